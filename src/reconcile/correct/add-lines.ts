import type {
  Claim,
  Diagnostic,
  Edit,
  ExpectedClaim,
  Fix,
  ReconciledListing,
  Verdict,
  Way
} from '../../model/index.ts'
import type {SourceLines} from '../../model/text/index.ts'
import {diagnosticOf} from '../judge/matched.ts'
import {type AuthorsCount, authorsCount} from '../numbering/authors-count.ts'
import {wordsOf} from './claim-words.ts'
import {encodings} from './encodings.ts'
import {outputLine} from './repeats.ts'

/** Notation of the lines of a listing, taken from an existing one. */
interface Style {
  readonly claim: Claim
  /** Text before it: indentation, quote markers. */
  readonly prefix: string
  /** Its message in the article, and what that reads as. */
  readonly source: string
  readonly text: string
}

/**
 * Add what the compiler prints and a listing lacks, each line after the one that the compiler
 * prints before it.
 *
 * @param lines Of the article.
 * @returns `null` if there is nothing to add, or no line to write it like.
 */
export function addLines(lines: SourceLines, reconciled: ReconciledListing): Fix | null {
  const {listing, verdicts} = reconciled
  const {source} = lines
  const style = styleOf(lines, listing.claims)
  if (!style) return null
  const count = authorsCount(reconciled)
  // What another line says is taken out.
  const kept = verdicts.filter(verdict => !('isRepeated' in verdict && verdict.isRepeated))
  const groups = groupByPlace(lines, reconciled, kept)
  const amount = groups.reduce((sum, {diagnostics}) => sum + diagnostics.length, 0)
  if (amount === 0) return null
  const ways = encodings(style).map((encode): Way => {
    const edits: Edit[] = []
    const expected: ExpectedClaim[] = []
    for (const {at, ending, diagnostics} of groups) {
      let text = ''
      for (const diagnostic of diagnostics) {
        const line = writeLine(source, style, diagnostic, count)
        const {place} = line
        const after = text.length + style.prefix.length + line.start
        expected.push({at, after, text: line.words, place})
        text += `${style.prefix}${encode(line.text)}${ending}`
      }
      edits.push({from: at, to: at, text})
    }
    return {edits, expected}
  })
  return {
    reach: 'whole',
    ways,
    change: {kind: 'added', claim: listing.claims[0], amount},
    leaning: null
  }
}

/** A line to write others like: with a position if one has it, and nothing but marks before it. */
function styleOf({source, starts}: SourceLines, claims: readonly Claim[]): Style | null {
  const styles = claims.flatMap(claim => {
    const {start} = claim.ranges.claim
    const prefix = source.slice(starts[start.line - 1], start.offset)
    return /^[\s>]*$/.test(prefix)
      ? [{claim, prefix, source: wordsAt(source, claim), text: claim.text}]
      : []
  })
  return styles.find(({claim}) => claim.ranges.position) ?? styles[0] ?? null
}

function wordsAt(source: string, {ranges}: Claim): string {
  return source.slice(ranges.message.start.offset, ranges.message.end.offset)
}

/** Lines to put in at one place of the article, and the line ending that they have there. */
interface Group {
  readonly at: number
  readonly ending: string
  readonly diagnostics: Diagnostic[]
}

/**
 * Find where what a listing lacks belongs: behind the last line that is there and comes before it.
 */
function groupByPlace(
  {source, starts, ends}: SourceLines,
  {listing, printed}: ReconciledListing,
  kept: readonly Verdict[]
): readonly Group[] {
  const groups = new Map<number, Group>()
  const unseen = [...kept]
  const [first] = listing.claims
  let line = first.ranges.claim.start.line - 1
  for (const diagnostic of printed) {
    // What the compiler prints twice has to stand there twice.
    const printedLine = outputLine(diagnostic)
    const index = unseen.findIndex(verdict => {
      const found = diagnosticOf(verdict)
      return found !== null && outputLine(found) === printedLine
    })
    const [shown] = index < 0 ? [] : unseen.splice(index, 1)
    if (shown) {
      line = shown.claim.ranges.claim.end.line
      continue
    }
    const at = starts[line] ?? source.length
    const ending = source.slice(ends[line - 1], at) || '\n'
    const group = groups.get(at) ?? {at, ending, diagnostics: []}
    groups.set(at, group)
    group.diagnostics.push(diagnostic)
  }
  return [...groups.values()]
}

/** Indentation that the compiler gives steps of an explanation. */
const indentation: Partial<Record<Diagnostic['kind'], string>> = {
  'flow-step': '  ',
  'from-step': '    '
}

/** A line as the author would have copied it, and where in it the claim begins. */
function writeLine(source: string, {claim}: Style, diagnostic: Diagnostic, count: AuthorsCount) {
  const words = wordsOf(diagnostic, count)
  const indent = indentation[diagnostic.kind] ?? ''
  const own = claim.ranges.position
  const place = own && count.place(diagnostic.position)
  if (!own || !place) return {text: `${indent}${words}`, start: indent.length, words, place: null}
  // `:46:19:` has a colon before it that is no part of a file name.
  const lead = source.slice(claim.ranges.claim.start.offset, own.start.offset)
  const file = claim.position.file
  const path = file === null ? null : count.path(diagnostic.position.file ?? '')
  const before = file !== null && path !== null ? lead.replace(file, () => path) : lead
  const column = claim.position.column === null ? null : place.column
  const numbers = column === null ? `${place.line}` : `${place.line}:${column}`
  return {
    text: `${before}${numbers}: ${indent}${words}`,
    start: 0,
    words,
    place: {line: place.line, column}
  }
}
