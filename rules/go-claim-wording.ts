import type {Analysis, Finding, ReconciledListing, Reworded} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {
  corrected,
  correctionOf,
  note,
  printedLine,
  quote,
  realLine,
  wordsAt
} from '../src/wording/index.ts'

export const meta: RuleMeta = {
  id: 'go-claim-wording',
  description: 'a true message in the words of another Go version',
  default: 'warn',
  url: pageOf('go-claim-wording')
}

/** Find claims that say what the compiler says, in the words of another version of Go. */
export function find(analysis: Analysis): readonly Finding[] {
  return analysis.listings.flatMap(listing =>
    listing.verdicts.flatMap(verdict => {
      if (verdict.kind !== 'reworded') return []
      return verdict.isRepeated
        ? repeatedFinding(analysis, listing, verdict)
        : finding(analysis, listing, verdict)
    })
  )
}

function finding(analysis: Analysis, listing: ReconciledListing, verdict: Reworded): Finding {
  const {article} = analysis
  const {range, claimed, expected, hasPlace, place} = correctionOf(
    article,
    corrected(listing, verdict)
  )
  const what = hasPlace ? 'position and words' : 'words'
  const there = place === null ? '' : `; the compiler says it at ${quote(place)}`
  return {
    range,
    reason: `Unexpected ${what} ${quote(claimed)}, expected ${quote(expected)}: ${why(verdict)}${there}`,
    severity: 'warning',
    actual: wordsAt(article, range),
    expected: [expected],
    note: noteOf(analysis, listing, verdict)
  }
}

/** Of two messages that are one now, the second: in the new words it would stand there twice. */
function repeatedFinding(
  analysis: Analysis,
  listing: ReconciledListing,
  verdict: Reworded
): Finding {
  const {claim, diagnostic} = verdict
  const range = claim.ranges.message
  const words = quote(diagnostic.text)
  return {
    range,
    reason: `Unexpected words ${quote(claim.text)}: ${why(verdict)}; that is ${words}, which another line says`,
    severity: 'warning',
    actual: wordsAt(analysis.article, range),
    expected: [],
    note: noteOf(analysis, listing, verdict)
  }
}

function why({rewording}: Reworded): string {
  const since = rewording.since ? `since Go ${rewording.since}, ` : ''
  return `${since}${rewording.summary}`
}

function noteOf(analysis: Analysis, listing: ReconciledListing, verdict: Reworded): string | null {
  return note(realLine(analysis, listing, verdict), printedLine(analysis, listing, verdict))
}

export default defineRule({meta, find})
