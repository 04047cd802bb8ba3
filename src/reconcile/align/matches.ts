import type {Claim, Diagnostic, MatchName} from '../../model/index.ts'
import type {Relation} from './relation.ts'

/** Evidence of a whole listing about the places of its claims. */
export interface AlignmentFrame {
  /** True if a diagnostic at this distance from a claim, in lines, is where N has it. */
  readonly isAtOffset: (lines: number, diagnostic: Diagnostic) => boolean
  /** Distance between a diagnostic and the claimed line, in lines. */
  readonly distance: (lines: number, diagnostic: Diagnostic) => number
  /** N explains every claim: one that seems right as it stands is so by chance. */
  readonly isWhole: boolean
  /** True if a match in place is by chance: N gives its diagnostic to another claim, and the claim another. */
  readonly isByChance: (relation: Relation) => boolean
  /** True if a claim can be about the function of a diagnostic. */
  readonly sameFunction: (claim: Claim, diagnostic: Diagnostic) => boolean
  /** True if the claimed subject is in the code on the line of a diagnostic. */
  readonly standsThere: (claim: Claim, diagnostic: Diagnostic) => boolean
}

/** One way in which a claim and a diagnostic can agree. */
export interface Match {
  readonly name: MatchName
  /** True if a relation is of this kind. */
  readonly fits: (relation: Relation, frame: AlignmentFrame) => boolean
  /** True if a diagnostic that matched another claim can also match this one. */
  readonly shares: boolean
}

const says = (relation: Relation, kind: Relation['likeness']['kind']) =>
  relation.likeness.kind === kind
const isHere = ({lines}: Relation, {isWhole}: AlignmentFrame) =>
  lines === null || (lines === 0 && !isWhole)
const here = (it: Relation, frame: AlignmentFrame) =>
  isHere(it, frame) && it.column && !frame.isByChance(it)
const isAtOffset = ({lines, diagnostic}: Relation, frame: AlignmentFrame) =>
  lines !== null && frame.isAtOffset(lines, diagnostic)
const atOffset = (it: Relation, frame: AlignmentFrame) => isAtOffset(it, frame) && it.column
const onLine = (it: Relation, frame: AlignmentFrame) => it.lines === 0 || isAtOffset(it, frame)
const needsPlace = (relation: Relation) =>
  relation.likeness.kind !== 'same' && relation.likeness.needsSamePlace && !isOfUse(relation)
/** A comment stands where a variable is used, the message about it where it is declared. */
const isOfUse = ({claim, diagnostic}: Relation) =>
  claim.position.line === null && claim.kind === 'escapes' && diagnostic.kind === 'moved-to-heap'
/** Tell whether a step names the right line inside. */
const namesPlace = ({innerLines, diagnostic}: Relation, frame: AlignmentFrame) =>
  innerLines === 0 || (innerLines !== null && frame.isAtOffset(innerLines, diagnostic))
/** Tell whether the words alone prove the fact, or a step names the right line inside. */
const elsewhere = (relation: Relation, frame: AlignmentFrame) => {
  const {claim, diagnostic} = relation
  if (namesPlace(relation, frame)) return true
  return !needsPlace(relation) && frame.sameFunction(claim, diagnostic)
}

/**
 * From the best agreement to the worst. A claim is matched by the first row that fits: what stands
 * at the claimed place comes before what is said elsewhere, and the same words before other words.
 */
export const matches: readonly Match[] = [
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
    fits: (it, frame) => says(it, 'reworded') && here(it, frame) && !needsPlace(it)
  },
  {
    name: 'reworded-at-offset',
    shares: true,
    fits: (it, frame) => says(it, 'reworded') && atOffset(it, frame) && !needsPlace(it)
  },
  {name: 'same-on-line', shares: false, fits: (it, frame) => says(it, 'same') && onLine(it, frame)},
  // Old Go gave every operand of a call one column: the same words on the line come before others.
  {
    name: 'reworded-here',
    shares: true,
    fits: (it, frame) => says(it, 'reworded') && here(it, frame) && it.lines !== null
  },
  {
    name: 'reworded-at-offset',
    shares: true,
    fits: (it, frame) => says(it, 'reworded') && atOffset(it, frame)
  },
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
  // Several explanations may have had one step, which is told once.
  {
    name: 'same-elsewhere',
    shares: true,
    fits: (it, frame) => says(it, 'same') && it.innerColumn && namesPlace(it, frame)
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
