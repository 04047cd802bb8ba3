import {readFile} from 'node:fs/promises'
import {compilerFor} from '../../src/analysis/compilers.ts'
import {analyzeTree, parse} from '../../src/analysis/file-analysis.ts'
import {explainChosen} from '../../src/explain/explain-chosen.ts'
import {type Asked, chooseClaims, type FileExplanation, writeText} from '../../src/explain/index.ts'
import type {Analysis} from '../../src/model/index.ts'

const created = await compilerFor({})
if (!created.ok) throw new Error(created.problem)
const {compiler} = created

/** The Go minor that is installed, as `1.26`. */
export const installedGo = /^go(1\.\d+)/.exec(compiler.toolchain.version)?.[1]

/** Analyse an article. */
export async function analysisOf(article: URL): Promise<Analysis> {
  const name = article.pathname.slice(article.pathname.lastIndexOf('/') + 1)
  const source = await readFile(article, 'utf8')
  const parsed = parse(source, name)
  if (!parsed.ok) throw new Error(parsed.problem)
  const result = await analyzeTree(parsed.tree, source, name, {})
  if (!result.ok) throw new Error(result.problem)
  return result.analysis
}

/** Explain what a place of an article is about; the sentence that says why not, if it cannot be. */
export async function explained(
  analysis: Analysis,
  {line = null, column = null}: Partial<Asked> = {}
): Promise<FileExplanation | string> {
  const choice = chooseClaims(analysis, {line, column})
  return choice.ok ? explainChosen(analysis, choice.chosen, compiler) : choice.problem
}

/** An explanation as people read it; patch releases say the same. */
export function textOf(explanation: FileExplanation | string, trace = false): string {
  if (typeof explanation === 'string') return `${explanation}\n`
  const toolchain = {...compiler.toolchain, version: `go${installedGo}`}
  return writeText(explanation, toolchain, {
    color: false,
    trace,
    columns: Number.POSITIVE_INFINITY,
    isAscii: false
  })
}
