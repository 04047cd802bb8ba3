import type {Block, ReconciledListing} from '../types.ts'

/** A listing held against a unit, with how much of it the unit explains: 0 to the number of claims. */
export interface Reconciled extends ReconciledListing {
  readonly explained: number
}

/** How much more of a listing a pairing has to explain to win over a likelier one. */
const margin = 0.1
/** … and over the block that the listing follows. */
const marginOverNear = 0.35

/**
 * The pairing that explains most of a listing. Candidates come in the order in which they were
 * proposed: an earlier one wins unless a later one is clearly better. Of several blocks that
 * explain no more together than some of them by themselves, only these are what it is about.
 */
export function choose(candidates: readonly Reconciled[]): Reconciled | null {
  const best = candidates.reduce<Reconciled | null>((best, candidate) => {
    if (!best) return candidate
    const needed = best.pairing?.near && !candidate.pairing?.near ? marginOverNear : margin
    return share(candidate) > share(best) + needed ? candidate : best
  }, null)
  if (!best) return null
  const within = candidates.filter(
    candidate =>
      share(candidate) >= share(best) &&
      candidate.pairing?.unit.files.length === 1 &&
      isPart(blocksOf(candidate), blocksOf(best))
  )
  return within.reduce(
    (least, candidate) => (blocksOf(candidate).length < blocksOf(least).length ? candidate : least),
    best
  )
}

function blocksOf({pairing}: Reconciled): readonly Block[] {
  return pairing?.unit.blocks ?? []
}

function isPart(some: readonly Block[], all: readonly Block[]): boolean {
  return some.every(block => all.includes(block))
}

/** Whether every claim is right as it stands, so that no other unit can explain more. */
export function explainsAll({verdicts}: Reconciled): boolean {
  return verdicts.every(({kind}) => kind === 'confirmed')
}

function share({explained, verdicts}: Reconciled): number {
  return explained / verdicts.length
}
