import type {Claim, Diagnostic} from '../types.ts'
import type {Relation} from './relate.ts'

/** How a claim and the diagnostic it was matched with agree. */
export type MatchName =
  | 'same-here'
  | 'same-at-offset'
  | 'reworded-here'
  | 'reworded-at-offset'
  | 'same-on-line'
  | 'reworded-on-line'
  | 'opposite-here'
  | 'same-elsewhere'
  | 'reworded-elsewhere'
  | 'opposite-elsewhere'

interface Match {
  readonly name: MatchName
  /** Whether a relation is of this kind. */
  readonly fits: (relation: Relation, frame: AlignmentFrame) => boolean
  /** Whether a diagnostic that another claim was matched with can serve this one too. */
  readonly shares: boolean
}

/** What a listing as a whole says about where its claims stand. */
export interface AlignmentFrame {
  /** N, if the listing has one. */
  readonly offset: number | null
  /** N explains every claim: one that seems right as it stands is so by chance. */
  readonly isWhole: boolean
  /** Whether a claim can be about the function that a diagnostic is in. */
  readonly sameFunction: (claim: Claim, diagnostic: Diagnostic) => boolean
  /** Whether the claimed subject stands in the code on the line of a diagnostic. */
  readonly standsThere: (claim: Claim, diagnostic: Diagnostic) => boolean
}

const says = (relation: Relation, kind: Relation['likeness']['kind']) =>
  relation.likeness.kind === kind
const here = ({lines, column}: Relation, {isWhole}: AlignmentFrame) =>
  (lines === null || (lines === 0 && !isWhole)) && column
const atOffset = ({lines, column}: Relation, {offset}: AlignmentFrame) =>
  offset !== null && lines === offset && column
const isRight = (lines: number | null, offset: number | null) =>
  lines !== null && (lines === 0 || lines === offset)
const onLine = ({lines}: Relation, {offset}: AlignmentFrame) => isRight(lines, offset)
const needsPlace = (relation: Relation) =>
  relation.likeness.kind !== 'same' && relation.likeness.needsSamePlace && !isOfUse(relation)
/** A comment stands where a variable is used, the message about it where it is declared. */
const isOfUse = ({claim, diagnostic}: Relation) =>
  claim.position.line === null && claim.kind === 'escapes' && diagnostic.kind === 'moved-to-heap'
/** Where the words prove the fact by themselves, or a step names the right line inside. */
const elsewhere = (relation: Relation, frame: AlignmentFrame) => {
  const {innerLines, claim, diagnostic} = relation
  if (isRight(innerLines, frame.offset)) return true
  return !needsPlace(relation) && frame.sameFunction(claim, diagnostic)
}

/**
 * From the best agreement to the worst. A claim is matched by the first row that fits: what stands
 * at the claimed place comes before what is said elsewhere, and the same words before other words.
 */
const matches: readonly Match[] = [
  {
    name: 'same-here',
    shares: true,
    fits: (it, frame) => says(it, 'same') && here(it, frame) && !it.oddColumn
  },
  {
    name: 'same-at-offset',
    shares: true,
    fits: (it, frame) => says(it, 'same') && atOffset(it, frame) && !it.oddColumn
  },
  {name: 'same-here', shares: true, fits: (it, frame) => says(it, 'same') && here(it, frame)},
  {
    name: 'same-at-offset',
    shares: true,
    fits: (it, frame) => says(it, 'same') && atOffset(it, frame)
  },
  {
    name: 'reworded-here',
    shares: true,
    fits: (it, frame) =>
      says(it, 'reworded') && here(it, frame) && !(it.lines === null && needsPlace(it))
  },
  {
    name: 'reworded-at-offset',
    shares: true,
    fits: (it, frame) => says(it, 'reworded') && atOffset(it, frame)
  },
  {name: 'same-on-line', shares: false, fits: (it, frame) => says(it, 'same') && onLine(it, frame)},
  {
    name: 'reworded-on-line',
    shares: true,
    fits: (it, frame) => says(it, 'reworded') && onLine(it, frame) && !needsPlace(it)
  },
  {
    name: 'reworded-on-line',
    shares: false,
    fits: (it, frame) =>
      says(it, 'reworded') && onLine(it, frame) && frame.standsThere(it.claim, it.diagnostic)
  },
  {
    name: 'opposite-here',
    shares: true,
    fits: (it, frame) => says(it, 'opposite') && (here(it, frame) || atOffset(it, frame))
  },
  {name: 'same-elsewhere', shares: false, fits: it => says(it, 'same')},
  {
    name: 'reworded-elsewhere',
    shares: true,
    fits: (it, frame) => says(it, 'reworded') && elsewhere(it, frame)
  },
  {
    name: 'opposite-elsewhere',
    shares: true,
    fits: (it, frame) => says(it, 'opposite') && (onLine(it, frame) || elsewhere(it, frame))
  }
]

/** What a claim was matched with. */
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
      .toSorted((a, b) => distance(a, frame.offset) - distance(b, frame.offset))
    // What no other claim was matched with first; then, where that may be, what one was.
    for (const mayShare of shares ? [false, true] : [false]) {
      for (const relation of fitting) {
        if (aligned.has(relation.claim)) continue
        if (!mayShare && taken.has(relation.diagnostic)) continue
        aligned.set(relation.claim, {name, relation})
        taken.add(relation.diagnostic)
      }
    }
  }
  return aligned
}

/** How far a diagnostic is from where the claim would have it, in lines, then columns. */
function distance({lines, claim, diagnostic, column}: Relation, offset: number | null): number {
  const far = lines === null ? 0 : Math.min(Math.abs(lines), Math.abs(lines - (offset ?? 0)))
  const columns = column
    ? 0
    : Math.abs((claim.position.column ?? 0) - (diagnostic.position.column ?? 0))
  // Of two messages in one place, the one of the claimed kind is meant.
  const otherKind = claim.kind === diagnostic.kind ? 0 : 0.5
  return far * 1000 + Math.min(columns, 999) + otherKind
}
