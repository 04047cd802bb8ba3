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
  const range = claim.ranges.message
  const unexpected = `Unexpected message ${quote(claim.text)}`
  const words = {actual: wordsAt(analysis.article, range), severity: 'warning'} as const
  if (diagnostic) {
    const at = verdict.actual ? ` at ${quote(writePlace(verdict.actual))}` : ''
    const reason = `${unexpected}, expected ${quote(diagnostic.text)}: the compiler says the opposite${at}`
    const why = note(printedLine(analysis, listing, verdict))
    return {range, reason, expected: [diagnostic.text], note: why, ...words}
  }
  const about = claim.subject ? ` about ${quote(claim.subject)}` : ''
  const reason = `${unexpected}: the compiler says nothing of the kind${about}`
  return {range, reason, expected: [], note: printedOnLine(analysis, listing, verdict), ...words}
}

export default defineRule({meta, find})
