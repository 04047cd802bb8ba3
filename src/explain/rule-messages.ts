import {allRules} from '../../rules/index.ts'
import type {Analysis, Finding, ReconciledListing, Verdict} from '../model/index.ts'
import {sentenceOf} from '../wording/index.ts'
import type {RuleMessage} from './explanation.ts'

/**
 * Return what the rules say of each claim of a listing, on or off: the sentences that `check` has.
 */
export function ruleMessages(
  analysis: Analysis,
  listing: ReconciledListing
): (verdict: Verdict) => readonly RuleMessage[] {
  const found = allRules.flatMap(({meta, find}) =>
    find({...analysis, listings: [listing]}).map(finding => ({ruleId: meta.id, finding}))
  )
  return verdict =>
    found
      .filter(({finding}) => finding.verdicts.includes(verdict))
      .map(({ruleId, finding}) => ({
        ruleId,
        messageId: finding.messageId,
        reason: sentenceAbout(finding, verdict),
        note: finding.note
      }))
}

/** A sentence about many claims that cannot be checked names the first: here each by itself. */
function sentenceAbout(finding: Finding, {claim}: Verdict): string {
  return finding.messageId === 'unverifiable'
    ? sentenceOf({...finding, data: {...finding.data, claimed: claim.text, others: 0}})
    : sentenceOf(finding)
}
