import type {Analysis, Finding, ReconciledListing, Shifted} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {
  count,
  freeLinesOf,
  note,
  printedLine,
  quote,
  realLine,
  wordsAt,
  writePlace
} from '../src/wording/index.ts'

export const meta: RuleMeta = {
  id: 'go-claim-offset',
  description: 'a listing whose lines are all off by the same number',
  default: 'warn',
  url: pageOf('go-claim-offset')
}

/** Find listings whose true messages are shifted: one finding for each offset, at the first. */
export function find(analysis: Analysis): readonly Finding[] {
  return analysis.listings.flatMap(listing => {
    const shifted = listing.verdicts.filter(verdict => verdict.kind === 'shifted')
    const offsets = [...new Set(shifted.map(({offset}) => offset))]
    return offsets.flatMap(
      offset =>
        finding(
          analysis,
          listing,
          shifted.filter(verdict => verdict.offset === offset)
        ) ?? []
    )
  })
}

function finding(
  analysis: Analysis,
  listing: ReconciledListing,
  shifted: readonly Shifted[]
): Finding | null {
  const [first] = shifted
  if (!first?.actual) return null
  // Where nobody knows the first line of the author's file, no offset is wrong.
  const isFree = freeLinesOf(listing, first) !== null
  const range = first.claim.ranges.position ?? first.claim.ranges.claim
  const actual = wordsAt(analysis.article, range)
  const place = writePlace(first.expected ?? first.actual)
  const positions = subject(shifted.length, listing)
  const by = `${count(Math.abs(first.offset), 'line')} too ${first.offset > 0 ? 'high' : 'low'}`
  return {
    range,
    reason: isFree
      ? `Position ${quote(actual)} is line ${first.actual.line} of the code shown: ${positions} ${by} for the code as it stands here`
      : `Unexpected position ${quote(actual)}, expected ${quote(place)}: ${positions} ${by}`,
    severity: isFree ? 'info' : 'warning',
    actual,
    expected: isFree ? [] : [place],
    note: note(realLine(analysis, listing, first), printedLine(analysis, listing, first))
  }
}

/** How many of the positions of a listing are meant, with the verb. */
function subject(shifted: number, {verdicts}: ReconciledListing): string {
  const all = verdicts.filter(({claim}) => claim.position.line !== null).length
  if (all === 1) return 'the only position of this listing is'
  if (shifted < all) {
    return `${shifted} of the ${all} positions of this listing ${shifted === 1 ? 'is' : 'are'}`
  }
  return `${all === 2 ? 'both' : `all ${all}`} positions of this listing are`
}

export default defineRule({meta, find})
