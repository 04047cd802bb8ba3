import type {Claim, Edit, Fix, ListingForm, ReconciledListing, Verdict} from '../../model/index.ts'
import type {SourceLines} from '../../model/text/index.ts'
import {diagnosticOf} from '../judge/matched.ts'

/**
 * Take out a claim that the compiler says nothing of, or that another one makes already once both
 * are in the compiler's words.
 *
 * A line of output goes with its line ending, if it holds nothing else. A comment goes if it is all
 * that stands behind the code of its line. Whatever else stands there is the author's to rewrite:
 * words around it, a comment on a line of its own (lines of the code would move), a sentence.
 *
 * @param lines Of the article.
 */
export function takeOut(
  lines: SourceLines,
  {listing, verdicts}: ReconciledListing,
  verdict: Verdict
): Fix | null {
  const {claim, kind} = verdict
  const edit = editFor[listing.form](lines, claim)
  if (!edit) return null
  const next = verdicts[verdicts.indexOf(verdict) + 1]?.claim
  const instead = diagnosticOf(verdict)?.text ?? null
  return {
    reach: 'claim',
    ways: [{edits: [edit], expected: []}],
    change: {kind: 'taken-out', claim, instead, denied: kind === 'refuted'},
    leaning: next && leansOnLineAbove(next) ? next : null
  }
}

/** Tell whether a claim has its position from the line above it. */
function leansOnLineAbove({ranges, position}: Claim): boolean {
  return ranges.position === null && position.line !== null
}

/** The line of a claim with its line ending; `null` if it holds more than the claim. */
function wholeLine({source, starts, ends}: SourceLines, {ranges}: Claim): Edit | null {
  const {start, end} = ranges.claim
  const from = starts[start.line - 1]
  const to = starts[start.line]
  const stop = ends[start.line - 1]
  if (start.line !== end.line || from === undefined || to === undefined) return null
  const isAlone =
    /^[\s>]*$/.test(source.slice(from, start.offset)) &&
    /^[\s:]*$/.test(source.slice(end.offset, stop))
  return isAlone ? {from, to, text: ''} : null
}

/** The comment behind code that says nothing but the claim. */
function commentAfterCode({source, starts, ends}: SourceLines, {ranges}: Claim): Edit | null {
  const {start, end} = ranges.claim
  const from = starts[start.line - 1]
  const stop = ends[start.line - 1]
  if (start.line !== end.line || from === undefined || stop === undefined) return null
  const before = source.slice(from, start.offset).trimEnd()
  if (!before.endsWith('//') || source.slice(end.offset, stop).trim() !== '') return null
  const code = before.slice(0, -2).trimEnd()
  return /[^\s>]/.test(code) ? {from: from + code.length, to: stop, text: ''} : null
}

const editFor = {
  output: wholeLine,
  comment: commentAfterCode,
  inline: () => null,
  prose: () => null
} satisfies Record<ListingForm, (lines: SourceLines, claim: Claim) => Edit | null>
