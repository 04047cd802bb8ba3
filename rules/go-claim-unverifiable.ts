import type {
  Analysis,
  Article,
  Finding,
  Unverifiable,
  UnverifiableReason,
  Verdict
} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {quote, reasonSentence, wordsAt} from '../src/wording/index.ts'

export const meta: RuleMeta = {
  id: 'go-claim-unverifiable',
  description: 'a claim that cannot be checked, and why',
  default: 'off',
  url: pageOf('go-claim-unverifiable')
}

/** Find what cannot be checked: one finding for each listing and reason, at the first claim. */
export function find({article, listings}: Analysis): readonly Finding[] {
  return listings.flatMap(({verdicts}) =>
    [...byReason(verdicts)].map(([reason, group]) => finding(article, reason, group))
  )
}

type Group = readonly [Unverifiable, ...Unverifiable[]]

/** What cannot be checked, by reason. Whoever asked to skip a claim knows that it is not checked. */
function byReason(verdicts: readonly Verdict[]): ReadonlyMap<UnverifiableReason, Group> {
  const groups = new Map<UnverifiableReason, Group>()
  for (const verdict of verdicts) {
    if (verdict.kind !== 'unverifiable' || verdict.reason === 'skipped') continue
    const {reason} = verdict
    const group = groups.get(reason)
    groups.set(reason, group ? [...group, verdict] : [verdict])
  }
  return groups
}

function finding(article: Article, reason: UnverifiableReason, group: Group): Finding {
  const {claim} = group[0]
  const more = group.length > 1 ? ` and ${group.length - 1} more of this listing` : ''
  return {
    range: claim.ranges.claim,
    reason: `Cannot check ${quote(claim.text)}${more}: ${reasonSentence(reason)}`,
    severity: 'info',
    actual: wordsAt(article, claim.ranges.claim),
    expected: [],
    note: null
  }
}

export default defineRule({meta, find})
