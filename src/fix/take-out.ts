import type {Claim, ListingForm, ReconciledListing, Verdict} from '../model/index.ts'
import {readLines} from '../model/text/index.ts'
import {diagnosticOf} from '../reconcile/index.ts'
import type {Edit} from './edit.ts'
import type {Fix} from './fix.ts'

/**
 * Take out the claims of a listing that the compiler says nothing of, or that another one makes
 * already once both are in the compiler's words.
 *
 * A line of output goes with its line ending, if it holds nothing else, something remains of the
 * listing, and no line below counts on its position. A comment goes if it is all that stands
 * behind the code of its line. Whatever else stands there is the author's to rewrite: words
 * around it, a comment on a line of its own (lines of the code would move), a sentence.
 */
export function takeOut(
  source: string,
  {listing, verdicts}: ReconciledListing,
  unneeded: readonly Verdict[]
): readonly Fix[] {
  const edits = new Map<Claim, Edit>()
  for (const verdict of [...unneeded].reverse()) {
    const {claim} = verdict
    const next = verdicts[verdicts.indexOf(verdict) + 1]?.claim
    if (next && leansOnLineAbove(next) && !edits.has(next)) continue
    const edit = editFor[listing.form](source, claim)
    if (edit) edits.set(claim, edit)
  }
  if (listing.form === 'output' && edits.size === verdicts.length) return []
  return unneeded.flatMap(verdict => {
    const {claim, kind} = verdict
    const edit = edits.get(claim)
    if (!edit) return []
    const instead = diagnosticOf(verdict)?.text ?? null
    const change = {kind: 'taken-out', claim, instead, denied: kind === 'refuted'} as const
    return [{ways: [{edits: [edit], expected: []}], change}]
  })
}

/** Whether a claim has its position from the line above it. */
function leansOnLineAbove({ranges, position}: Claim): boolean {
  return ranges.position === null && position.line !== null
}

/** The line of a claim with its line ending; `null` if it holds more than the claim. */
function wholeLine(source: string, {ranges}: Claim): Edit | null {
  const {start, end} = ranges.claim
  const {starts, ends} = readLines(source)
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
function commentAfterCode(source: string, {ranges}: Claim): Edit | null {
  const {start, end} = ranges.claim
  const {starts, ends} = readLines(source)
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
} satisfies Record<ListingForm, (source: string, claim: Claim) => Edit | null>
