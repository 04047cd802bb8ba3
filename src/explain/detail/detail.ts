import type {Analysis, Finding, FixReach, MessageId, Verdict} from '../../model/index.ts'
import type {Detail, ExcerptLine} from '../../report/index.ts'
import {
  capital,
  listingOf,
  plainSentence,
  quote,
  writeAcross,
  writePlace
} from '../../wording/index.ts'
import {excerptLine, markedLine, rewrittenLines} from './article-lines.ts'
import {goLine} from './go-line.ts'

/** Lines of the article that are shown of one finding. */
const mostLines = 8

/** Command that corrects a finding, by the reach of its fixes. */
const commandFor = {
  correction: 'fix',
  claim: 'update',
  // It takes `--whole`, which is more than correcting what is wrong.
  whole: null
} satisfies Record<FixReach, Detail['fix']>

/**
 * Make what a report shows of a finding.
 *
 * @param why Why the compiler says so, in a line.
 */
export function detailOf(analysis: Analysis, finding: Finding, why: string | null): Detail {
  const {article} = analysis
  const marked = articleLines(analysis, finding)
  const [verdict] = finding.verdicts
  const listing = verdict && listingOf(analysis, verdict)
  const code = listing && goLine(article, listing, verdict, codeLabel(finding))
  return {
    sentence: sentenceFor(finding),
    lines: [...marked.slice(0, mostLines), ...(code ? [code] : [])],
    more: Math.max(0, marked.length - mostLines),
    claims: finding.verdicts.map(({claim}) => {
      const {line, column} = claim.ranges.claim.start
      return {line, column}
    }),
    fix: fixOf(finding),
    why
  }
}

/** Return what is wrong, and in a run with several Gos with which of them. */
function sentenceFor(finding: Finding): string {
  const {across} = finding
  const sentence = plainSentence(finding)
  return across ? `${sentence} ${capital(writeAcross(across))}.` : sentence
}

function fixOf({fixes}: Finding): Detail['fix'] {
  const commands = fixes.map(({reach}) => commandFor[reach])
  return commands.includes('update') ? 'update' : (commands[0] ?? null)
}

function codeLabel({messageId, verdicts}: Finding): string {
  const isFirst = messageId.startsWith('shifted') && verdicts.length > 1
  return isFirst ? 'the first is here' : (codeLabels[messageId] ?? '')
}

/** Label of the line of Go code under the lines of the article. */
const codeLabels: {readonly [Id in MessageId]?: string} = {
  moved: 'it is here',
  'moved-inside': 'it is here',
  shifted: 'it is here',
  'shifted-free': 'it is here',
  reworded: 'it is here',
  'reworded-repeated': 'it is here',
  opposite: 'it says so here',
  'opposite-repeated': 'it says so here',
  'other-error': 'it is here',
  silent: 'claimed here',
  compiles: 'claimed here'
}

/** The lines of the article that a finding is about, with what belongs there. */
function articleLines({article}: Analysis, finding: Finding): readonly ExcerptLine[] {
  const {range, expected} = finding
  switch (finding.messageId) {
    case 'shifted':
    case 'shifted-free':
      return finding.verdicts.map(verdict => shiftedLine(article, finding.messageId, verdict))
    case 'silent':
    case 'compiles':
    case 'opposite-repeated':
    case 'other-error-repeated':
    case 'reworded-repeated':
    case 'opposite':
    case 'other-error':
    case 'reworded':
    case 'moved-inside':
      return rewrittenLines(article, range, expected[0] ?? null)
    case 'does-not-compile':
      return [markedLine(article, range, finding.data.error)]
    case 'omission':
      return [markedLine(article, range, ''), ...missingLines(finding.note)]
    case 'moved':
      return [markedLine(article, range, expected[0] === undefined ? '' : `write ${expected[0]}`)]
    default:
      return [
        markedLine(article, range, expected[0] === undefined ? '' : `write ${quote(expected[0])}`)
      ]
  }
}

/** One of the lines of a listing that one offset holds for. */
function shiftedLine(
  article: Analysis['article'],
  id: 'shifted' | 'shifted-free',
  verdict: Verdict
): ExcerptLine {
  const {position, claim} = verdict.claim.ranges
  const place = 'expected' in verdict ? (verdict.expected ?? verdict.actual) : null
  const shown = id === 'shifted-free' && 'actual' in verdict ? verdict.actual : place
  const label = shown === null ? '' : `${id === 'shifted' ? 'write' : 'here'} ${writePlace(shown)}`
  return markedLine(article, position ?? claim, label)
}

/** The lines that a note says are missing, under its heading. */
function missingLines(note: string | null): readonly ExcerptLine[] {
  const [, ...lines] = note?.split('\n') ?? []
  return lines.map(text => excerptLine(text, [], {line: null, sign: '+'}))
}
