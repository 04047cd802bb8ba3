import {mkdtempSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {type Preset, unified} from 'unified'
import {VFile} from 'vfile'
import remarkLintGoClaims from '../../src/index.ts'
import type {Post} from './blog.ts'
import {median} from './measure.ts'
import type {Figure} from './table.ts'

type Article = Pick<Post, 'name' | 'text'>

/** Time of remark for some articles, in seconds of this process, without compilers. */
interface BesideRemark {
  readonly articles: number
  readonly alone: number
  /** With the plugin, where nothing is known of any article. */
  readonly cold: number
  /** The same again. */
  readonly warm: number
  /** With other rules, so that nothing is known of any article but what the compiler says. */
  readonly compiled: number
}

/** The ways in which articles go through remark. */
type Way = Exclude<keyof BesideRemark, 'articles'>

/** Read all Markdown of a folder. */
export function readArticles(folder: string): readonly Article[] {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  return names
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => ({name, text: readFileSync(join(folder, name), 'utf8')}))
}

/** Articles that go through one after the other before it is the turn of another way. */
const atOnce = 25

/**
 * Let remark read and write articles, alone and with the plugin, several rounds of it. The ways take
 * turns after a few articles each: a machine that others use is not as fast in one minute as in the next.
 */
export async function runRemark(
  articles: readonly Article[],
  folder: string,
  rounds: number
): Promise<BesideRemark> {
  const nothing: Preset = {plugins: []}
  // The first run is for the compiler of V8.
  await secondsOf(articles.slice(0, 50), nothing)
  const times: Record<Way, number>[] = []
  for (let round = 0; round < rounds; round++) {
    const cacheDir = mkdtempSync(join(folder, 'remark-'))
    const plugin = {plugins: [[remarkLintGoClaims, {cacheDir}]]} satisfies Preset
    const others = {
      plugins: [[remarkLintGoClaims, {cacheDir, rules: {'go-claim-wording': 'error'}}]]
    } satisfies Preset
    const sum = {alone: 0, cold: 0, warm: 0, compiled: 0}
    for (let from = 0; from < articles.length; from += atOnce) {
      const some = articles.slice(from, from + atOnce)
      sum.alone += await secondsOf(some, nothing)
      sum.cold += await secondsOf(some, plugin)
      sum.warm += await secondsOf(some, plugin)
      sum.compiled += await secondsOf(some, others)
    }
    times.push(sum)
  }
  const of = (way: Way) => median(times.map(each => each[way]))
  return {
    articles: articles.length,
    alone: of('alone'),
    cold: of('cold'),
    warm: of('warm'),
    compiled: of('compiled')
  }
}

/** Seconds of this process, not of the clock: what else the machine does counts for nothing. */
async function secondsOf(articles: readonly Article[], plugin: Preset): Promise<number> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkGfm)
    .use(plugin)
    .use(remarkStringify)
    .freeze()
  const before = process.cpuUsage()
  for (const {name, text} of articles) {
    await processor.process(new VFile({path: name, value: text}))
  }
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Return what the plugin adds, beside what there is to reach. */
export function besideRemark({
  articles,
  alone,
  cold,
  warm,
  compiled
}: BesideRemark): readonly Figure[] {
  const times = (seconds: number) => `${(seconds / alone).toFixed(2)} times ${alone.toFixed(2)} s`
  return [
    {
      name: `remark with the plugin, nothing changed, ${articles} articles`,
      reach: '≤ 1.1 times remark alone',
      measured: times(warm),
      isReached: warm / alone <= 1.1,
      how: '`--only remark`, processor time'
    },
    {
      name: `remark with the plugin, nothing known but what the compiler says, ${articles} articles`,
      reach: '≤ 1.3 times remark alone',
      measured: times(compiled),
      isReached: compiled / alone <= 1.3,
      how: 'the same, with other rules than before'
    },
    {
      name: `remark with the plugin, nothing known, ${articles} articles`,
      reach: '',
      measured: times(cold),
      isReached: null,
      how: 'the same; starting compilers is in it, what these take is not'
    }
  ]
}
