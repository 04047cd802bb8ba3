import {holdListing} from '../../src/analysis/hold-listing.ts'
import type {OtherCompilers} from '../../src/analysis/other-compilers.ts'
import type {Held} from '../../src/history/index.ts'
import {sortMinors} from '../../src/history/index.ts'
import {periodsOf} from '../../src/history/periods.ts'
import type {Analysis, Claim, Minor, Period} from '../../src/model/index.ts'

/** Ask every version about every listing whose code is known. */
export async function withEvery(
  analysis: Analysis,
  {minors, compilerOf}: OtherCompilers
): Promise<ReadonlyMap<Claim, readonly Period[]>> {
  const claims = new Map<Claim, readonly Period[]>()
  for (const listing of analysis.listings.filter(({pairing}) => pairing !== null)) {
    const held = new Map<Minor, Held>()
    for (const minor of sortMinors(minors)) {
      held.set(minor, await holdListing(analysis, listing, compilerOf(minor)))
    }
    for (const [at, claim] of listing.listing.claims.entries()) {
      claims.set(claim, periodsOf(held, at))
    }
  }
  return claims
}
