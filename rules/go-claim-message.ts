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
  refutedSteps,
  standingIn,
  writePlace
} from '../src/wording/index.ts'

type Found = Finding<'go-claim-message'>

export const meta: RuleMeta = {
  id: 'go-claim-message',
  description: 'a message that the compiler does not print, or whose opposite it prints',
  default: 'warn',
  precision: 'very-high',
  url: pageOf('go-claim-message')
}

/** Find claims that the compiler contradicts, or says nothing of. */
export function find(analysis: Analysis): readonly Found[] {
  return analysis.listings.flatMap(listing => {
    const steps = refutedSteps(listing)
    const told = new Set([...steps.values()].flat())
    return listing.verdicts.flatMap((verdict): readonly Found[] =>
      verdict.kind === 'refuted' && verdict.claim.kind !== 'error' && !told.has(verdict)
        ? [finding(analysis, listing, verdict, steps.get(verdict) ?? [])]
        : []
    )
  })
}

function finding(
  analysis: Analysis,
  listing: ReconciledListing,
  verdict: Refuted,
  steps: readonly Refuted[]
): Found {
  const {claim} = verdict
  const verdicts = [verdict, ...steps]
  const standing = standingIn(analysis, verdict)
  const whole = {
    range: claim.ranges.message,
    verdicts,
    fixes: fixesOf(analysis.article, listing, verdicts)
  }
  if (verdict.reason === 'silent') {
    const data = {claimed: claim.text, standing, subject: claim.subject}
    const printed = printedOnLine(analysis, listing, verdict)
    return findingOf(analysis, {messageId: 'silent', data}, {...whole, note: printed})
  }
  const place = verdict.actual && writePlace(verdict.actual)
  const printed = note(printedLine(analysis, listing, verdict))
  if (verdict.isRepeated) {
    const data = {claimed: claim.text, standing, printed: verdict.diagnostic.text, place}
    return findingOf(analysis, {messageId: 'opposite-repeated', data}, {...whole, note: printed})
  }
  const correction = correctionOf(analysis.article, corrected(listing, verdict))
  const {range, claimed, expected, hasPlace} = correction
  return findingOf(
    analysis,
    {messageId: 'opposite', data: {claimed, expected, standing, hasPlace, place}},
    {...whole, range, expected: [expected], note: printed}
  )
}

export default defineRule({meta, find})
