import {numberOf} from '../go/version/index.ts'
import type {History, Minor, Period, Standing, Verdict, VerdictKind} from '../model/index.ts'
import {isNext} from './minors.ts'
import {spansWith} from './periods.ts'

/** The compiler prints the message, wherever. */
export const isPrinted: ReadonlySet<VerdictKind> = new Set(['confirmed', 'shifted', 'moved'])
/** … where the claim has it, by the numbering of its listing. */
const isInPlace: ReadonlySet<VerdictKind> = new Set(['confirmed', 'shifted'])
/** … in these or other words. */
const isTrue: ReadonlySet<VerdictKind> = new Set([...isPrinted, 'reworded'])

/** Better verdicts, in this order, for each verdict that a claim is wrong. */
const rightFor: Partial<
  Record<VerdictKind, readonly (readonly [ReadonlySet<VerdictKind>, boolean])[]>
> = {
  moved: [[isInPlace, false]],
  reworded: [[isPrinted, false]],
  refuted: [
    [isPrinted, false],
    [isTrue, true]
  ]
}

/**
 * Tell how a claim that is wrong stands to other versions of Go; `null` where that is not known, or
 * where the claim is not wrong.
 *
 * @param now The minor that says that it is wrong.
 */
export function standingOf(
  {kind, claim}: Verdict,
  {claims, minors, missing}: History,
  now: Minor
): Standing | null {
  const periods = claims.get(claim)
  const rows = rightFor[kind]
  const [oldest] = minors
  const newest = minors.at(-1)
  if (!periods || !rows || oldest === undefined || newest === undefined) return null
  const seen = {from: oldest, to: newest, missing}
  for (const [right, inOtherWords] of rows) {
    const spans = spansWith(periods, right)
    const before = spans.findLast(({to}) => numberOf(to) < numberOf(now))
    if (before) {
      const since = minors[minors.indexOf(before.to) + 1] ?? now
      const isExact = isNext(before.to, since)
      return {kind: 'outdated', right: spans, inOtherWords, last: before, since, isExact, seen}
    }
    const [after] = spans
    if (after) return {kind: 'later', since: after.from, right: spans, inOtherWords, seen}
  }
  return isKnown(periods) ? {kind: 'never', seen} : null
}

/** Tell whether any other Go could tell, besides the one that was asked. */
function isKnown(periods: readonly Period[]): boolean {
  const known = periods.filter(({verdict}) => verdict !== 'unverifiable')
  return known.length > 1 || known.some(({from, to}) => from !== to)
}
