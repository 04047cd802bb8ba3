import type {Claim} from '../types.ts'
import type {Relation} from './relate.ts'

/** The offset N of a listing, and how many claims share it. */
export interface ListingOffset {
  readonly lines: number
  readonly claims: number
}

/** The claims that one offset explains, and those of them whose column is right too. */
interface Voters {
  readonly all: Set<Claim>
  readonly exact: Set<Claim>
}

/**
 * The offset that most true claims of a listing share: two or more of them, or the only true
 * claim there is. At least one of them has to have its column right. `null` where there is none.
 */
export function listingOffset(relations: readonly Relation[]): ListingOffset | null {
  const votes = new Map<number, Voters>()
  const trueClaims = new Set<Claim>()
  for (const {claim, likeness, lines, column} of relations) {
    if (likeness.kind === 'opposite' || claim.position.line === null) continue
    if (likeness.kind === 'same') trueClaims.add(claim)
    if (lines === null || (!column && likeness.kind !== 'same')) continue
    const voters = votes.get(lines) ?? {all: new Set(), exact: new Set()}
    votes.set(lines, voters)
    voters.all.add(claim)
    if (!column) continue
    voters.exact.add(claim)
    trueClaims.add(claim)
  }
  const offsets = [...votes]
    .filter(([, {exact}]) => exact.size > 0)
    .map(([lines, {all, exact}]) => ({lines, claims: all.size, exact: exact.size}))
    .toSorted(
      (a, b) => b.claims + b.exact - (a.claims + a.exact) || Math.abs(a.lines) - Math.abs(b.lines)
    )
  const [best] = offsets
  if (!best) return null
  return best.claims > 1 || trueClaims.size === 1 ? best : null
}
