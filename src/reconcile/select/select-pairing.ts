import type {Block, Pairing} from '../../model/index.ts'
import {thresholds} from '../../thresholds.ts'
import {reasonOf} from '../judge/matched.ts'
import type {Reconciled} from '../reconcile.ts'

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
    (best, candidate) => (!best || isBetter(candidate, best) ? candidate : best),
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
  if (needsOffset(best) && mayBeExact(pairing)) return true
  return blocksOf(best).length > 1 && isPart(pairing, best)
}

/**
 * Tell whether one beats another: what is exact where it stands beats what needs an offset; else
 * what explains clearly more.
 */
function isBetter(candidate: Reconciled, best: Reconciled): boolean {
  if (isExact(candidate) && needsOffset(best)) return true
  if (candidate.pairing.near && !best.pairing.near && share(candidate) >= share(best)) return true
  return share(candidate) > share(best) + lead(best, candidate.pairing)
}

/**
 * Tell whether every claim is what the compiler prints at its line and column, and that is no
 * chance.
 */
function isExact({verdicts, pairing}: Reconciled): boolean {
  const places = verdicts.filter(({claim: {position}}) => position.column !== null)
  const isTrue = verdicts.every(
    ({kind}) => kind === 'confirmed' || (kind === 'reworded' && mayBeExact(pairing))
  )
  return places.length > 1 && isTrue && verdicts.some(({kind}) => kind === 'confirmed')
}

function needsOffset({verdicts}: Reconciled): boolean {
  return verdicts.some(({kind}) => kind === 'shifted')
}

/** Tell whether the source alone has every subject at its claimed place. */
function mayBeExact({evidence: {offset, onColumn, sought}}: Pairing): boolean {
  return offset === 0 && sought > 1 && onColumn === sought
}

/** Tell how much more than the best another pairing has to explain. */
function lead(best: Reconciled, other: Pairing): number {
  const {margin, marginOverNear} = thresholds.select
  return best.pairing.near && !other.near ? marginOverNear : margin
}

/**
 * Tell whether a pairing is about some of the blocks by themselves; or about the nearest with what it
 * borrows, where the blocks as one file need an offset just as well.
 */
function isPart({unit, near}: Pairing, whole: Reconciled): boolean {
  const all = blocksOf(whole)
  const isNearest = near && whole.pairing.basis === 'joined' && needsOffset(whole)
  return (unit.files.length === 1 || isNearest) && unit.blocks.every(block => all.includes(block))
}

function blocksOf({pairing}: Reconciled): readonly Block[] {
  return pairing.unit.blocks
}

/**
 * Tell how much of a listing a unit explains, less what it contradicts: an opposite counts against
 * it.
 */
function share({explained, verdicts}: Reconciled): number {
  const opposites = verdicts.filter(verdict => reasonOf(verdict) === 'opposite').length
  return (explained - opposites * thresholds.select.contradiction) / verdicts.length
}
