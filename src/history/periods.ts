import type {Minor, Period, VerdictKind} from '../model/index.ts'
import type {Held} from './probe.ts'

/** Return the periods of a claim: which verdict it has under which minors. */
export function periodsOf(held: ReadonlyMap<Minor, Held>, claim: number): readonly Period[] {
  const periods: Period[] = []
  for (const [minor, {verdicts}] of held) {
    const verdict = verdicts[claim]?.kind
    if (verdict === undefined) continue
    const last = periods.at(-1)
    if (last?.verdict === verdict) periods[periods.length - 1] = {...last, to: minor}
    else periods.push({from: minor, to: minor, verdict})
  }
  return periods
}

/** Return periods in which a claim has one of some verdicts, those that follow each other as one. */
export function spansWith(
  periods: readonly Period[],
  kinds: ReadonlySet<VerdictKind>
): readonly Pick<Period, 'from' | 'to'>[] {
  const spans: {from: Minor; to: Minor}[] = []
  let isOpen = false
  for (const {from, to, verdict} of periods) {
    const last = spans.at(-1)
    if (!kinds.has(verdict)) isOpen = false
    else if (isOpen && last) last.to = to
    else {
      spans.push({from, to})
      isOpen = true
    }
  }
  return spans
}
