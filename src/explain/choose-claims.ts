import type {Analysis, ReconciledListing, Verdict} from '../model/index.ts'
import {diagnosticOf} from '../reconcile/index.ts'
import {articlePlace, blockPlace} from './code-place.ts'
import type {Chosen} from './compiler-output.ts'
import {lineList} from './line-list.ts'
import {claimedLineOf} from './marks.ts'

/** A place of the article that somebody asks about; `null`: all of it. */
export interface Asked {
  readonly line: number | null
  readonly column: number | null
}

/** The claims to explain, or the sentence that says why there are none. */
export type Choice =
  | {readonly ok: true; readonly chosen: readonly Chosen[]}
  | {readonly ok: false; readonly problem: string}

/**
 * The claims that a place of the article is about: those that stand there; of a line of output
 * without one, those of the listing; of a line of code, those that speak of it. Without a place,
 * all claims that are not confirmed.
 */
export function chooseClaims(analysis: Analysis, {line, column}: Asked): Choice {
  if (line === null) return {ok: true, chosen: pick(analysis, ({kind}) => kind !== 'confirmed')}
  const here = pick(analysis, ({claim}) => covers(claim.ranges.claim, line))
  const exact =
    column === null
      ? []
      : pick(analysis, ({claim}) => covers(claim.ranges.claim, line) && spans(claim, line, column))
  const found =
    [exact, here, ofListing(analysis, line), aboutCode(analysis, line)].find(
      ({length}) => length > 0
    ) ?? []
  return found.length > 0
    ? {ok: true, chosen: found}
    : {ok: false, problem: nothing(analysis, line)}
}

function pick(
  {listings}: Analysis,
  isChosen: (verdict: Verdict, reconciled: ReconciledListing) => boolean
): readonly Chosen[] {
  return listings.flatMap(reconciled => {
    const verdicts = reconciled.verdicts.filter(verdict => isChosen(verdict, reconciled))
    return verdicts.length > 0 ? [{reconciled, verdicts}] : []
  })
}

type Range = Verdict['claim']['ranges']['claim']

function covers({start, end}: Range, line: number): boolean {
  return start.line <= line && line <= end.line
}

function spans({ranges}: Verdict['claim'], line: number, column: number): boolean {
  const {start, end} = ranges.claim
  const isAfter = line > start.line || column >= start.column
  return isAfter && (line < end.line || column < end.column)
}

/** All claims of the output that a line stands in: its fence, and what is between its claims. */
function ofListing(analysis: Analysis, line: number): readonly Chosen[] {
  return pick(analysis, (_verdict, {listing}) => {
    const last = listing.claims.at(-1)?.ranges.claim.end.line ?? listing.line
    return listing.form === 'output' && listing.line <= line && line <= last + 1
  })
}

/** The claims that name a line of code, or that the compiler has something to say about there. */
function aboutCode(analysis: Analysis, line: number): readonly Chosen[] {
  const {article} = analysis
  return pick(analysis, (verdict, reconciled) => {
    const {pairing} = reconciled
    if (!pairing) return false
    const {position} = diagnosticOf(verdict) ?? {}
    const file = pairing.unit.files.find(({name}) => name === position?.file)
    const real = position?.line ?? null
    if (file && real !== null && articlePlace(article, file, real, null)?.line === line) return true
    return claimedLineOf(article, reconciled, verdict) === line
  })
}

function nothing({article, listings}: Analysis, line: number): string {
  const lines = listings.flatMap(({listing}) =>
    listing.claims.map(({ranges}) => ranges.claim.start.line)
  )
  if (lines.length === 0) return `\`${article.path}\` makes no claims about what the compiler says`
  const isCode = article.blocks.some(block => {
    const {from, to} = blockPlace(article, block)
    return from <= line && line <= to
  })
  const what = isCode ? 'No claim is about the code' : 'There is no claim'
  return `${what} on line ${line} of \`${article.path}\`; lines with claims are ${lineList(lines)}`
}
