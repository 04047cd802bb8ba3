import type {
  Article,
  MatchedVerdict,
  Moved,
  Opposite,
  Range,
  ReconciledListing,
  Reworded
} from '../model/index.ts'
import {authorsCount, wordsFor, wrongPlace, wrongRange} from '../reconcile/index.ts'
import {writePlace} from './sentence.ts'

/** Replacement for the words of a claim. */
export interface Correction {
  /** The message; with the position before it, where that is wrong as well. */
  readonly range: Range
  /** Current text of the article, and its replacement. */
  readonly claimed: string
  readonly expected: string
  readonly hasPlace: boolean
  /** Place of the compiler's message, if it is elsewhere and `range` excludes the position. */
  readonly place: string | null
}

/**
 * Correct a claim that has other words than the compiler: its position too, if that is wrong, so
 * that nobody has to check a second time.
 */
export function correctionOf({source}: Article, {verdict, words}: Corrected): Correction {
  const {claim} = verdict
  const {position, message} = claim.ranges
  const range = wrongRange(source, verdict)
  const wrong = wrongPlace(verdict)
  const place = wrong && writePlace(wrong)
  if (place === null || position === null || range.start.offset === message.start.offset) {
    return {range, claimed: claim.text, expected: words, hasPlace: false, place}
  }
  const between = source.slice(position.end.offset, message.start.offset)
  return {
    range,
    claimed: `${source.slice(position.start.offset, position.end.offset)}${between}${claim.text}`,
    expected: `${place}${between}${words}`,
    hasPlace: true,
    place: null
  }
}

/** A claim in other words than the compiler's, with the compiler's. */
export interface Corrected {
  readonly verdict: Reworded | Opposite
  /** The compiler's words as the author would have them: what is left off, and how files are called. */
  readonly words: string
}

/**
 * Return a step whose own position is right, and of which only the place inside is not, as the
 * author would have it; `null` for every other claim.
 */
export function innerCorrection(listing: ReconciledListing, verdict: Moved): string | null {
  const {claim} = verdict
  if (claim.fields.at === undefined || wrongPlace(verdict)) return null
  return authorsWords(listing, verdict)
}

/** Return the compiler's words for a claim, with what they are for. */
export function corrected(listing: ReconciledListing, verdict: Reworded | Opposite): Corrected {
  return {verdict, words: authorsWords(listing, verdict)}
}

/** Return the compiler's words for a claim, as the author of the listing would have them. */
export function authorsWords(
  listing: ReconciledListing,
  {claim, diagnostic}: MatchedVerdict
): string {
  return wordsFor(claim, diagnostic, authorsCount(listing))
}
