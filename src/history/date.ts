import {numberOf} from '../go/version/index.ts'
import type {Claim, Dating, History, Minor, Period, VerdictKind} from '../model/index.ts'
import {thresholds} from '../thresholds.ts'

/** Weight of a verdict for its version. */
const worth = {
  confirmed: 1 + thresholds.history.place,
  shifted: 1 + thresholds.history.place,
  moved: 1,
  reworded: 0,
  refuted: 0,
  unverifiable: 0
} satisfies Record<VerdictKind, number>

/** Score of the claims of an article under a minor. */
interface Fit {
  readonly minor: Minor
  readonly score: number
  readonly verdicts: ReadonlyMap<Claim, VerdictKind>
}

/**
 * Find the minors under which most of the claims of an article hold; `null` where no claim could be
 * held to any.
 *
 * @param now The minor that the article is checked with.
 * @param hints Minors that its own words and its date speak for: they only choose between equals.
 */
export function dateOf(history: History, now: Minor, hints: readonly Minor[]): Dating | null {
  const fits = history.minors.map(minor => fitOf(history, minor))
  const best = Math.max(0, ...fits.map(({score}) => score))
  if (best === 0) return null
  const ranges = rangesOf(fits, best)
  const range =
    ranges.find(inner => inner.some(({minor}) => hints.includes(minor))) ?? ranges.at(-1)
  const [first] = range ?? []
  const last = range?.at(-1)
  if (!range || !first || !last) return null
  // Of equals, the Go that is there anyway, the one that the author names, the newest.
  const chosen =
    range.find(({minor}) => minor === now) ?? range.find(({minor}) => hints.includes(minor)) ?? last
  const outside = fits.filter(fit => !range.includes(fit)).map(({score}) => score)
  const lead = outside.length === 0 ? 0 : best - Math.max(...outside)
  const present = fits.find(({minor}) => minor === now)
  const held = [...chosen.verdicts].filter(([, kind]) => worth[kind] > 0)
  return {
    from: first.minor,
    to: last.minor,
    chosen: chosen.minor,
    now,
    certainty: lead >= thresholds.history.sure ? 'sure' : lead > 0 ? 'likely' : 'open',
    held: held.length,
    lost: held.flatMap(([claim, kind]) =>
      worth[present?.verdicts.get(claim) ?? 'unverifiable'] < worth[kind] ? [claim] : []
    ),
    claims: fits.reduce((known, {verdicts}) => {
      for (const [claim, kind] of verdicts) if (kind !== 'unverifiable') known.add(claim)
      return known
    }, new Set<Claim>()).size
  }
}

function fitOf({claims}: History, minor: Minor): Fit {
  const verdicts = new Map(
    [...claims].flatMap(([claim, periods]) => {
      const kind = verdictAt(periods, minor)
      return kind === null ? [] : [[claim, kind] as const]
    })
  )
  const score = [...verdicts.values()].reduce((sum, kind) => sum + worth[kind], 0)
  return {minor, score, verdicts}
}

/** Return how well claims hold under a minor. */
export function scoreUnder(history: History, minor: Minor): number {
  return fitOf(history, minor).score
}

/** Return the verdict that a claim has under a minor; `null` for one outside of its periods. */
export function verdictAt(periods: readonly Period[], minor: Minor): VerdictKind | null {
  const at = numberOf(minor)
  const period = periods.find(({from, to}) => numberOf(from) <= at && at <= numberOf(to))
  return period?.verdict ?? null
}

/** Runs of minors that fit equally well, and best. */
function rangesOf(fits: readonly Fit[], best: number): readonly (readonly Fit[])[] {
  const ranges: Fit[][] = []
  let isOpen = false
  for (const fit of fits) {
    if (fit.score < best) isOpen = false
    else if (isOpen) ranges.at(-1)?.push(fit)
    else {
      ranges.push([fit])
      isOpen = true
    }
  }
  return ranges
}
