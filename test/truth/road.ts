import {analyze} from '../../src/analysis/analyze.ts'
import {createCompiler} from '../../src/compile/index.ts'
import {extract, parseMarkdown} from '../../src/extract/index.ts'
import type {Analysis} from '../../src/model/index.ts'
import {makeArticle, type TrueArticle, type TrueArticleResult} from './article.ts'
import {findErrorcheckFiles, type LeftOut} from './errorcheck.ts'
import {findTruthGo, openPrinter} from './toolchain.ts'

/** The compiler team's files as articles, and the linter's own road to hold them against. */
export interface Truth {
  readonly goVersion: string
  readonly articles: readonly TrueArticle[]
  /** The same files, in which the `// ERROR "…"` comments stay. */
  readonly withComments: readonly TrueArticle[]
  readonly leftOut: readonly LeftOut[]
  /** Number of `"regexp"` that hold. */
  readonly expectations: number
  /** Files of which the installed compiler says something else than its team expects. */
  readonly unmet: readonly string[]
  analyze(markdown: string, path: string): Promise<Analysis>
}

export type TruthResult =
  | {readonly ok: true; readonly truth: Truth}
  | {readonly ok: false; readonly reason: string}

/** Reads, compiles and checks the whole truth set; about five seconds. */
export async function loadTruth(): Promise<TruthResult> {
  const found = await findTruthGo()
  if (!found.ok) return found
  const {files, leftOut} = await findErrorcheckFiles(found.go)
  const created = await createCompiler({})
  if (!created.ok) throw new Error(`our own compile stage found no Go: ${created.problem}`)
  const printer = await openPrinter(found.go, ['std'])
  try {
    const results = await Promise.all(files.map(file => makeArticle(file, printer)))
    const made = results.flatMap(result => (result.ok ? [result] : []))
    const unmet = results.flatMap(result => (result.ok ? [] : [describeMisses(result)]))
    const truth: Truth = {
      goVersion: found.go.version,
      articles: made.map(({article}) => article),
      withComments: made.map(({withComments}) => withComments),
      leftOut,
      expectations: files.reduce((sum, {expectations}) => sum + expectations.length, 0),
      unmet,
      async analyze(markdown, path) {
        return analyze(extract(parseMarkdown(markdown, path), markdown, path), created.compiler)
      }
    }
    return {ok: true, truth}
  } finally {
    await printer.close()
  }
}

function describeMisses({path, misses}: Extract<TrueArticleResult, {ok: false}>): string {
  return `${path}: ${misses
    .slice(0, 3)
    .map(({line, problem, text}) => `${line} ${problem} ${text}`)
    .join(', ')}`
}
