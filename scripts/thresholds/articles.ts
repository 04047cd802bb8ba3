import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from '../../src/analysis/index.ts'
import {extract} from '../../src/extract/index.ts'
import type {Article, CompileResult, Compiler} from '../../src/model/index.ts'
import {thresholds} from '../../src/thresholds.ts'

/** Articles of one folder, parsed once. */
export interface ArticleSet {
  /** As they are read with the thresholds of the moment. */
  readonly articles: () => readonly Article[]
}

/** Read the articles of a folder. */
export function readSet(folder: string): ArticleSet {
  const parsed = readdirSync(folder)
    .filter(name => /\.mdx?$/.test(name))
    .sort()
    .flatMap(name => {
      const source = readFileSync(join(folder, name), 'utf8')
      const result = parse(source, name)
      return result.ok ? [{name, source, tree: result.tree}] : []
    })
  const read = () => parsed.map(({tree, source, name}) => extract(tree, source, name))
  const settings = () => JSON.stringify(thresholds.extract)
  const asSet = {settings: settings(), articles: read()}
  return {articles: () => (settings() === asSet.settings ? asSet.articles : read())}
}

/** A compiler that compiles equal units with equal flags once. */
export function rememberingCompiler(compiler: Compiler): Compiler {
  const results = new Map<string, Promise<CompileResult>>()
  return {
    toolchain: compiler.toolchain,
    compile(unit, flags) {
      const files = unit.files.map(({name, lines, isBody}) => [name, isBody, textOf(lines)])
      const key = JSON.stringify([files, unit.shape, unit.blocks.length, unit.asShown, flags])
      const known = results.get(key) ?? compiler.compile(unit, flags)
      results.set(key, known)
      return known
    }
  }
}

function textOf(lines: readonly {readonly text: string}[]): string {
  return lines.map(({text}) => text).join('\n')
}
