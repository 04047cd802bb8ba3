import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {extract, isNestedTooDeep, parseMarkdown} from '../extract/index.ts'
import type {Article} from '../model/index.ts'
import type {Settings} from '../options.ts'
import {settingsFor} from './article-settings.ts'
import {goOfFolder} from './folder-go.ts'
import {type HeldArticle, holdArticle, type Unanalyzed} from './hold-article.ts'
import {latestRuns} from './latest-run.ts'

/** An article with everything found out about it. */
export type FileAnalysis = (HeldArticle & {readonly tree: Root}) | Unanalyzed

/** A parsed article. */
export type Parse = {readonly ok: true; readonly tree: Root} | Unanalyzed

interface Remembered {
  readonly source: string
  readonly settings: string
  readonly result: Promise<FileAnalysis>
}

const remembered = new WeakMap<VFile, Remembered>()
const runs = latestRuns<FileAnalysis>()

/**
 * The analysis of a file: made once, however many rules ask for it.
 *
 * @param treeOf Gives what `parse` would, where that is known without parsing; `null` where it is not.
 */
export function analysisOf(
  file: VFile,
  settings: Settings,
  treeOf: () => Root | null = () => null
): Promise<FileAnalysis> {
  const source = String(file)
  const key = JSON.stringify(settings)
  const known = remembered.get(file)
  if (known?.source === source && known.settings === key) return known.result
  const result = runs.start(file, key, signal =>
    parseAndAnalyze({source, path: file.path ?? '', treeOf}, settings, signal)
  )
  remembered.set(file, {source, settings: key, result})
  return result
}

/**
 * Parse an article.
 *
 * Rules do not take the tree of the pipeline that they run in as they find it: which plugins are in
 * it, and what they did to the tree, must not change what is found.
 */
export function parse(source: string, path: string): Parse {
  if (isNestedTooDeep(source)) return deepMarkdown
  try {
    return {ok: true, tree: parseMarkdown(source, path)}
  } catch (error) {
    if (isTooDeep(error)) return deepMarkdown
    if (!(error instanceof VFileMessage)) throw error
    return {
      ok: false,
      cause: 'article',
      problem: `Cannot read this as Markdown: ${error.reason}`,
      place: placeOf(error)
    }
  }
}

/**
 * Find where MDX is not well-formed. Of a tag that the article never closes, only the sentence says
 * it.
 */
function placeOf({line, column, reason}: VFileMessage): Unanalyzed['place'] {
  if (line && column) return {line, column}
  const named = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason)
  return named ? {line: Number(named[1]), column: Number(named[2])} : null
}

/** Analyse a parsed article with the compiler for some settings, which is looked for if it takes one. */
export async function analyzeTree(
  tree: Root,
  source: string,
  path: string,
  given: Settings,
  signal?: AbortSignal
): Promise<FileAnalysis> {
  const settings = settingsFor(path, given)
  const article = read(tree, source, path)
  if ('ok' in article) return article
  const go = article.go ?? (await goOfFolder(path, settings))
  const held = await holdArticle({...article, go}, settings, signal)
  return held.ok ? {...held, tree} : held
}

/** Take what an article shows out of it, unless it is nested deeper than can be read. */
function read(tree: Root, source: string, path: string): Article | Unanalyzed {
  try {
    const article = extract(tree, source, path)
    if (article.tooDeep === null) return article
    const problem = 'Cannot check this file: this Go is nested too deep to be read'
    return {ok: false, cause: 'article', problem, place: {line: article.tooDeep, column: 1}}
  } catch (error) {
    if (!isTooDeep(error)) throw error
    return deepMarkdown
  }
}

/**
 * Tell whether the stack had no room: each quote in a quote takes some of it while Markdown is
 * read.
 */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack')
}

const deepMarkdown: Unanalyzed = {
  ok: false,
  cause: 'article',
  problem: 'Cannot check this file: its quotes and lists are nested too deep to be read',
  place: null
}

async function parseAndAnalyze(
  {
    source,
    path,
    treeOf
  }: {
    readonly source: string
    readonly path: string
    readonly treeOf: () => Root | null
  },
  settings: Settings,
  signal: AbortSignal | undefined
): Promise<FileAnalysis> {
  const tree = treeOf()
  const parsed = tree ? {ok: true as const, tree} : parse(source, path)
  return parsed.ok ? analyzeTree(parsed.tree, source, path, settings, signal) : parsed
}
