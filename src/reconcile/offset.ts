import type {Claim} from '../types.ts'
import type {Relation} from './relate.ts'

/** The offset N of a listing, and how many claims share it. */
export interface ListingOffset {
  readonly lines: number
  readonly claims: number
  /** How many places these claims name: several claims of one place tell no more than one. */
  readonly places: number
  /** It explains every claim, columns and all, and there are enough of them to tell. */
  readonly isWhole: boolean
}

/** How many claims it takes to tell a shifted listing from one that is right by chance. */
const enoughToTell = 3

/** The claims that one offset explains, and those of them whose column is right too. */
interface Voters {
  readonly all: Set<Claim>
  readonly exact: Set<Claim>
}

/**
 * The offset that most true claims of a listing share: two or more of them, or the only true
 * claim there is. At least one of them has to have its column right. `null` where there is none.
 */
export function listingOffset(
  all: readonly Claim[],
  relations: readonly Relation[]
): ListingOffset | null {
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
    .map(([lines, voters]) => ({
      lines,
      claims: voters.all.size,
      places: placesOf(voters.all),
      exact: voters.exact.size
    }))
    .toSorted(
      (a, b) => b.claims + b.exact - (a.claims + a.exact) || Math.abs(a.lines) - Math.abs(b.lines)
    )
  const [best] = offsets
  if (!best || (best.claims < 2 && trueClaims.size !== 1)) return null
  const isWhole = best.lines !== 0 && best.exact >= enoughToTell && best.exact === all.length
  return {lines: best.lines, claims: best.claims, places: best.places, isWhole}
}

function placesOf(claims: ReadonlySet<Claim>): number {
  return new Set([...claims].map(({position: {line, column}}) => `${line}:${column}`)).size
}
