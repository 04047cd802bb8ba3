import type {VFileMessage} from 'vfile-message'
import type {Analysis, Compiler, Finding, ReconciledListing, Verdict} from '../../model/index.ts'
import type {Detail} from '../../report/index.ts'
import {detailedFlags, type Evidence} from '../compiler-output.ts'
import {flowGroups} from '../flows.ts'
import {whyOf} from '../why.ts'
import {detailOf} from './detail.ts'
import {whyLine} from './why-line.ts'

/**
 * Make what a report shows of each message of an article.
 *
 * @param compiler Asked why it contradicts a claim; `null` to leave that untold.
 */
export async function detailsOf(
  analysis: Analysis,
  found: ReadonlyMap<VFileMessage, Finding>,
  compiler: Compiler | null
): Promise<ReadonlyMap<VFileMessage, Detail>> {
  const known = new Map<ReconciledListing, Promise<Evidence | null>>()
  const evidenceFor = (listing: ReconciledListing) => {
    const made = known.get(listing) ?? evidenceOf(analysis, listing, compiler)
    known.set(listing, made)
    return made
  }
  const details = [...found].map(async ([message, finding]) => {
    const why = await whyWrong(analysis, finding, evidenceFor)
    return [message, detailOf(analysis, finding, why)] as const
  })
  return new Map(await Promise.all(details))
}

/** Why the compiler contradicts the claim that a finding speaks of; `null` where it does not. */
async function whyWrong(
  {listings}: Analysis,
  {verdicts: [verdict]}: Finding,
  evidenceFor: (listing: ReconciledListing) => Promise<Evidence | null>
): Promise<string | null> {
  if (verdict?.kind !== 'refuted' || verdict.claim.kind === 'error') return null
  const listing = listings.find(({verdicts}) => verdicts.includes(verdict satisfies Verdict))
  const evidence = listing ? await evidenceFor(listing) : null
  return evidence ? whyLine(whyOf(verdict, listing?.pairing?.flags ?? [], evidence)) : null
}

async function evidenceOf(
  analysis: Analysis,
  reconciled: ReconciledListing,
  compiler: Compiler | null
): Promise<Evidence | null> {
  const {pairing} = reconciled
  if (!pairing || !compiler) return null
  const {unit, flags} = pairing
  const result = await compiler.compile(unit, detailedFlags(flags))
  if (!result.ok) return null
  const detailed = result.diagnostics
  return {analysis, reconciled, unit, detailed, groups: flowGroups(detailed)}
}
