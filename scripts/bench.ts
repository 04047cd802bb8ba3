/**
 * `npm run bench`: how long the command takes, beside what people do today and beside the bare
 * compiler, on a generated blog. Everything runs in turn, several rounds of it, each with a blog
 * that nobody has seen before; what counts is the median.
 *
 *     npm run bench -- --rounds 3 --size 1000 --large 10000 --write
 *
 * One part alone: what the plugin adds to remark's own time, on as many generated articles, or on
 * all Markdown of a folder; or the compiler as WebAssembly (`npm run engine`) beside the native one.
 *
 *     npm run bench -- --only remark --size 300
 *     npm run bench -- --only remark --articles ../website
 *     npm run bench -- --only engine --engine packages/compiler-wasm
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {makeBlog} from './bench/blog.ts'
import {readCorpus} from './bench/corpus.ts'
import {checkAgain} from './bench/editor.ts'
import {besideNative, runEngines} from './bench/engine.ts'
import {figuresOf} from './bench/figures.ts'
import {machine} from './bench/machine.ts'
import {besideRemark, readArticles, runRemark} from './bench/remark.ts'
import {type Place, runArticles, runLarge, runRound} from './bench/rounds.ts'
import {type Figure, writeTable} from './bench/table.ts'

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: '1'},
    rounds: {type: 'string', default: '3'},
    size: {type: 'string', default: '1000'},
    large: {type: 'string', default: '10000'},
    // Every so manieth block goes through `go build`: all of them take minutes.
    sample: {type: 'string', default: '10'},
    only: {type: 'string'},
    articles: {type: 'string'},
    engine: {type: 'string', default: 'packages/compiler-wasm'},
    write: {type: 'boolean', default: false}
  }
})
const [seed, rounds, size, large, sample] = [
  Number(values.seed),
  Number(values.rounds),
  Number(values.size),
  Number(values.large),
  Number(values.sample)
]
const folder = mkdtempSync(join(tmpdir(), 'goclaims-bench-'))
const place: Place = {
  folder,
  command: join(process.cwd(), 'dist/bin/goclaims.js'),
  fixtures: pathToFileURL(join(process.cwd(), 'docs-fixtures/')),
  workers: availableParallelism()
}

/** Return what the plugin adds to remark’s own time. */
async function measureRemark(): Promise<readonly Figure[]> {
  const {posts} = values.articles
    ? {posts: readArticles(values.articles)}
    : await makeBlog(place.fixtures, Math.min(size, 300), seed)
  const markdown = posts.filter(({name}) => name.endsWith('.md'))
  return besideRemark(await runRemark(markdown, folder, rounds))
}

/** The compiler as WebAssembly beside the native one. */
async function measureEngines(): Promise<readonly Figure[]> {
  return besideNative(await runEngines(place, resolve(values.engine), {size, rounds, seed}))
}

/** Parts that can be measured separately. */
const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  remark: measureRemark,
  engine: measureEngines
}

/** Measure everything, and write the report. */
async function measureAll(): Promise<void> {
  const measured = []
  const real = []
  const corpus = readCorpus()
  if (corpus.length === 0) console.error('../shared/corpus is missing: nothing is measured on it')
  for (let round = 0; round < rounds; round++) {
    console.error(`round ${round + 1} of ${rounds}`)
    measured.push(await runRound(place, {size, sample, seed: seed + round}))
    if (corpus.length > 0) real.push(await runArticles(corpus, place))
  }
  console.error('editor')
  const [first] = measured
  const again = await checkAgain(first?.article ?? '', join(folder, 'editor'), 50)
  console.error(`${large} articles`)
  const growth = large > 0 ? await runLarge(place, {size: large, seed: seed + rounds}) : null
  console.error('remark')
  const figures = figuresOf({rounds: measured, real, again, growth, size, sample})
  const table = writeTable([...figures, ...(await measureRemark())])
  const {line, load} = await machine()
  const verdicts = measured.every(({isRight}) => isRight)
    ? 'Every verdict is that of the fixture that its article was made from.'
    : '**Verdicts are not those of the fixtures.**'
  const blog = `${size} articles, ${first?.blocks} Go blocks, ${first?.listings} listings`
  const report = [
    '# Benchmarks',
    `Written by \`npm run bench -- --write\`: ${blog}, medians of ${rounds} rounds that take turns, seed ${seed}. ${verdicts}`,
    line,
    `Load of the machine when it was done: ${load}.`,
    table
  ].join('\n\n')
  console.log(report)
  if (values.write) writeFileSync('docs/benchmarks.md', `${report}\n`)
}

try {
  const part = parts[values.only ?? '']
  if (values.only === undefined) await measureAll()
  else if (part) console.log(writeTable(await part()))
  else {
    console.error(`There is no part \`${values.only}\`: there are ${Object.keys(parts).join(', ')}`)
    process.exitCode = 2
  }
} finally {
  rmSync(folder, {recursive: true})
}
