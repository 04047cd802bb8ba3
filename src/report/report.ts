import type {VFileMessage} from 'vfile-message'
import {targetText} from '../go/target/index.ts'
import type {
  Analysis,
  ListingForm,
  MessageKind,
  Period,
  Place,
  Position,
  ReconciledListing,
  RefutedReason,
  Toolchain,
  UnverifiableReason,
  Verdict,
  VerdictKind
} from '../model/index.ts'
import {isMatched, isWrong, reasonOf} from '../reconcile/index.ts'
import type {RuleMeta} from '../remark/index.ts'
import {unverifiableReason} from '../wording/index.ts'
import type {Detail} from './detail.ts'
import type {Identity} from './identity.ts'

/** Report of a claim. `line` and `column` are those of the article. */
export interface ClaimReport {
  readonly line: number
  readonly column: number
  readonly kind: MessageKind
  readonly subject: string
  readonly text: string
  readonly claimed: Position
  readonly actual: (Place & {readonly message: string}) | null
  readonly verdict: VerdictKind
  readonly reason: RefutedReason | UnverifiableReason | null
  /** Its verdict with each Go of the run, the newest first; only present with several. */
  readonly gos?: readonly ClaimWithGo[]
  /** Under which versions of Go it has which verdict; only there where that was asked. */
  readonly history?: readonly Period[]
}

/** Verdict on a claim with one Go. */
export interface ClaimWithGo extends Pick<ClaimReport, 'verdict' | 'reason'> {
  /** As `go1.26.8`. */
  readonly go: string
}

/** Report of a listing. `line` and `blocks` are lines of opening fences. */
export interface ListingReport {
  readonly line: number
  readonly form: ListingForm
  readonly flags: readonly string[]
  readonly blocks: readonly number[]
  readonly offset: number | null
  readonly claims: readonly ClaimReport[]
  /** The Go that it was held to, as `go1.12.17`; only there where it is not that of the run. */
  readonly go?: string
  /** Target of its code, such as `windows/amd64`; absent if it is the target of the run. */
  readonly target?: string
  /** Only there where the author asked to skip the listing. */
  readonly skip?: {readonly reason: string | null}
}

/** Report of a file, without its source and tree, so that many fit in memory. */
export interface FileReport {
  readonly path: string
  readonly listings: readonly ListingReport[]
  readonly messages: readonly VFileMessage[]
  /** Subject of each message of a rule, independent of its line. */
  readonly identities: ReadonlyMap<VFileMessage, Identity>
  /** Details of each message of a rule, for people. */
  readonly details: ReadonlyMap<VFileMessage, Detail>
  /** Number of messages hidden by comments of the article. */
  readonly hidden: number
  /** True if it was checked; false if it could not be read or parsed, as `messages` say. */
  readonly checked: boolean
}

/** Return the report of a file in which nothing was found. */
export function emptyReport(path: string): FileReport {
  return {
    path,
    listings: [],
    messages: [],
    identities: new Map(),
    details: new Map(),
    hidden: 0,
    checked: true
  }
}

/** Program that made a report. */
export interface Tool {
  readonly version: string
  readonly homepage: string
  /** Every rule, whether it was on or off. */
  readonly rules: readonly DescribedRule[]
}

/** A rule with the text of its page in Markdown; `null` where that is not at hand. */
export interface DescribedRule extends RuleMeta {
  readonly page: string | null
}

/** The result of a run. */
export interface Report {
  readonly tool: Tool
  readonly toolchain: Toolchain
  /** The older Gos of a run that has several, the newest first. */
  readonly older: readonly Toolchain[]
  /** Files that the command line names. */
  readonly operands: readonly string[]
  /** Duration in milliseconds; `null` to leave it out. */
  readonly milliseconds: number | null
  /** In the order of their paths. */
  readonly files: FileReports
}

/** Reports of many files. Each may be made when it is asked for: none is to be held longer than it is looked at. */
export interface FileReports extends Iterable<FileReport> {
  readonly length: number
}

/** Number of claims by verdict. */
export type Summary = Readonly<Record<VerdictKind, number>>

/**
 * Return what is reported of the listings of an article.
 *
 * @param run What articles are held to that ask for no other.
 */
export function reportListings(
  analysis: Analysis,
  run: Toolchain = analysis.toolchain
): readonly ListingReport[] {
  return analysis.listings.map(listing => reportListing(listing, analysis, run))
}

function reportListing(
  reconciled: ReconciledListing,
  {history, toolchain: usual, older, listings}: Analysis,
  run: Toolchain
): ListingReport {
  const {listing, pairing, numberings, verdicts, toolchain = usual} = reconciled
  const at = listings.indexOf(reconciled)
  const each = [
    {listing: reconciled, usual},
    ...older.map(one => ({listing: one.listings[at] ?? reconciled, usual: one.toolchain}))
  ].map(one => ({...one, go: (one.listing.toolchain ?? one.usual).version}))
  // What has a Go of its own is held to that alone.
  const gos = each.filter(({go}, index) => each.findIndex(other => other.go === go) === index)
  return {
    line: listing.line,
    form: listing.form,
    flags: pairing?.flags ?? [],
    blocks: pairing?.unit.blocks.map(block => block.line) ?? [],
    offset: numberings[0]?.offset ?? null,
    claims: verdicts.map((verdict, index) => ({
      ...reportClaim(verdict, history?.claims.get(verdict.claim)),
      ...(gos.length > 1
        ? {gos: gos.flatMap(one => withGo(one.go, one.listing.verdicts[index]))}
        : {})
    })),
    ...(isAnother(toolchain.version, run.version) ? {go: toolchain.version} : {}),
    ...(isAnother(targetText(toolchain), targetText(run)) ? {target: targetText(toolchain)} : {}),
    ...(listing.directive?.skip ? {skip: listing.directive.skip} : {})
  }
}

/** Tell whether something was compiled, and otherwise than usual. */
function isAnother(own: string, usual: string): boolean {
  return own !== '' && own !== '/' && own !== usual
}

function withGo(go: string, verdict: Verdict | undefined): readonly ClaimWithGo[] {
  return verdict ? [{go, verdict: verdict.kind, reason: reasonOf(verdict)}] : []
}

function reportClaim(verdict: Verdict, periods?: readonly Period[]): ClaimReport {
  const {claim, kind} = verdict
  const {start} = claim.ranges.claim
  return {
    line: start.line,
    column: start.column,
    kind: claim.kind,
    subject: claim.subject,
    text: claim.text,
    claimed: claim.position,
    actual:
      isMatched(verdict) && verdict.actual
        ? {...verdict.actual, message: verdict.diagnostic.text}
        : null,
    verdict: kind,
    reason: reasonOf(verdict),
    ...(periods && isWrong(verdict) ? {history: periods} : {})
  }
}

/** Count the verdicts of a run. */
export function summarize({files}: Report): Summary {
  const summary = {confirmed: 0, shifted: 0, moved: 0, reworded: 0, refuted: 0, unverifiable: 0}
  for (const claim of claimsOf(files)) summary[claim.verdict]++
  return summary
}

/** Tell whether a claim could not be checked, with any Go of the run. */
function isUnchecked({verdict, gos}: ClaimReport): boolean {
  return [...(gos ?? [{verdict}])].every(one => one.verdict === 'unverifiable')
}

/** Count the claims that could not be checked, with any Go of the run. */
export function countUnchecked({files}: Report): number {
  let amount = 0
  for (const claim of claimsOf(files)) amount += Number(isUnchecked(claim))
  return amount
}

/** Count why claims could not be checked, the most frequent reason first. */
export function countReasons({files}: Report): readonly (readonly [UnverifiableReason, number])[] {
  const counts = new Map<UnverifiableReason, number>()
  for (const claim of claimsOf(files)) {
    if (!isUnchecked(claim)) continue
    const {verdict, reason} = claim
    const why = unverifiableReason({kind: verdict, reason})
    if (why) counts.set(why, (counts.get(why) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}

/** Count the claims that authors asked to skip, by the reasons they give; `null` for none. */
export function countSkips({files}: Report): readonly (readonly [string | null, number])[] {
  const counts = new Map<string | null, number>()
  for (const {listings} of files) {
    for (const {skip, claims} of listings) {
      if (skip) counts.set(skip.reason, (counts.get(skip.reason) ?? 0) + claims.length)
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}

function* claimsOf(files: FileReports): Generator<ClaimReport> {
  for (const {listings} of files) for (const {claims} of listings) yield* claims
}
