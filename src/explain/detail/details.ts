import type {VFileMessage} from 'vfile-message'
import type {Analysis, Compiler, Finding, ReconciledListing} from '../../model/index.ts'
import type {Detail} from '../../report/index.ts'
import {listingOf} from '../../wording/index.ts'
import {compilerOf, detailedFlags, type Evidence} from '../compiler-output.ts'
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
  const evidenceFor = (own: Analysis, listing: ReconciledListing) => {
    const made = known.get(listing) ?? evidenceOf(own, listing, compiler)
    known.set(listing, made)
    return made
  }
  const details = [...found].map(async ([message, finding]) => {
    const own = analysisOf(analysis, finding)
    const why = await whyWrong(own, finding, listing => evidenceFor(own, listing))
    return [message, detailOf(own, finding, why)] as const
  })
  return new Map(await Promise.all(details))
}

/** The article as that Go has it which a finding speaks of. */
function analysisOf(newest: Analysis, {verdicts: [verdict]}: Finding): Analysis {
  return (verdict && newest.older.find(one => listingOf(one, verdict))) ?? newest
}

/**
 * Say why the compiler contradicts the claim that a finding speaks of; `null` where it does not.
 */
async function whyWrong(
  analysis: Analysis,
  {verdicts: [verdict]}: Finding,
  evidenceFor: (listing: ReconciledListing) => Promise<Evidence | null>
): Promise<string | null> {
  if (verdict?.kind !== 'refuted' || verdict.claim.kind === 'error') return null
  const listing = listingOf(analysis, verdict)
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
  const own = await compilerOf(analysis, reconciled, compiler)
  const result = await own.compile(unit, detailedFlags(flags))
  if (!result.ok) return null
  const detailed = result.diagnostics
  return {analysis, reconciled, unit, detailed, groups: flowGroups(detailed)}
}
