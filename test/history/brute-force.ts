import {holdListing} from '../../src/analysis/hold-listing.ts'
import type {OtherCompilers} from '../../src/analysis/other-compilers.ts'
import {type Held, sortMinors} from '../../src/history/index.ts'
import {periodsOf} from '../../src/history/periods.ts'
import type {Analysis, Claim, Minor, Period, ReconciledListing} from '../../src/model/index.ts'

/** Hold a listing under every version, whatever that takes. */
export async function heldByEvery(
  analysis: Analysis,
  listing: ReconciledListing,
  {minors, compilerOf}: OtherCompilers
): Promise<ReadonlyMap<Minor, Held>> {
  const held = new Map<Minor, Held>()
  for (const minor of sortMinors(minors)) {
    held.set(minor, await holdListing(analysis, listing, compilerOf(minor)))
  }
  return held
}

/** Ask every version about every listing whose code is known. */
export async function withEvery(
  analysis: Analysis,
  others: OtherCompilers
): Promise<ReadonlyMap<Claim, readonly Period[]>> {
  const claims = new Map<Claim, readonly Period[]>()
  for (const listing of analysis.listings.filter(({pairing}) => pairing !== null)) {
    const held = await heldByEvery(analysis, listing, others)
    for (const [at, claim] of listing.listing.claims.entries()) {
      claims.set(claim, periodsOf(held, at))
    }
  }
  return claims
}
