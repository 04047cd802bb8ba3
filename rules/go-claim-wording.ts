import type {Analysis, Finding, ReconciledListing, Reworded} from '../src/model/index.ts'
import {fixesOf} from '../src/reconcile/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {
  authorsWords,
  corrected,
  correctionOf,
  findingOf,
  note,
  printedLine,
  realLine
} from '../src/wording/index.ts'

type Found = Finding<'go-claim-wording'>

export const meta: RuleMeta = {
  id: 'go-claim-wording',
  description: 'a true message in the words of another Go version',
  default: 'warn',
  precision: 'very-high',
  url: pageOf('go-claim-wording')
}

/** Find claims that say what the compiler says, in the words of another version of Go. */
export function find(analysis: Analysis): readonly Found[] {
  return analysis.listings.flatMap(listing =>
    listing.verdicts.flatMap(verdict =>
      verdict.kind === 'reworded' ? finding(analysis, listing, verdict) : []
    )
  )
}

function finding(analysis: Analysis, listing: ReconciledListing, verdict: Reworded): Found {
  const {article} = analysis
  const {claim, rewording} = verdict
  const go = (listing.toolchain ?? analysis.toolchain).version
  const verdicts = [verdict]
  const whole = {
    note: note(realLine(analysis, listing, verdict), printedLine(analysis, listing, verdict)),
    verdicts,
    fixes: fixesOf(article, listing, verdicts)
  }
  // Of two messages that are one now, the second: in the new words it would stand there twice.
  if (verdict.isRepeated) {
    const data = {claimed: claim.text, printed: authorsWords(listing, verdict), rewording, go}
    return findingOf(
      analysis,
      {messageId: 'reworded-repeated', data},
      {...whole, range: claim.ranges.message}
    )
  }
  const correction = correctionOf(article, corrected(listing, verdict))
  const {range, claimed, expected, hasPlace, place} = correction
  return findingOf(
    analysis,
    {messageId: 'reworded', data: {claimed, expected, hasPlace, place, rewording, go}},
    {...whole, range, expected: [expected]}
  )
}

export default defineRule({meta, find})
