import {correctionOf} from '../src/plugin/correction.ts'
import {defineRule} from '../src/plugin/define-rule.ts'
import {printedLine, realLine} from '../src/plugin/places.ts'
import {pageOf, type RuleMeta} from '../src/plugin/rule.ts'
import {note, quote, wordsAt} from '../src/plugin/sentence.ts'
import type {Analysis, Finding, ReconciledListing, Verdict} from '../src/types.ts'

export const meta: RuleMeta = {
  id: 'go-claim-wording',
  description: 'a true message in the words of another Go version',
  default: 'warn',
  url: pageOf('go-claim-wording')
}

/** Find claims that say what the compiler says, in the words of another version of Go. */
export function find(analysis: Analysis): readonly Finding[] {
  return analysis.listings.flatMap(listing =>
    listing.verdicts
      .filter(verdict => verdict.kind === 'reworded')
      .map(verdict => finding(analysis, listing, verdict))
  )
}

function finding(analysis: Analysis, listing: ReconciledListing, verdict: Verdict): Finding {
  const {claim, diagnostic, rewording} = verdict
  const words = diagnostic?.text ?? claim.text
  const {range, claimed, expected, hasPlace, place} = correctionOf(analysis.article, verdict, words)
  const why = rewording?.summary ?? 'the compiler says it in other words'
  const since = rewording?.since ? `since Go ${rewording.since}, ` : ''
  const what = hasPlace ? 'position and words' : 'words'
  const there = place === null ? '' : `; the compiler says it at ${quote(place)}`
  return {
    range,
    reason: `Unexpected ${what} ${quote(claimed)}, expected ${quote(expected)}: ${since}${why}${there}`,
    severity: 'warning',
    actual: wordsAt(analysis.article, range),
    expected: [expected],
    note: note(realLine(analysis, listing, verdict), printedLine(analysis, listing, verdict))
  }
}

export default defineRule({meta, find})
