import type {Analysis, Finding, ReconciledListing, Refuted} from '../src/model/index.ts'
import {fixesOf} from '../src/reconcile/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {
  corrected,
  correctionOf,
  findingOf,
  note,
  printedLine,
  printedOnLine,
  standingIn
} from '../src/wording/index.ts'

type Found = Finding<'go-claim-error'>

export const meta: RuleMeta = {
  id: 'go-claim-error',
  description: 'a compile error that the compiler does not report, or reports in other words',
  default: 'warn',
  precision: 'very-high',
  url: pageOf('go-claim-error')
}

/** Find errors that the compiler reports otherwise, or not at all. */
export function find(analysis: Analysis): readonly Found[] {
  return analysis.listings.flatMap(listing =>
    listing.verdicts.flatMap((verdict): readonly Found[] =>
      verdict.kind === 'refuted' && verdict.claim.kind === 'error'
        ? [finding(analysis, listing, verdict)]
        : []
    )
  )
}

function finding(analysis: Analysis, listing: ReconciledListing, verdict: Refuted): Found {
  const {article} = analysis
  const {claim} = verdict
  const verdicts = [verdict]
  const standing = standingIn(analysis, verdict)
  const fixes = fixesOf(article, listing, verdicts)
  if (verdict.reason === 'silent') {
    return findingOf(
      analysis,
      {messageId: 'compiles', data: {claimed: claim.text, standing}},
      {
        range: claim.ranges.message,
        note: printedOnLine(analysis, listing, verdict),
        verdicts,
        fixes
      }
    )
  }
  const correction = correctionOf(article, corrected(listing, verdict))
  const {range, claimed, expected} = correction
  const whole = {range, note: note(printedLine(analysis, listing, verdict)), verdicts, fixes}
  return verdict.isRepeated
    ? findingOf(
        analysis,
        {messageId: 'other-error-repeated', data: {claimed, standing, printed: expected}},
        whole
      )
    : findingOf(
        analysis,
        {messageId: 'other-error', data: {claimed, expected, standing}},
        {...whole, expected: [expected]}
      )
}

export default defineRule({meta, find})
