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
  /** Whether a relation is of this kind, in a listing whose offset is `offset`. */
  readonly fits: (relation: Relation, offset: number | null) => boolean
  /** Whether a diagnostic that another claim was matched with can serve this one too. */
  readonly shares: boolean
}

const here = ({lines, column}: Relation) => (lines === 0 || lines === null) && column
const atOffset = ({lines, column}: Relation, offset: number | null) =>
  offset !== null && lines === offset && column
const onLine = ({lines}: Relation, offset: number | null) =>
  lines === 0 || (offset !== null && lines === offset)
const is = (relation: Relation, kind: Relation['likeness']['kind']) =>
  relation.likeness.kind === kind
const anywhere = ({likeness}: Relation) =>
  !('needsSamePlace' in likeness && likeness.needsSamePlace)

/**
 * From the best agreement to the worst. A claim is matched by the first row that fits: what stands
 * at the claimed place comes before what is said elsewhere, and the same words before other words.
 */
const matches: readonly Match[] = [
  {name: 'same-here', fits: relation => is(relation, 'same') && here(relation), shares: true},
  {
    name: 'same-at-offset',
    fits: (relation, offset) => is(relation, 'same') && atOffset(relation, offset),
    shares: true
  },
  {
    name: 'reworded-here',
    fits: relation => is(relation, 'reworded') && here(relation),
    shares: true
  },
  {
    name: 'reworded-at-offset',
    fits: (relation, offset) => is(relation, 'reworded') && atOffset(relation, offset),
    shares: true
  },
  {
    name: 'same-on-line',
    fits: (relation, offset) => is(relation, 'same') && onLine(relation, offset),
    shares: false
  },
  {
    name: 'reworded-on-line',
    fits: (relation, offset) => is(relation, 'reworded') && onLine(relation, offset),
    shares: true
  },
  {
    name: 'opposite-here',
    fits: (relation, offset) =>
      is(relation, 'opposite') && (here(relation) || atOffset(relation, offset)),
    shares: true
  },
  {name: 'same-elsewhere', fits: relation => is(relation, 'same'), shares: false},
  {
    name: 'reworded-elsewhere',
    fits: relation => is(relation, 'reworded') && anywhere(relation),
    shares: true
  },
  {
    name: 'opposite-elsewhere',
    fits: (relation, offset) =>
      is(relation, 'opposite') && (anywhere(relation) || onLine(relation, offset)),
    shares: true
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
  offset: number | null
): ReadonlyMap<Claim, Aligned> {
  const aligned = new Map<Claim, Aligned>()
  const taken = new Set<Diagnostic>()
  for (const {name, fits, shares} of matches) {
    const fitting = relations.filter(relation => fits(relation, offset))
    for (const relation of fitting.toSorted((a, b) => distance(a, offset) - distance(b, offset))) {
      if (aligned.has(relation.claim)) continue
      if (!shares && taken.has(relation.diagnostic)) continue
      aligned.set(relation.claim, {name, relation})
      taken.add(relation.diagnostic)
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
  return far * 1000 + Math.min(columns, 999)
}
