import {correctionOf} from '../src/plugin/correction.ts'
import {defineRule} from '../src/plugin/define-rule.ts'
import {printedLine, printedOnLine} from '../src/plugin/places.ts'
import {pageOf, type RuleMeta} from '../src/plugin/rule.ts'
import {note, quote, wordsAt, writePlace} from '../src/plugin/sentence.ts'
import type {Analysis, Finding, ReconciledListing, Verdict} from '../src/types.ts'

export const meta: RuleMeta = {
  id: 'go-claim-message',
  description: 'a message that the compiler does not print, or the opposite of which it prints',
  default: 'warn',
  url: pageOf('go-claim-message')
}

/** Find claims that the compiler contradicts, or says nothing of. */
export function find(analysis: Analysis): readonly Finding[] {
  return analysis.listings.flatMap(listing =>
    listing.verdicts
      .filter(verdict => verdict.kind === 'refuted')
      .map(verdict => finding(analysis, listing, verdict))
  )
}

function finding(analysis: Analysis, listing: ReconciledListing, verdict: Verdict): Finding {
  const {claim, diagnostic} = verdict
  const {article} = analysis
  if (!diagnostic) {
    const range = claim.ranges.message
    const about = claim.subject ? ` about ${quote(claim.subject)}` : ''
    return {
      range,
      reason: `Unexpected message ${quote(claim.text)}: the compiler says nothing of the kind${about}`,
      severity: 'warning',
      actual: wordsAt(article, range),
      expected: [],
      note: printedOnLine(analysis, listing, verdict)
    }
  }
  const {range, claimed, expected, hasPlace} = correctionOf(article, verdict, diagnostic.text)
  const at = verdict.actual ? ` at ${quote(writePlace(verdict.actual))}` : ''
  const where = hasPlace ? ' there' : at
  return {
    range,
    reason: `Unexpected message ${quote(claimed)}, expected ${quote(expected)}: the compiler says the opposite${where}`,
    severity: 'warning',
    actual: wordsAt(article, range),
    expected: [expected],
    note: note(printedLine(analysis, listing, verdict))
  }
}

export default defineRule({meta, find})
