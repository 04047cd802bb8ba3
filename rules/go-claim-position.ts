import type {Analysis, Finding, Moved, ReconciledListing} from '../src/model/index.ts'
import {fixesOf} from '../src/reconcile/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {
  authorsWords,
  findingOf,
  innerCorrection,
  note,
  printedLine,
  realLine,
  standingIn,
  wordsAt,
  writePlace
} from '../src/wording/index.ts'

type Found = Finding<'go-claim-position'>

export const meta: RuleMeta = {
  id: 'go-claim-position',
  description: 'a true message at the wrong line or column',
  default: 'warn',
  precision: 'very-high',
  url: pageOf('go-claim-position')
}

/** Find claims that are true, but at another place that no offset of their listing explains. */
export function find(analysis: Analysis): readonly Found[] {
  return analysis.listings.flatMap(listing =>
    listing.verdicts.flatMap(verdict =>
      verdict.kind === 'moved' ? finding(analysis, listing, verdict) : []
    )
  )
}

function finding(analysis: Analysis, listing: ReconciledListing, verdict: Moved): Found {
  const {article} = analysis
  const {claim, expected} = verdict
  const verdicts = [verdict]
  const standing = standingIn(analysis, verdict)
  const fixes = fixesOf(article, listing, verdicts)
  const printed = printedLine(analysis, listing, verdict)
  const inner = innerCorrection(listing, verdict)
  if (inner !== null) {
    return findingOf(
      analysis,
      {messageId: 'moved-inside', data: {claimed: claim.text, expected: inner, standing}},
      {range: claim.ranges.message, expected: [inner], note: note(printed), verdicts, fixes}
    )
  }
  const range = claim.ranges.position ?? claim.ranges.claim
  const place = expected && claim.ranges.position ? writePlace(expected) : null
  const data = {
    claimed: wordsAt(article, range),
    expected: place,
    shown: verdict.actual && writePlace(verdict.actual),
    printed: authorsWords(listing, verdict),
    standing
  }
  return findingOf(
    analysis,
    {messageId: 'moved', data},
    {
      range,
      expected: place === null ? [] : [place],
      note: note(realLine(analysis, listing, verdict), printed),
      verdicts,
      fixes
    }
  )
}

export default defineRule({meta, find})
