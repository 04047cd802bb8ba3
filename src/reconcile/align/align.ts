import type {Claim, Diagnostic, MatchName} from '../../model/index.ts'
import {type AlignmentFrame, matches} from './matches.ts'
import type {Relation} from './relation.ts'
import {isInPlace} from './step-place.ts'

/** Match of a claim. */
export interface Aligned {
  readonly name: MatchName
  readonly relation: Relation
}

/**
 * Match the claims of a listing with diagnostics as multisets, the best agreements first. Claims
 * without an entry have no diagnostic that says anything of the kind.
 */
export function align(
  relations: readonly Relation[],
  frame: AlignmentFrame
): ReadonlyMap<Claim, Aligned> {
  const aligned = new Map<Claim, Aligned>()
  const taken = new Set<Diagnostic>()
  for (const {name, fits, shares} of matches) {
    const fitting = relations
      .filter(relation => !aligned.has(relation.claim) && fits(relation, frame))
      .filter(relation => isInPlace(relation, frame))
      .map(relation => ({relation, distances: distancesOf(relation, frame)}))
      .toSorted((a, b) => compareDistances(a.distances, b.distances))
    // What no other claim was matched with first; then, where that may be, what one was.
    for (const mayShare of shares ? [false, true] : [false]) {
      for (const {relation} of fitting) {
        if (aligned.has(relation.claim)) continue
        if (!mayShare && taken.has(relation.diagnostic)) continue
        aligned.set(relation.claim, {name, relation})
        taken.add(relation.diagnostic)
      }
    }
  }
  return withTwins(relations, aligned)
}

/** Match a line that the listing has twice, and the compiler once, as the first of them: old Go printed some so. */
function withTwins(
  relations: readonly Relation[],
  aligned: ReadonlyMap<Claim, Aligned>
): ReadonlyMap<Claim, Aligned> {
  const all = new Map(aligned)
  for (const {claim} of relations) {
    if (all.has(claim) || claim.position.line === null) continue
    const twin = [...aligned].find(([other]) => isTwin(claim, other))
    if (twin) all.set(claim, {...twin[1], relation: {...twin[1].relation, claim}})
  }
  return all
}

function isTwin(one: Claim, other: Claim): boolean {
  const {line, column} = one.position
  return one.text === other.text && line === other.position.line && column === other.position.column
}

/**
 * Tell how far a diagnostic is from where the claim would have it, what tells most first: the lines
 * inside of a step, which tell it from others better than its heading does; the lines; the columns;
 * and whether, of two messages in one place, it is that of the claimed kind.
 */
function distancesOf(relation: Relation, frame: AlignmentFrame): readonly number[] {
  const {lines, innerLines, claim, diagnostic, column} = relation
  const off = (by: number | null) => (by === null ? 0 : frame.distance(by, diagnostic))
  const columns = column
    ? 0
    : Math.abs((claim.position.column ?? 0) - (diagnostic.position.column ?? 0))
  return [off(innerLines), off(lines), columns, claim.kind === diagnostic.kind ? 0 : 1]
}

function compareDistances(a: readonly number[], b: readonly number[]): number {
  return a.map((distance, index) => distance - (b[index] ?? 0)).find(less => less !== 0) ?? 0
}
