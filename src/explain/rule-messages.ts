import {rules} from '../../rules/index.ts'
import type {
  Analysis,
  Finding,
  Range,
  ReconciledListing,
  RuleId,
  Verdict,
  VerdictKind
} from '../model/index.ts'
import type {RuleMessage} from './explanation.ts'

/** The rule that speaks of a verdict, and whether it does so once for a whole listing. */
const ruleOf = {
  confirmed: null,
  shifted: {id: 'go-claim-offset', of: 'listing'},
  moved: {id: 'go-claim-position', of: 'claim'},
  reworded: {id: 'go-claim-wording', of: 'claim'},
  refuted: {id: 'go-claim-message', of: 'claim'},
  unverifiable: {id: 'go-claim-unverifiable', of: 'claim'}
} satisfies Record<VerdictKind, {id: RuleId; of: 'listing' | 'claim'} | null>

const errorRule = {id: 'go-claim-error', of: 'claim'} as const

/** What the rules say of a claim, on or off: the sentences that `check` has. */
export function ruleMessages(
  analysis: Analysis,
  reconciled: ReconciledListing,
  verdict: Verdict
): readonly RuleMessage[] {
  const isError = verdict.claim.kind === 'error' && verdict.kind === 'refuted'
  const rule = isError ? errorRule : ruleOf[verdict.kind]
  if (!rule) return []
  const {id: ruleId, of} = rule
  // What cannot be checked is told once for each reason: here each claim by itself.
  const listing =
    ruleId === 'go-claim-unverifiable' ? {...reconciled, verdicts: [verdict]} : reconciled
  const found = rules[ruleId].find({...analysis, listings: [listing]})
  const own = found.filter(finding => of === 'listing' || isIn(finding, verdict.claim.ranges.claim))
  return own.map(({reason, note}) => ({ruleId, reason, note}))
}

function isIn({range}: Finding, claim: Range): boolean {
  return range.start.offset >= claim.start.offset && range.end.offset <= claim.end.offset
}
