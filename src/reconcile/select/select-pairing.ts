import type {Block, Pairing} from '../../model/index.ts'
import type {Reconciled} from '../reconcile.ts'

/** How much more of a listing a pairing has to explain to win over a likelier one. */
const margin = 0.1
/** … and over the block that the listing follows. */
const marginOverNear = 0.35

/**
 * Select the pairing that explains most of a listing, of those that are trusted if any is.
 * Candidates come in the order in which they were proposed: an earlier one wins unless a later one
 * is clearly better. Of several blocks that explain no more together than some of them by
 * themselves, only these are what it is about.
 */
export function selectPairing<T extends Reconciled>(all: readonly T[]): T | null {
  const trusted = all.filter(({trust}) => trust !== null)
  const candidates = trusted.length > 0 ? trusted : all
  const best = candidates.reduce<T | null>(
    (best, candidate) =>
      !best || share(candidate) > share(best) + lead(best, candidate.pairing) ? candidate : best,
    null
  )
  if (!best) return null
  const parts = candidates.filter(
    candidate => share(candidate) >= share(best) && isPart(candidate.pairing, best)
  )
  return parts.reduce(
    (least, candidate) => (blocksOf(candidate).length < blocksOf(least).length ? candidate : least),
    best
  )
}

/** Tell whether a pairing that was not tried yet could be selected over the best so far. */
export function canStillWin(pairing: Pairing, best: Reconciled | null): boolean {
  if (!best || best.trust === null || share(best) + lead(best, pairing) < 1) return true
  return blocksOf(best).length > 1 && isPart(pairing, best)
}

/** How much more than the best another pairing has to explain. */
function lead(best: Reconciled, other: Pairing): number {
  return best.pairing.near && !other.near ? marginOverNear : margin
}

/** Whether a pairing is about some of the blocks by themselves. */
function isPart({unit}: Pairing, whole: Reconciled): boolean {
  const all = blocksOf(whole)
  return unit.files.length === 1 && unit.blocks.every(block => all.includes(block))
}

function blocksOf({pairing}: Reconciled): readonly Block[] {
  return pairing.unit.blocks
}

function share({explained, verdicts}: Reconciled): number {
  return explained / verdicts.length
}
