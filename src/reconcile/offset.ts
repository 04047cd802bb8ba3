import type {Claim} from '../types.ts'
import type {Relation} from './relate.ts'

/** The offset N of a listing, and how many claims share it. */
export interface ListingOffset {
  readonly lines: number
  readonly claims: number
}

/**
 * The offset that most true claims of a listing share: two or more of them, or the only true
 * claim there is. `null` where there is none.
 */
export function listingOffset(relations: readonly Relation[]): ListingOffset | null {
  const voters = new Map<number, Set<Claim>>()
  const trueClaims = new Set<Claim>()
  for (const relation of relations) {
    if (relation.likeness.kind === 'opposite' || relation.claim.position.line === null) continue
    if (relation.likeness.kind === 'same') trueClaims.add(relation.claim)
    if (!relation.column || relation.lines === null) continue
    trueClaims.add(relation.claim)
    voters.set(relation.lines, (voters.get(relation.lines) ?? new Set()).add(relation.claim))
  }
  let best: ListingOffset | null = null
  for (const [lines, claims] of voters) {
    const more = claims.size - (best?.claims ?? 0)
    const nearer = best === null || Math.abs(lines) < Math.abs(best.lines)
    if (more > 0 || (more === 0 && nearer)) best = {lines, claims: claims.size}
  }
  if (!best) return null
  return best.claims > 1 || trueClaims.size === 1 ? best : null
}
