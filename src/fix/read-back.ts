import {VFileMessage} from 'vfile-message'
import {extract, parseMarkdown} from '../extract/index.ts'
import type {Article, Claim, Edit, ExpectedClaim, Position} from '../model/index.ts'
import {movedOffset} from './edit.ts'

/** Text of an untouched or expected claim. */
interface Reading {
  readonly offset: number
  readonly text: string
  readonly place: Pick<Position, 'line' | 'column'> | null
}

/**
 * Read an edited article again, and hold it to what it is meant to say: every expected claim where
 * it should be, the others as they were, and as many blocks and claims as before.
 *
 * Markdown has more ways to misread a text than one can list; this finds them all.
 */
export function readBack(
  before: Article,
  after: string,
  edits: readonly Edit[],
  expected: readonly ExpectedClaim[],
  changed: ReadonlySet<Claim>
): {readonly missing: ReadonlySet<ExpectedClaim>; readonly restIsRight: boolean} {
  const article = read(after, before.path)
  if (!article) return {missing: new Set(expected), restIsRight: false}
  const found = new Map(
    claimsOf(article).map(claim => [claim.ranges.claim.start.offset, claim] as const)
  )
  const says = (reading: Reading) => isRead(found.get(reading.offset), reading)
  const rest = claimsOf(before).filter(claim => !changed.has(claim))
  const missing = expected.filter(({at, after: behind, text, place}) => {
    const offset = behind === undefined ? movedOffset(at, edits) : startOf(at, edits) + behind
    return !says({offset, text, place})
  })
  const restIsRight =
    article.blocks.length === before.blocks.length &&
    found.size === rest.length + expected.length &&
    rest.every(claim =>
      says({
        offset: movedOffset(claim.ranges.claim.start.offset, edits),
        text: claim.text,
        place: claim.ranges.position && claim.position
      })
    )
  return {missing: new Set(missing), restIsRight}
}

/** Read an article; `null` if it is no well-formed MDX any more. */
function read(source: string, path: string): Article | null {
  try {
    return extract(parseMarkdown(source, path), source, path)
  } catch (error) {
    if (error instanceof VFileMessage) return null
    throw error
  }
}

/** Find where the text that an edit puts in at an offset begins. */
function startOf(offset: number, edits: readonly Edit[]): number {
  return movedOffset(
    offset,
    edits.filter(({from, to}) => from < offset && to <= offset)
  )
}

function claimsOf({listings}: Article): readonly Claim[] {
  return listings.flatMap(({claims}) => claims)
}

function isRead(claim: Claim | undefined, {text, place}: Reading): boolean {
  if (!claim || squeeze(claim.text) !== squeeze(text)) return false
  if (!place) return true
  const {position} = claim
  return position.line === place.line && position.column === place.column
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '').replace(/:$/, '')
}
