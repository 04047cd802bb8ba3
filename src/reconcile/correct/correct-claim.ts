import type {Claim, Diagnostic, Edit, Fix, MatchedVerdict, Place, Way} from '../../model/index.ts'
import type {AuthorsCount} from '../numbering/authors-count.ts'
import {wordsFor} from './claim-words.ts'
import {encodings} from './encodings.ts'
import {placeEdits} from './place-edits.ts'
import {replacing} from './replacing.ts'
import {wrongPlace} from './wrong-place.ts'

/**
 * Correct a claim that the compiler says something about: its place and, where they are not the
 * compiler's, its words.
 *
 * @returns `null` if there is nothing to write: the place is that of the line above, say.
 */
export function correctClaim(
  source: string,
  verdict: MatchedVerdict,
  count: AuthorsCount
): Fix | null {
  const {claim, diagnostic, kind} = verdict
  const place = wrongPlace(verdict)
  const ownEdits = placeEditsOf(source, claim, place)
  if (!ownEdits) return null
  const words = wordsFor(claim, diagnostic, count)
  const keepsWords = kind === 'shifted' || kind === 'moved'
  const texts = keepsWords
    ? innerPlace(source, claim, diagnostic, count)
    : newWords(source, claim, words)
  const at = claim.ranges.claim.start.offset
  const ways = texts.map(
    ({edits, text}): Way => ({
      edits: [...ownEdits, ...edits],
      expected: [{at, text, place: claim.ranges.position && (place ?? claim.position)}]
    })
  )
  if (ways.some(({edits}) => edits.length === 0)) return null
  const change = keepsWords
    ? ({kind: 'place', claim} as const)
    : ({kind: kind === 'refuted' ? 'opposite' : 'words', claim, words} as const)
  return {reach: kind === 'refuted' ? 'claim' : 'correction', ways, change, leaning: null}
}

function placeEditsOf(source: string, {ranges}: Claim, place: Place | null) {
  if (!place || !ranges.position) return []
  const {start, end} = ranges.position
  return placeEdits(source, start.offset, end.offset, place)
}

/** A message as it is to be, and the edits that make it so. */
interface Rewritten {
  readonly edits: readonly Edit[]
  readonly text: string
}

/** The words of a message replaced. */
function newWords(source: string, {ranges, text}: Claim, words: string): readonly Rewritten[] {
  const {start, end} = ranges.message
  const written = source[end.offset] === ':' && words.endsWith(':') ? words.slice(0, -1) : words
  const before = {source: source.slice(start.offset, end.offset), text}
  return encodings(before).map(encode => ({
    edits: replacing(source, start.offset, end.offset, encode(written)),
    text: words
  }))
}

/** The position inside of a step (`from x (return) at ./main.go:12:9`), which moves with its own. */
function innerPlace(
  source: string,
  claim: Claim,
  {fields}: Diagnostic,
  count: AuthorsCount
): readonly Rewritten[] {
  const unchanged = [{edits: [], text: claim.text}]
  const {start, end} = claim.ranges.message
  const inner = /:(\d+(?::\d+)?)$/.exec(source.slice(start.offset, end.offset))?.[1]
  if (inner === undefined || fields.atFile === undefined || claim.fields.atLine === undefined)
    return unchanged
  const position = {
    file: fields.atFile,
    line: Number(fields.atLine),
    column: Number(fields.atColumn) || null
  }
  const place = count.place(position, {
    line: Number(claim.fields.atLine) || null,
    column: Number(claim.fields.atColumn) || null
  })
  const edits = place && placeEdits(source, end.offset - inner.length, end.offset, place)
  if (!place || !edits) return unchanged
  const {line, column} = place
  const shown = inner.includes(':') && column !== null ? `${line}:${column}` : `${line}`
  return [{edits, text: claim.text.slice(0, -inner.length) + shown}]
}
