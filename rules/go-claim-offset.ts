import type {Analysis, Finding, ReconciledListing, Shifted} from '../src/model/index.ts'
import {fixesOf} from '../src/reconcile/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {
  findingOf,
  freeLinesOf,
  note,
  printedLine,
  realLine,
  wordsAt,
  writePlace
} from '../src/wording/index.ts'

type Found = Finding<'go-claim-offset'>

export const meta: RuleMeta = {
  id: 'go-claim-offset',
  description: 'a listing whose lines are all off by the same number',
  default: 'warn',
  precision: 'very-high',
  url: pageOf('go-claim-offset')
}

/** Find listings whose true messages are shifted: one finding for each offset, at the first. */
export function find(analysis: Analysis): readonly Found[] {
  return analysis.listings.flatMap(listing => {
    const shifted = listing.verdicts.filter(verdict => verdict.kind === 'shifted')
    const offsets = [...new Set(shifted.map(({offset}) => offset))]
    return offsets.flatMap(offset => {
      const group = shifted.filter(verdict => verdict.offset === offset)
      return finding(analysis, listing, group) ?? []
    })
  })
}

function finding(
  analysis: Analysis,
  listing: ReconciledListing,
  verdicts: readonly Shifted[]
): Found | null {
  const {article} = analysis
  const [first] = verdicts
  if (!first?.actual) return null
  const range = first.claim.ranges.position ?? first.claim.ranges.claim
  const positions = listing.verdicts.filter(({claim}) => claim.position.line !== null).length
  const shift = {
    claimed: wordsAt(article, range),
    offset: first.offset,
    shifted: placesOff(listing, first.offset),
    positions
  }
  const lines = note(realLine(analysis, listing, first), printedLine(analysis, listing, first))
  // Where nobody knows the first line of the author's file, no offset is wrong.
  if (freeLinesOf(listing, first) !== null) {
    const data = {...shift, line: first.actual.line}
    return findingOf(
      analysis,
      {messageId: 'shifted-free', data},
      {range, severity: 'info', note: lines, verdicts}
    )
  }
  const expected = writePlace(first.expected ?? first.actual)
  return findingOf(
    analysis,
    {messageId: 'shifted', data: {...shift, expected}},
    {
      range,
      expected: [expected],
      note: lines,
      verdicts,
      fixes: fixesOf(article, listing, verdicts)
    }
  )
}

/** Count the claims of a listing whose lines are off by so much, in whatever words. */
function placesOff({verdicts}: ReconciledListing, offset: number): number {
  return verdicts.filter(verdict => {
    if (!('actual' in verdict) || verdict.kind === 'refuted') return false
    if (verdict.kind === 'shifted') return verdict.offset === offset
    const {line} = verdict.claim.position
    return line !== null && verdict.actual !== null && line - verdict.actual.line === offset
  }).length
}

export default defineRule({meta, find})
