import type {Analysis, ReconciledListing, Verdict} from '../model/index.ts'

/** Return the listing that a verdict is of. */
export function listingOf({listings}: Analysis, verdict: Verdict): ReconciledListing | null {
  return listings.find(({verdicts}) => verdicts.includes(verdict)) ?? null
}
