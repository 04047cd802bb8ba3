import type {Block, Pairing, ReconciledListing} from '../types.ts'

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
  const best = candidates.reduce<Reconciled | null>(
    (best, candidate) =>
      !best || share(candidate) > share(best) + lead(best, candidate.pairing) ? candidate : best,
    null
  )
  if (!best) return null
  const parts = candidates.filter(
    candidate =>
      share(candidate) >= share(best) && candidate.pairing && isPart(candidate.pairing, best)
  )
  return parts.reduce(
    (least, candidate) => (blocksOf(candidate).length < blocksOf(least).length ? candidate : least),
    best
  )
}

/** Whether a pairing that was not tried yet could be chosen over the best so far. */
export function canStillWin(pairing: Pairing, best: Reconciled | null): boolean {
  if (!best || share(best) + lead(best, pairing) < 1) return true
  return blocksOf(best).length > 1 && isPart(pairing, best)
}

/** How much more than the best another pairing has to explain. */
function lead(best: Reconciled, other: Pairing | null): number {
  return best.pairing?.near && !other?.near ? marginOverNear : margin
}

/** Whether a pairing is about some of the blocks by themselves. */
function isPart({unit}: Pairing, whole: Reconciled): boolean {
  const all = blocksOf(whole)
  return unit.files.length === 1 && unit.blocks.every(block => all.includes(block))
}

function blocksOf({pairing}: Reconciled): readonly Block[] {
  return pairing?.unit.blocks ?? []
}

function share({explained, verdicts}: Reconciled): number {
  return explained / verdicts.length
}
