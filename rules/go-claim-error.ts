import type {Analysis, Finding, Opposite, ReconciledListing, Silent} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {
  corrected,
  correctionOf,
  note,
  printedLine,
  printedOnLine,
  quote,
  wordsAt
} from '../src/wording/index.ts'

export const meta: RuleMeta = {
  id: 'go-claim-error',
  description: 'a compile error that the compiler does not report, or another than it reports',
  default: 'warn',
  url: pageOf('go-claim-error')
}

/** Find errors that the compiler reports otherwise, or not at all. */
export function find(analysis: Analysis): readonly Finding[] {
  return analysis.listings.flatMap(listing =>
    listing.verdicts.flatMap(verdict => {
      if (verdict.kind !== 'refuted' || verdict.claim.kind !== 'error') return []
      return verdict.reason === 'opposite'
        ? other(analysis, listing, verdict)
        : none(analysis, listing, verdict)
    })
  )
}

function none(analysis: Analysis, listing: ReconciledListing, verdict: Silent): Finding {
  const {claim} = verdict
  const range = claim.ranges.message
  return {
    range,
    reason: `Unexpected error ${quote(claim.text)}: the code compiles`,
    severity: 'warning',
    actual: wordsAt(analysis.article, range),
    expected: [],
    note: printedOnLine(analysis, listing, verdict)
  }
}

function other(analysis: Analysis, listing: ReconciledListing, verdict: Opposite): Finding {
  const {isRepeated} = verdict
  const {range, claimed, expected} = correctionOf(analysis.article, corrected(listing, verdict))
  const wanted = isRepeated ? '' : `, expected ${quote(expected)}`
  const what = isRepeated ? `, which another line has: ${quote(expected)}` : ''
  return {
    range,
    reason: `Unexpected error ${quote(claimed)}${wanted}: the compiler reports another there${what}`,
    severity: 'warning',
    actual: wordsAt(analysis.article, range),
    expected: isRepeated ? [] : [expected],
    note: note(printedLine(analysis, listing, verdict))
  }
}

export default defineRule({meta, find})
