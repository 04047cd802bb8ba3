import type {Claim, History, Minor, Period, ReconciledListing} from '../model/index.ts'
import {missingFrom, sortMinors} from './minors.ts'
import {periodsOf} from './periods.ts'
import {type Held, probe} from './probe.ts'

/** Checks a listing against its unit, compiled by a minor. */
export type Hold = (listing: ReconciledListing, minor: Minor) => Promise<Held>

/**
 * Find out what the claims of listings come to under every Go that there is. The pairing of each is
 * the one that it has: only that unit is compiled again.
 */
export async function historyOf(
  listings: readonly ReconciledListing[],
  available: readonly Minor[],
  hold: Hold
): Promise<History> {
  const minors = sortMinors(available)
  const found = await Promise.all(
    listings
      .filter(({pairing}) => pairing !== null)
      .map(async reconciled => {
        const held = await probe(minors, minor => hold(reconciled, minor))
        return reconciled.listing.claims.map(
          (claim, index): readonly [Claim, readonly Period[]] => [claim, periodsOf(held, index)]
        )
      })
  )
  return {minors, missing: missingFrom(minors), claims: new Map(found.flat())}
}
