import {minorOf} from '../go/version/index.ts'
import {type Eras, erasOf, historyOf} from '../history/index.ts'
import type {Analysis, Article, Dating, Minor, ReconciledListing} from '../model/index.ts'
import type {Settings} from '../options.ts'
import {isWrong} from '../reconcile/index.ts'
import {holdListing} from './hold-listing.ts'
import {type OtherCompilers, otherCompilers} from './other-compilers.ts'

/**
 * Return an analysed article with the history of its listings.
 *
 * @param which All listings whose code is known, those of which a claim is wrong, or these.
 */
export async function withHistory(
  analysis: Analysis,
  others: OtherCompilers,
  which: 'all' | 'wrong' | readonly ReconciledListing[],
  signal?: AbortSignal
): Promise<Analysis> {
  const {listings} = analysis
  const asked = which === 'all' ? listings : which === 'wrong' ? listings.filter(mayDiffer) : which
  const history = await historyOf(asked, others.minors, (listing, minor) =>
    holdListing(analysis, listing, others.compilerOf(minor), signal)
  )
  return {...analysis, history}
}

/** Return an analysed article with the history of some of its listings. */
export async function historyFor(
  analysis: Analysis,
  listings: readonly ReconciledListing[],
  settings: Settings
): Promise<Analysis> {
  return withHistory(analysis, await otherCompilers(settings), listings)
}

/** Tell whether another version may say something else of a listing that counts. */
export function mayDiffer({verdicts}: Pick<ReconciledListing, 'verdicts'>): boolean {
  return verdicts.some(isWrong)
}

/** An article with what all of its claims come to under every Go, and what it was written for. */
export interface ArticleHistory {
  readonly analysis: Analysis
  readonly dating: Dating | null
}

/** Find out what all claims of an article come to under every Go, and for which it was written. */
export async function articleHistory(
  analysis: Analysis,
  settings: Settings
): Promise<ArticleHistory> {
  const others = await otherCompilers(settings)
  const whole = await withHistory(analysis, others, 'all')
  return {analysis: whole, dating: datingOf(whole)}
}

/** Return for which Go an article was written; `null` where nothing tells. */
export function datingOf(analysis: Analysis): Dating | null {
  return erasIn(analysis).dating
}

/** Return for which Gos an article and its listings were written. */
export function erasIn({article, history, toolchain, listings}: Analysis): Eras {
  // Where each listing has a Go of its own, the usual one compiled nothing.
  const now = minorOf(toolchain) ?? history?.minors.at(-1) ?? null
  if (!history || now === null) return {dating: null, listings: new Map()}
  return erasOf(history, listings, now, hintsOf(article))
}

/** Return what the author says of the version: at most a hint. */
function hintsOf({go, statedGo}: Article): readonly Minor[] {
  return [go, statedGo].flatMap(minor => minor ?? [])
}
