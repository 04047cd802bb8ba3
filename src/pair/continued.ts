import type {Article, Claim, Listing, Pairing} from '../model/index.ts'

/** A listing with the pairing that was found for it. */
export interface PairedListing {
  readonly listing: Listing
  readonly pairing: Pairing | null
}

/**
 * The pairing of the listing that this one goes on about: sentences speak of the last listing
 * before them, and a listing that only repeats lines of an earlier one, with no new code since, is
 * about the same code.
 */
export function continuedPairing(
  article: Article,
  listing: Listing,
  earlier: readonly PairedListing[]
): Pairing | null {
  const paired = earlier.filter(other => other.pairing !== null)
  if (listing.form === 'inline' || listing.form === 'prose') return paired.at(-1)?.pairing ?? null
  const repeated = paired.findLast(other => repeats(listing, other.listing))
  if (!repeated) return null
  const codeSince = article.blocks.some(
    ({order}) => repeated.listing.order < order && order < listing.order
  )
  return codeSince ? null : repeated.pairing
}

/** Tell whether every claim of a listing stands in an earlier one. */
function repeats(listing: Listing, earlier: Listing): boolean {
  const known = new Set(earlier.claims.map(keyOf))
  return listing.claims.every(claim => known.has(keyOf(claim)))
}

function keyOf({position: {line, column}, text}: Claim): string {
  return `${line}:${column}: ${text}`
}
