import type {Article, Overruled, ReconciledListing, Verdict} from '../model/index.ts'
import {reasonOf} from '../reconcile/index.ts'
import {blockPlace} from './code-place.ts'
import type {CandidateExplanation, TraceExplanation} from './explanation.ts'

/** Return how a verdict came about. */
export function explainTrace({trace}: Verdict): TraceExplanation {
  return {...trace, overruled: overruledFrom(trace.overruled)}
}

function overruledFrom(overruled: Overruled | null): TraceExplanation['overruled'] {
  if (!overruled) return []
  const {by, verdict} = overruled
  return [
    {by, verdict: verdict.kind, reason: reasonOf(verdict)},
    ...overruledFrom(verdict.trace.overruled)
  ]
}

/** Return all code that was tried for a listing, and how well it did. */
export function explainCandidates(
  article: Article,
  {candidates}: ReconciledListing
): readonly CandidateExplanation[] {
  return candidates.map(candidate => ({
    ...candidate,
    blocks: candidate.blocks.map(block => blockPlace(article, block))
  }))
}
