import type {Analysis, Article} from '../model/index.ts'
import {asksForHistory, namedGos, type Settings} from '../options.ts'
import {analyze} from './analyze.ts'
import {withHistory} from './article-history.ts'
import {lazyCompiler} from './lazy-compiler.ts'
import {otherCompilers} from './other-compilers.ts'
import {isAdvised, toolchainsFor} from './toolchain.ts'
import {inEras, ownGoOf} from './written-for.ts'

/** Reason why an article could not be analysed, with the place if the article is at fault. */
export interface Unanalyzed {
  readonly ok: false
  /** The article itself, want of a Go compiler, or one that does not work. */
  readonly cause: 'article' | 'go' | 'compiler'
  readonly problem: string
  /** The sentence says what to do: getting a Go would not help. */
  readonly isAdvised?: boolean
  readonly place: {readonly line: number; readonly column: number} | null
}

/** An article held to the Gos that it is to be held to. */
export interface HeldArticle {
  readonly ok: true
  readonly analysis: Analysis
  /** Another time it would be the same: no limit was met on the way. */
  readonly isCacheable: boolean
  /** The Go minors that it asks for and that are not here. */
  readonly missingGo: readonly string[]
}

/** Hold an article to each Go of a list; else to the Go that it was written for, as far as that is asked. */
export async function holdArticle(
  article: Article,
  settings: Settings,
  signal: AbortSignal | undefined
): Promise<HeldArticle | Unanalyzed> {
  const [newest, ...older] = await eachGo(article, settings)
  return older.length > 0
    ? analyzeWithEach(article, [newest, ...older], signal)
    : analyzeWithBest(article, settings, signal)
}

/** Settings for each Go that an article is held to, the newest first: more than one only of a list. */
async function eachGo(
  {go}: Article,
  settings: Settings
): Promise<readonly [Settings, ...Settings[]]> {
  // What the author asks for takes the place of each of the list.
  if (go !== null || namedGos(settings).length < 2) return [settings]
  const found = await toolchainsFor(settings)
  if (!found.ok) return [settings]
  const [newest, ...older] = found.gos
  return [newest.settings, ...older.map(each => each.settings)]
}

/** Go the whole road with each Go of a list. */
async function analyzeWithEach(
  article: Article,
  each: readonly [Settings, ...Settings[]],
  signal: AbortSignal | undefined
): Promise<HeldArticle | Unanalyzed> {
  const [settings] = each
  const found = await Promise.all(each.map(one => analyzeWith(article, one, signal)))
  const failed = found.find(one => !one.ok)
  const [newest, ...older] = found.filter(one => one.ok)
  if (failed || !newest) return failed ?? analyzeWith(article, settings, signal)
  const whole = await withAskedHistory(newest.analysis, settings, signal)
  const {history} = whole.analysis
  const all = [newest, ...older]
  return {
    ok: true,
    analysis: {...whole.analysis, older: older.map(({analysis}) => ({...analysis, history}))},
    isCacheable: all.every(({isCacheable}) => isCacheable) && whole.isCacheable,
    missingGo: [...new Set(all.flatMap(({missingGo}) => missingGo))].sort()
  }
}

/** Go the whole road with the usual Go, and with the one that the article was written for. */
async function analyzeWithBest(
  article: Article,
  settings: Settings,
  signal: AbortSignal | undefined
): Promise<HeldArticle | Unanalyzed> {
  const first = await analyzeWith(article, settings, signal)
  if (!first.ok) return first
  const own = await ownGoOf(first.analysis, settings, signal)
  const settled = own?.minor ? {...settings, go: own.minor} : settings
  const held = own ? await analyzeWith(inEras(article, own), settled, signal) : first
  if (!held.ok) return held
  const whole = await withAskedHistory(held.analysis, settings, signal)
  const analysis = {...whole.analysis, writtenFor: own?.writtenFor ?? []}
  const isCacheable =
    first.isCacheable && held.isCacheable && own?.isCacheable !== false && whole.isCacheable
  return {ok: true, analysis, isCacheable, missingGo: held.missingGo}
}

/** Return an analysed article with the history of what is wrong, if that is asked for. */
async function withAskedHistory(
  analysis: Analysis,
  settings: Settings,
  signal: AbortSignal | undefined
): Promise<Pick<HeldArticle, 'analysis' | 'isCacheable'>> {
  if (!asksForHistory(settings)) return {analysis, isCacheable: true}
  const others = await otherCompilers(settings)
  const known = await withHistory(analysis, others, 'wrong', signal)
  return {analysis: known, isCacheable: others.isCacheable()}
}

/** Go the whole road with an article and the compiler for some settings. */
async function analyzeWith(
  article: Article,
  settings: Settings,
  signal: AbortSignal | undefined
): Promise<HeldArticle | Unanalyzed> {
  const {compiler, problem, fault, isCacheable, missing} = lazyCompiler(settings)
  const analysis = await analyze(article, compiler, {signal})
  const unfound = problem()
  if (unfound !== null) {
    const {problem} = unfound
    return {ok: false, cause: 'go', problem, place: null, isAdvised: isAdvised(unfound)}
  }
  const broken = fault()
  // What a compiler that does not work leaves unsaid is nothing that is known of the article.
  return broken === null
    ? {ok: true, analysis, isCacheable: isCacheable(), missingGo: missing()}
    : {ok: false, cause: 'compiler', problem: `Cannot check this file: ${broken}`, place: null}
}
