import type {Claim, OffsetSpan} from '../../model/index.ts'
import {thresholds} from '../../thresholds.ts'
import type {Relation} from '../align/relation.ts'

/** The offset N of a listing, and how many claims share it. */
export interface ListingOffset {
  readonly lines: number
  readonly claims: number
  /** Number of distinct places of these claims: several at one place count as one. */
  readonly places: number
  /** It explains every claim, columns and all, and there are enough of them to tell. */
  readonly isWhole: boolean
  /** Other offsets that as many claims share: nothing tells which is N. */
  readonly ties: readonly number[]
}

/** The claims that one offset explains, and those of them whose column is right too. */
interface Voters {
  readonly all: Set<Claim>
  readonly exact: Set<Claim>
  /** Lines of the unit that the compiler prints the exact ones for. */
  readonly lines: Set<number>
}

/** Evidence of claims about offsets. */
export interface Ballot {
  readonly votes: ReadonlyMap<number, Voters>
  /** Claims whose message the compiler prints, wherever. */
  readonly trueClaims: ReadonlySet<Claim>
}

/** Count which offsets the claims with a line of their own could have. */
export function countVotes(relations: readonly Relation[]): Ballot {
  const votes = new Map<number, Voters>()
  const trueClaims = new Set<Claim>()
  for (const relation of relations) {
    const {claim, diagnostic, likeness, lines, column} = relation
    if (likeness.kind === 'opposite' || claim.position.line === null) continue
    if (mayStandElsewhere(relation)) continue
    if (likeness.kind === 'same') trueClaims.add(claim)
    if (lines === null || (!column && likeness.kind !== 'same')) continue
    const voters = votes.get(lines) ?? {all: new Set(), exact: new Set(), lines: new Set()}
    votes.set(lines, voters)
    voters.all.add(claim)
    if (!column) continue
    voters.exact.add(claim)
    voters.lines.add(diagnostic.position.line ?? 0)
    if (!isMadeOneByPlace(relation)) trueClaims.add(claim)
  }
  return {votes, trueClaims}
}

/**
 * Tell whether other words are the same fact only if N is so: by themselves they tell nothing of N.
 */
function isMadeOneByPlace({likeness, columnKnown, lines}: Relation): boolean {
  return likeness.kind === 'reworded' && likeness.needsSamePlace && !columnKnown && lines !== 0
}

/**
 * Tell whether other words stand at another place too, as `moved to heap: x` does, and no column
 * tells.
 */
function mayStandElsewhere({claim, diagnostic, likeness, columnKnown}: Relation): boolean {
  const isMoved = claim.kind !== diagnostic.kind || claim.kind === 'from-step'
  return likeness.kind === 'reworded' && !columnKnown && isMoved
}

/**
 * Find the offset that most true claims of a listing share: two or more of them, or the only true
 * claim there is. At least one of them has to have its column right. `null` where there is none.
 *
 * @param declarations Lines of top-level declarations: where each of two offsets has its own, they
 *   tell which is meant, and the offsets do not tie.
 */
export function listingOffset(
  all: readonly Claim[],
  {votes, trueClaims}: Ballot,
  declarations: readonly DeclaredLines[]
): ListingOffset | null {
  const offsets = [...votes]
    .filter(([, {exact}]) => exact.size > 0)
    .map(([lines, voters]) => ({
      lines,
      claims: voters.all.size,
      places: placesOf(voters.all),
      exact: voters.exact.size,
      declared: declarations.filter(({fromLine, toLine}) =>
        [...voters.lines].some(line => fromLine <= line && line <= toLine)
      )
    }))
    .toSorted(
      (a, b) => b.claims + b.exact - (a.claims + a.exact) || Math.abs(a.lines) - Math.abs(b.lines)
    )
  const [best, ...others] = offsets
  if (!best || (best.claims < thresholds.offset.claims && trueClaims.size !== 1)) return null
  const {lines, claims, places, exact, declared} = best
  const ties = others.filter(
    other =>
      claims > 1 &&
      other.claims === claims &&
      other.exact === exact &&
      other.declared.some(declaration => declared.includes(declaration))
  )
  const isWhole = lines !== 0 && exact >= thresholds.offset.enoughToTell && exact === all.length
  return {lines, claims, places, isWhole, ties: ties.map(other => other.lines)}
}

function placesOf(claims: ReadonlySet<Claim>): number {
  return new Set([...claims].map(({position: {line, column}}) => `${line}:${column}`)).size
}

/** Lines of a top-level declaration, 1-based, of the unit. */
export interface DeclaredLines {
  readonly fromLine: number
  readonly toLine: number
}

/**
 * Find an offset for each declaration of code that is cut from one file: between two declarations
 * lines are missing, so that the later one is further off, never less. Empty unless these offsets
 * explain every true claim, and one offset for all does not.
 */
export function declarationOffsets(
  declarations: readonly DeclaredLines[],
  relations: readonly Relation[],
  whole: ListingOffset | null
): readonly OffsetSpan[] {
  const {trueClaims} = countVotes(relations)
  if (declarations.length < 2 || (whole && whole.claims >= trueClaims.size)) return []
  const explained = new Set<Claim>()
  const spans = declarations.flatMap(({fromLine, toLine}) => {
    const own = relations.filter(({diagnostic: {position}, claim}) => {
      const {line} = position
      return line !== null && fromLine <= line && line <= toLine && !explained.has(claim)
    })
    const best = bestExact(countVotes(own))
    if (!best) return []
    for (const claim of best.claims) explained.add(claim)
    return [{fromLine, toLine, lines: best.lines}]
  })
  const grows = spans.every(({lines}, index) => lines >= (spans[index - 1]?.lines ?? lines))
  return grows && spans.length > 1 && explained.size === trueClaims.size ? spans : []
}

/** The offset with most claims whose columns are right, the smallest of several. */
function bestExact({votes}: Ballot): {readonly lines: number; readonly claims: Set<Claim>} | null {
  const offsets = [...votes].map(([lines, {exact}]) => ({lines, claims: exact}))
  const [best] = offsets.toSorted(
    (a, b) => b.claims.size - a.claims.size || Math.abs(a.lines) - Math.abs(b.lines)
  )
  return best && best.claims.size > 0 ? best : null
}
