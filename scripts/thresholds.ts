/**
 * `npm run thresholds`: changes each number of `src/thresholds.ts`, one at a time, and tells what
 * comes of it: on the figures of `../shared/corpus`, on what is found in its articles, and on what
 * is found in those of `docs-fixtures/`.
 *
 *     npm run thresholds -- --only trust
 */
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {createCompiler} from '../src/compile/index.ts'
import {readSet, rememberingCompiler} from './thresholds/articles.ts'
import {type Found, findAll, isSame} from './thresholds/found.ts'
import {leaves, withValue} from './thresholds/leaves.ts'

const {values} = parseArgs({options: {only: {type: 'string', default: ''}}})
const root = fileURLToPath(new URL('../../../../', import.meta.url))
const corpus = join(root, '../shared/corpus')
if (!existsSync(corpus)) {
  console.log('Nothing to measure on: there is no folder ../shared/corpus with labelled articles.')
  process.exit(0)
}
const created = await createCompiler({cacheDir: join(root, 'node_modules/.cache/thresholds')})
if (!created.ok) throw new Error(created.problem)
const compiler = rememberingCompiler(created.compiler)
const sets = [
  {set: readSet(join(corpus, 'articles')), scorer: join(corpus, 'score.mjs')},
  {set: readSet(join(root, 'docs-fixtures')), scorer: null}
] as const

const started = performance.now()
const [asSet, fixturesAsSet] = await findEverything()
console.log(`${asSet.figures.join('\n')}\n`)
for (const leaf of leaves()) {
  if (!leaf.name.startsWith(values.only)) continue
  for (const value of leaf.others) {
    const [now, fixtures] = await withValue(leaf, value, findEverything)
    const effects = [
      ...now.figures.filter((figure, index) => figure !== asSet.figures[index]),
      ...(isSame(now, asSet) ? [] : ['the corpus']),
      ...(isSame(fixtures, fixturesAsSet) ? [] : ['docs-fixtures'])
    ].map(effect => effect.replaceAll(/\s+/g, ' '))
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    const change = `${leaf.name} ${leaf.value} → ${Number(value.toFixed(4))}`
    console.log(`${seconds} s  ${change}: ${effects.join(' · ') || 'nothing'}`)
  }
}

async function findEverything(): Promise<readonly [Found, Found]> {
  const [corpus, fixtures] = sets
  return [
    await findAll(corpus.set, compiler, corpus.scorer),
    await findAll(fixtures.set, compiler, fixtures.scorer)
  ]
}
