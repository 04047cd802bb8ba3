import type {Claim, Pairing} from '../types.ts'
import type {Aligned, MatchName} from './align.ts'
import type {ListingOffset} from './offset.ts'

/**
 * How much a match says for the unit being the right one, from 0 to 1. Two claims at one offset
 * with right columns say much; a single match at some offset says next to nothing, since one in
 * seven wrong blocks has one (measured on real articles).
 */
const weights = {
  'same-here': 1,
  'same-at-offset': 0.9,
  'reworded-here': 0.9,
  'reworded-at-offset': 0.8,
  'same-on-line': 0.5,
  'reworded-on-line': 0.5,
  'opposite-here': 0.5,
  'same-elsewhere': 0.25,
  'reworded-elsewhere': 0.2,
  'opposite-elsewhere': 0.15
} satisfies Record<MatchName, number>

/** What a single match at an offset other than 0 is worth. */
const loneOffset = 0.4
/** What a match without columns is worth, compared with one that has them. */
const withoutColumn = 0.7

/** How much of a listing a unit explains: the sum of its claims' weights. */
export function explained(
  claims: readonly Claim[],
  aligned: ReadonlyMap<Claim, Aligned>,
  offset: ListingOffset | null
): number {
  const lone = offset !== null && offset.lines !== 0 && offset.claims < 2
  return claims.reduce((sum, claim) => {
    const match = aligned.get(claim)
    if (!match) return sum
    const weight = weights[match.name]
    const atLoneOffset = lone && /at-offset$/.test(match.name)
    const known = match.relation.columnKnown || claim.position.line === null ? 1 : withoutColumn
    return sum + (atLoneOffset ? loneOffset : weight) * known
  }, 0)
}

/** How much the source of a unit, whatever the compiler says, tells that a listing is about it. */
export function sourceFit({evidence, basis}: Pairing): number {
  if (basis === 'directive') return Number.POSITIVE_INFINITY
  const {offset, onLine, onColumn, present, sought} = evidence
  if (offset === null) return 0
  if (offset === 0 || onColumn > 1) return 0.35 * onLine + 0.65 * onColumn
  return sought > 0 && present === sought ? 0.4 : 0.2
}
