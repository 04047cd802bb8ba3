import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {allRules} from '../../rules/index.ts'
import {analyze} from '../../src/analysis/analyze.ts'
import {parse} from '../../src/analysis/index.ts'
import {extract} from '../../src/extract/index.ts'
import {type Options, parseOptions} from '../../src/options.ts'
import {atLevels, reportFindings, rulesThatAreOn} from '../../src/remark/index.ts'
import {emptyReport, reportListings} from '../../src/report/index.ts'
import {writeSnapshot} from '../../test/fixtures/snapshot.ts'
import {parseTruth} from '../../test/fixtures/truth.ts'
import {compilerFor} from './compilers.ts'

/** An article of `docs-fixtures/`, and how it is to be checked. */
export interface Fixture {
  readonly path: string
  readonly source: string
  readonly options: Options
}

export function readFixtures(folder: string): readonly Fixture[] {
  return readdirSync(folder)
    .filter(name => /\.mdx?$/.test(name))
    .map(path => {
      const {rules} = parseTruth(
        readFileSync(`${folder}/${path.replace(/\.mdx?$/, '.truth.json')}`, 'utf8')
      )
      const options = parseOptions({rules}, path)
      if (!options.ok) throw new Error(options.problem)
      return {path, source: readFileSync(`${folder}/${path}`, 'utf8'), options: options.value}
    })
}

/** Return what `test/fixtures.test.ts` holds against the snapshot of an article. */
export async function reportOf({path, source, options}: Fixture): Promise<string> {
  const parsed = parse(source, path)
  if (!parsed.ok) throw new Error(parsed.problem)
  const {compiler} = await compilerFor()
  const analysis = await analyze(extract(parsed.tree, source, path), compiler)
  const file = new VFile({path, value: source})
  const result = {ok: true as const, analysis, tree: parsed.tree, isCacheable: true}
  const on = rulesThatAreOn(atLevels(allRules, options.rules))
  const {found} = reportFindings(file, result, on)
  const findings = [...found.values()]
  const listings = reportListings(analysis)
  const report = {...emptyReport(path), listings, messages: file.messages}
  return writeSnapshot({report, article: {tree: parsed.tree, analysis, findings}})
}
