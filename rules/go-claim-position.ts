import type {Analysis, Finding, Moved, ReconciledListing} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {
  innerCorrection,
  note,
  printedLine,
  quote,
  realLine,
  wordsAt,
  writePlace
} from '../src/wording/index.ts'

export const meta: RuleMeta = {
  id: 'go-claim-position',
  description: 'a true message at a line or column where the compiler does not print it',
  default: 'warn',
  url: pageOf('go-claim-position')
}

/** Find claims that are true, but at another place that no offset of their listing explains. */
export function find(analysis: Analysis): readonly Finding[] {
  return analysis.listings.flatMap(listing =>
    listing.verdicts.flatMap(verdict =>
      verdict.kind === 'moved' ? finding(analysis, listing, verdict) : []
    )
  )
}

function finding(analysis: Analysis, listing: ReconciledListing, verdict: Moved): Finding {
  const inner = innerCorrection(listing, verdict)
  if (inner !== null) return innerFinding(analysis, listing, verdict, inner)
  const {claim, diagnostic, expected} = verdict
  const range = claim.ranges.position ?? claim.ranges.claim
  const actual = wordsAt(analysis.article, range)
  const place = expected && claim.ranges.position ? writePlace(expected) : null
  const wanted = place === null ? '' : `, expected ${quote(place)}`
  return {
    range,
    reason: `Unexpected position ${quote(actual)}${wanted}: the compiler reports ${quote(diagnostic.text)} there`,
    severity: 'warning',
    actual,
    expected: place === null ? [] : [place],
    note: note(realLine(analysis, listing, verdict), printedLine(analysis, listing, verdict))
  }
}

/** A step that names a wrong place inside. */
function innerFinding(
  analysis: Analysis,
  listing: ReconciledListing,
  verdict: Moved,
  words: string
): Finding {
  const range = verdict.claim.ranges.message
  return {
    range,
    reason: `Unexpected place in ${quote(verdict.claim.text)}, expected ${quote(words)}: the compiler names that place inside the step`,
    severity: 'warning',
    actual: wordsAt(analysis.article, range),
    expected: [words],
    note: note(printedLine(analysis, listing, verdict))
  }
}

export default defineRule({meta, find})
