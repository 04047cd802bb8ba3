import type {Analysis, Finding, Opposite, ReconciledListing, Silent} from '../src/model/index.ts'
import {defineRule, pageOf, type RuleMeta} from '../src/remark/index.ts'
import {
  corrected,
  correctionOf,
  note,
  printedLine,
  printedOnLine,
  quote,
  refutedSteps,
  wordsAt,
  writePlace
} from '../src/wording/index.ts'

export const meta: RuleMeta = {
  id: 'go-claim-message',
  description: 'a message that the compiler does not print, or the opposite of which it prints',
  default: 'warn',
  url: pageOf('go-claim-message')
}

/** Find claims that the compiler contradicts, or says nothing of. */
export function find(analysis: Analysis): readonly Finding[] {
  return analysis.listings.flatMap(listing => {
    const told = refutedSteps(listing)
    return listing.verdicts.flatMap(verdict => {
      const isOwn = verdict.claim.kind !== 'error' && !told.has(verdict)
      if (verdict.kind !== 'refuted' || !isOwn) return []
      return verdict.reason === 'opposite'
        ? opposite(analysis, listing, verdict)
        : silent(analysis, listing, verdict)
    })
  })
}

function silent(analysis: Analysis, listing: ReconciledListing, verdict: Silent): Finding {
  const {claim} = verdict
  const range = claim.ranges.message
  const about = claim.subject ? ` about ${quote(claim.subject)}` : ''
  return {
    range,
    reason: `Unexpected message ${quote(claim.text)}: the compiler says nothing of the kind${about}`,
    severity: 'warning',
    actual: wordsAt(analysis.article, range),
    expected: [],
    note: printedOnLine(analysis, listing, verdict)
  }
}

function opposite(analysis: Analysis, listing: ReconciledListing, verdict: Opposite): Finding {
  const {claim, diagnostic, actual, isRepeated} = verdict
  const correction = correctionOf(analysis.article, corrected(listing, verdict))
  const range = isRepeated ? claim.ranges.message : correction.range
  const claimed = isRepeated ? claim.text : correction.claimed
  const wanted = isRepeated ? '' : `, expected ${quote(correction.expected)}`
  const at = actual ? ` at ${quote(writePlace(actual))}` : ''
  const where = !isRepeated && correction.hasPlace ? ' there' : at
  const words = quote(diagnostic.text)
  const again = isRepeated ? `, and another line has it: ${words}` : ''
  return {
    range,
    reason: `Unexpected message ${quote(claimed)}${wanted}: the compiler says the opposite${where}${again}`,
    severity: 'warning',
    actual: wordsAt(analysis.article, range),
    expected: isRepeated ? [] : [correction.expected],
    note: note(printedLine(analysis, listing, verdict))
  }
}

export default defineRule({meta, find})
