import type {Root} from 'mdast'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {analyze} from '../analyze.ts'
import {isLasting as isLastingResult} from '../compile/index.ts'
import {extract, parseMarkdown} from '../extract/index.ts'
import type {Settings} from '../options.ts'
import type {Analysis, Compiler} from '../types.ts'
import {compilerFor} from './compilers.ts'
import {newestRuns} from './newest.ts'

/** Why an article could not be analysed, and where in it, if it is the article's fault. */
export interface Unanalyzed {
  readonly ok: false
  readonly problem: string
  readonly place: {readonly line: number; readonly column: number} | null
}

/**
 * An article with everything found out about it. `isLasting`: another time it would be the same, so
 * no limit was met on the way.
 */
export type FileAnalysis =
  | {readonly ok: true; readonly analysis: Analysis; readonly isLasting: boolean}
  | Unanalyzed

/** A parsed article. */
export type Parse = {readonly ok: true; readonly tree: Root} | Unanalyzed

interface Remembered {
  readonly source: string
  readonly settings: string
  readonly result: Promise<FileAnalysis>
}

const remembered = new WeakMap<VFile, Remembered>()
const runs = newestRuns<FileAnalysis>()

/** The analysis of a file: made once, however many rules ask for it. */
export function analysisOf(file: VFile, settings: Settings): Promise<FileAnalysis> {
  const source = String(file)
  const key = JSON.stringify(settings)
  const known = remembered.get(file)
  if (known?.source === source && known.settings === key) return known.result
  const result = runs.start(file, key, signal =>
    parseAndAnalyze(source, file.path ?? '', settings, signal)
  )
  remembered.set(file, {source, settings: key, result})
  return result
}

/**
 * Parse an article.
 *
 * Rules do not take the tree of the pipeline that they run in: which plugins are in it, and what
 * they did to the tree, must not change what is found.
 */
export function parse(source: string, path: string): Parse {
  try {
    return {ok: true, tree: parseMarkdown(source, path)}
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    return {
      ok: false,
      problem: `Cannot read this as Markdown: ${error.reason}`,
      place: placeOf(error)
    }
  }
}

/** Where MDX is not well-formed. Of a tag that the article never closes, only the sentence says it. */
function placeOf({line, column, reason}: VFileMessage): Unanalyzed['place'] {
  if (line && column) return {line, column}
  const named = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason)
  return named ? {line: Number(named[1]), column: Number(named[2])} : null
}

/** Analyse a parsed article with the compiler for some settings. */
export async function analyzeTree(
  tree: Root,
  source: string,
  path: string,
  settings: Settings,
  signal?: AbortSignal
): Promise<FileAnalysis> {
  const created = await compilerFor(settings)
  if (!created.ok) return {ok: false, problem: created.problem, place: null}
  let isLasting = true
  let unusable: string | null = null
  const compiler: Compiler = {
    ...created.compiler,
    async compile(...unit) {
      const result = await created.compiler.compile(...unit)
      isLasting &&= isLastingResult(result)
      if (!result.ok && result.failure.kind === 'unusable') unusable ??= result.failure.detail
      return result
    }
  }
  const analysis = await analyze(extract(tree, source, path), compiler, {signal})
  // What a compiler that does not work leaves unsaid is nothing that is known of the article.
  if (unusable !== null)
    return {ok: false, problem: `Cannot check this file: ${unusable}`, place: null}
  return {ok: true, analysis, isLasting}
}

async function parseAndAnalyze(
  source: string,
  path: string,
  settings: Settings,
  signal: AbortSignal | undefined
): Promise<FileAnalysis> {
  const parsed = parse(source, path)
  return parsed.ok ? analyzeTree(parsed.tree, source, path, settings, signal) : parsed
}
