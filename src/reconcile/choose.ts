import type {ReconciledListing} from '../types.ts'

/** A listing held against a unit, with how much of it the unit explains: 0 to the number of claims. */
export interface Reconciled extends ReconciledListing {
  readonly explained: number
}

/** How much more of a listing a pairing has to explain to win over a likelier one. */
const margin = 0.1
/** … and over the block that the listing follows. */
const marginOverNear = 0.25

/**
 * The pairing that explains most of a listing. Candidates come in the order in which they were
 * proposed: an earlier one wins unless a later one is clearly better.
 */
export function choose(candidates: readonly Reconciled[]): Reconciled | null {
  return candidates.reduce<Reconciled | null>((best, candidate) => {
    if (!best) return candidate
    const needed = best.pairing?.near && !candidate.pairing?.near ? marginOverNear : margin
    return share(candidate) > share(best) + needed ? candidate : best
  }, null)
}

/** Whether every claim is right as it stands, so that no other unit can explain more. */
export function explainsAll({verdicts}: Reconciled): boolean {
  return verdicts.every(({kind}) => kind === 'confirmed')
}

function share({explained, verdicts}: Reconciled): number {
  return explained / verdicts.length
}
