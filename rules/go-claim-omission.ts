import type {Analysis, Finding, ReconciledListing} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {
  count,
  note,
  omissionsIn,
  quote,
  type WrittenOmissions,
  wordsAt
} from '../src/wording/index.ts'

export const meta: RuleMeta = {
  id: 'go-claim-omission',
  description: 'a listing that passes for the whole output, but leaves messages out',
  default: 'off',
  url: pageOf('go-claim-omission')
}

/** Find listings that lack messages: one finding each, at the first claim. */
export function find(analysis: Analysis): readonly Finding[] {
  return analysis.listings.flatMap(listing => finding(analysis, listing) ?? [])
}

function finding(analysis: Analysis, reconciled: ReconciledListing): Finding | null {
  const omissions = omissionsIn(analysis, reconciled)
  if (!omissions) return null
  const {compiler, lines} = omissions
  const [first] = lines
  const messages = count(lines.length, 'message')
  const which = lines.length === 1 ? quote(first) : `such as ${quote(first)}`
  const range = reconciled.listing.claims[0].ranges.claim
  return {
    range,
    reason: `Unexpected gap in this listing, expected ${messages} more, ${which}${cutKinds(omissions)}`,
    severity: 'warning',
    actual: wordsAt(analysis.article, range),
    expected: [],
    note: note(`${compiler} prints also`, ...lines)
  }
}

/** Kinds that the listing never shows may be cut on purpose: the author should know which. */
function cutKinds({lines, unshownKinds, unshown}: WrittenOmissions): string {
  if (unshown === 0) return ''
  const kinds = unshownKinds.map(kind => quote(kind.replaceAll('-', ' '))).join(', ')
  const some = unshown < lines.length
  const which = some ? `${unshown} of them` : lines.length === 1 ? 'it' : 'all'
  const verb = unshown === 1 ? 'is' : 'are'
  const kind = unshownKinds.length === 1 ? 'a kind' : 'kinds'
  return `; ${which} ${verb} of ${kind} that the listing never shows (${kinds})`
}

export default defineRule({meta, find})
