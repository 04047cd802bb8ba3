import type {Analysis, Finding, ReconciledListing} from '../src/model/index.ts'
import {fixesOfGaps} from '../src/reconcile/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {findingOf, note, omissionsIn} from '../src/wording/index.ts'

type Found = Finding<'go-claim-omission'>

export const meta: RuleMeta = {
  id: 'go-claim-omission',
  description: 'a listing shown as the whole output that leaves messages out',
  default: 'off',
  precision: 'medium',
  url: pageOf('go-claim-omission')
}

/** Find listings that lack messages: one finding each, at the first claim. */
export function find(analysis: Analysis): readonly Found[] {
  return analysis.listings.flatMap(listing => finding(analysis, listing) ?? [])
}

function finding(analysis: Analysis, listing: ReconciledListing): Found | null {
  const omissions = omissionsIn(analysis, listing)
  if (!omissions) return null
  const {compiler, lines, unshownKinds, unshown} = omissions
  return findingOf(
    analysis,
    {
      messageId: 'omission',
      data: {first: lines[0], missing: lines.length, unshownKinds, unshown}
    },
    {
      range: listing.listing.claims[0].ranges.claim,
      note: note(`${compiler} prints also`, ...lines),
      fixes: fixesOfGaps(analysis.article, listing)
    }
  )
}

export default defineRule({meta, find})
