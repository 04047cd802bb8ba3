import type {Claim, Dating, History, Minor, ReconciledListing} from '../model/index.ts'
import {thresholds} from '../thresholds.ts'
import {dateOf, scoreUnder} from './date.ts'

/** The Go of an article, and of the listings that clearly differ from it. */
export interface Eras {
  readonly dating: Dating | null
  readonly listings: ReadonlyMap<ReconciledListing, Dating>
}

/**
 * Date an article and, apart from it, the listings that another version fits clearly better than
 * the one of all: an article may compare two versions.
 *
 * @param now The minor that the article is checked with.
 * @param hints Minors that its own words speak for.
 */
export function erasOf(
  history: History,
  all: readonly ReconciledListing[],
  now: Minor,
  hints: readonly Minor[]
): Eras {
  const whole = dateOf(history, now, hints)
  if (!whole) return {dating: null, listings: new Map()}
  const apart = new Map<ReconciledListing, Dating>()
  for (const reconciled of all) {
    const {claims} = reconciled.listing
    const own = only(history, claim => claims.some(each => each === claim))
    const dating = dateOf(own, whole.chosen, hints)
    if (!dating || dating.chosen === whole.chosen) continue
    const lead = scoreUnder(own, dating.chosen) - scoreUnder(own, whole.chosen)
    // Whatever was lost with our Go, and not with the one of the article.
    if (lead >= thresholds.history.sure)
      apart.set(reconciled, dateOf(own, now, [dating.chosen]) ?? dating)
  }
  if (apart.size === 0) return {dating: whole, listings: apart}
  const rest = [...apart.keys()].flatMap(({listing}) => listing.claims)
  return {
    dating: dateOf(
      only(history, claim => !rest.includes(claim)),
      now,
      hints
    ),
    listings: apart
  }
}

/** The history of some claims alone. */
function only(history: History, isMeant: (claim: Claim) => boolean): History {
  return {...history, claims: new Map([...history.claims].filter(([claim]) => isMeant(claim)))}
}
