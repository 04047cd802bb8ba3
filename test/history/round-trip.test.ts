import {readFile} from 'node:fs/promises'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {allRules} from '../../rules/index.ts'
import {analyze} from '../../src/analysis/analyze.ts'
import {parseMarkdown} from '../../src/extract/index.ts'
import {fixArticle} from '../../src/fix/index.ts'
import type {Compiler} from '../../src/model/index.ts'
import {atLevels, reportFindings, rulesThatAreOn} from '../../src/remark/index.ts'
import {read} from '../extract/read.ts'
import {replay} from './replay.ts'

/** What `update` makes of an article with a compiler. */
async function updated(source: string, compiler: Compiler): Promise<string> {
  const analysis = await analyze(read(source), compiler)
  const file = new VFile({path: 'parcels.md', value: source})
  const tree = parseMarkdown(source, 'parcels.md')
  const {found} = reportFindings(file, {analysis, tree}, rulesThatAreOn(atLevels(allRules)))
  const fixed = fixArticle(analysis.article, [...found.values()], 'claim')
  if (!fixed.ok) throw new Error(fixed.problem)
  return fixed.text === source ? source : updated(fixed.text, compiler)
}

test('an article of Go 1.26, made one of Go 1.12 and back, is the same bytes', async () => {
  const {others} = await replay('parcels')
  const [old, today] = ['1.12', '1.26'].map(others.compilerOf)
  if (!old || !today) throw new Error('both are recorded')
  const source = await readFile(new URL('parcels.md', import.meta.url), 'utf8')
  const now = await updated(source, today)
  expect(now).toContain('15:12: p does not escape')
  const then = await updated(now, old)
  expect(then).toContain('15:12: label p does not escape')
  expect(then).toContain('29:13: main []interface {} literal does not escape')
  expect(await updated(then, today)).toBe(now)
  expect(await updated(await updated(then, today), old)).toBe(then)
})
