import type {Analysis, Finding, Unverifiable} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {findingOf} from '../src/wording/index.ts'

type Found = Finding<'go-claim-unverifiable'>

export const meta: RuleMeta = {
  id: 'go-claim-unverifiable',
  description: 'a claim that cannot be checked, and why',
  default: 'off',
  precision: 'medium',
  url: pageOf('go-claim-unverifiable')
}

/** Find what cannot be checked: one finding for each listing and reason, at the first claim. */
export function find(analysis: Analysis): readonly Found[] {
  return analysis.listings.flatMap(({verdicts}) => {
    // Whoever asked to skip a claim knows that it is not checked.
    const unchecked = verdicts.flatMap(verdict =>
      verdict.kind === 'unverifiable' && verdict.reason !== 'skipped' ? verdict : []
    )
    const reasons = [...new Set(unchecked.map(({reason}) => reason))]
    return reasons.flatMap(reason => {
      const group = unchecked.filter(verdict => verdict.reason === reason)
      return finding(analysis, group) ?? []
    })
  })
}

function finding(analysis: Analysis, verdicts: readonly Unverifiable[]): Found | null {
  const [first] = verdicts
  if (!first) return null
  const {claim, reason} = first
  return findingOf(
    analysis,
    {
      messageId: 'unverifiable',
      data: {claimed: claim.text, others: verdicts.length - 1, reason}
    },
    {range: claim.ranges.claim, severity: 'info', verdicts}
  )
}

export default defineRule({meta, find})
