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
  realLine,
  standingIn
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
  const found = analysis.listings.flatMap(listing =>
    listing.verdicts.flatMap(verdict =>
      verdict.kind === 'reworded' ? finding(analysis, listing, verdict) : []
    )
  )
  return [...writtenFor(analysis), ...found]
}

/**
 * Return what is true in the words of the Go that the article is held to, and no longer in those of
 * ours.
 */
function writtenFor(analysis: Analysis): readonly Found[] {
  return analysis.writtenFor.flatMap(({what, from, to, chosen, now, claims, lost}) => {
    const [first] = lost
    if (!first) return []
    const data = {what, from, to, chosen, now, claims, lost: lost.length}
    const marked = {range: first.ranges.claim, severity: 'info'} as const
    return [findingOf(analysis, {messageId: 'written-for', data}, marked)]
  })
}

function finding(analysis: Analysis, listing: ReconciledListing, verdict: Reworded): Found {
  const {article} = analysis
  const {claim, rewording, further} = verdict
  const go = (listing.toolchain ?? analysis.toolchain).version
  const verdicts = [verdict]
  const standing = standingIn(analysis, verdict)
  const whole = {
    note: note(realLine(analysis, listing, verdict), printedLine(analysis, listing, verdict)),
    verdicts,
    fixes: fixesOf(article, listing, verdicts)
  }
  // Of two messages that are one now, the second: in the new words it would stand there twice.
  if (verdict.isRepeated) {
    const data = {
      claimed: claim.text,
      standing,
      printed: authorsWords(listing, verdict),
      rewording,
      further,
      go
    }
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
    {
      messageId: 'reworded',
      data: {claimed, expected, standing, hasPlace, place, rewording, further, go}
    },
    {...whole, range, expected: [expected]}
  )
}

export default defineRule({meta, find})
