import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {execa} from 'execa'
import {type Blog, makeBlog, type Post, writeBlog} from './blog.ts'
import {bareCompile, type CutOut, cutOut, goBuild} from './competitors.ts'
import {type Measured, measureNode, median} from './measure.ts'
import {timeToParse} from './parsing.ts'
import {addTallies, type Tally, tallyOf} from './verdicts.ts'

/** Folders of a run. */
export interface Place {
  readonly folder: string
  readonly command: string
  readonly fixtures: URL
  readonly workers: number
}

/** The same articles checked by us, and their blocks compiled without us; seconds for all of them. */
export interface Side {
  readonly articles: number
  readonly blocks: number
  readonly goBuild: number
  readonly bare: number
  readonly cold: Measured
  readonly warm: Measured
}

/** Measurements of one round on a generated blog. */
export interface Round extends Side {
  readonly listings: number
  /** An article of the blog that has code and output. */
  readonly article: string
  /** Everything again after one article changed, and what parsing and compiling that one takes. */
  readonly changed: Measured
  readonly needed: number
  /** One article that is known. */
  readonly single: Measured
  /** Verdicts are those of the fixtures. */
  readonly isRight: boolean
}

/** Size of a measurement. */
export interface Extent {
  readonly size: number
  /** Every so manieth block goes through `go build`. */
  readonly sample: number
  readonly seed: number
}

/** Measure everything once, on a blog that nobody has seen. */
export async function runRound(place: Place, {size, sample, seed}: Extent): Promise<Round> {
  const blog = await makeBlog(place.fixtures, size, seed)
  return inFolder(place, async folder => {
    const {side, check} = await compare(blog.posts, folder, place, sample)
    const changed = chooseArticle(blog)
    const path = join(folder, 'posts/0000', changed.name)
    const text = changed.text.replaceAll(/\bmain\(\) \{/g, 'main() { // changed')
    writeFileSync(path, text)
    const needed = await timeFor({...changed, text}, folder, place)
    const afterChange = await check('.')
    await check(path)
    const single = await check(path)
    const isRight = await hasVerdicts(side.cold.output, blog, place)
    const {listings} = blog
    return {...side, listings, article: changed.text, changed: afterChange, needed, single, isRight}
  })
}

/** Measure articles that are there: those of the corpus. */
export async function runArticles(posts: readonly Post[], place: Place): Promise<Side> {
  return inFolder(place, async folder => (await compare(posts, folder, place, 1)).side)
}

/** Measure a blog of another size, cold and warm. */
export async function runLarge(
  place: Place,
  {size, seed}: Omit<Extent, 'sample'>
): Promise<{readonly size: number; readonly cold: Measured; readonly warm: Measured}> {
  return inFolder(place, async folder => {
    await writeBlog(await makeBlog(place.fixtures, size, seed), join(folder, 'posts'))
    const check = checkIn(folder, place)
    return {size, cold: await check('.'), warm: await check('.')}
  })
}

/** Measure us and the others in turn, with the same articles. */
async function compare(
  posts: readonly Post[],
  folder: string,
  place: Place,
  sample: number
): Promise<{readonly side: Side; readonly check: ReturnType<typeof checkIn>}> {
  await writeBlog({posts}, join(folder, 'posts'))
  const blocks = await cutOut(posts, folder)
  const check = checkIn(folder, place)
  const today = await goBuild(blocks, place.workers, sample)
  const bare = await bareCompile(blocks, place.workers)
  const cold = await check('.')
  const warm = await check('.')
  const side = {articles: posts.length, blocks: blocks.count, goBuild: today, bare, cold, warm}
  return {side, check}
}

/** Return what runs the command on articles in a folder, with a cache of their own. */
function checkIn(folder: string, {command}: Place) {
  const args = [command, '--format', 'json', '--stats', '--cache-dir', join(folder, 'cache')]
  return (operand: string) => measureNode([...args, operand], join(folder, 'posts'))
}

/** Seconds that it takes at the least to check an article: to parse it, and to compile its blocks. */
async function timeFor(post: Post, folder: string, {workers}: Place): Promise<number> {
  const blocks: CutOut = await cutOut([post], mkdtempSync(join(folder, 'one-')))
  const times: number[] = []
  for (let round = 0; round < 5; round++) times.push(await bareCompile(blocks, workers))
  return timeToParse(post) + median(times)
}

async function inFolder<T>({folder}: Place, work: (folder: string) => Promise<T>): Promise<T> {
  const inside = mkdtempSync(join(folder, 'round-'))
  try {
    return await work(inside)
  } finally {
    rmSync(inside, {recursive: true})
  }
}

/** A whole program with output, of the first hundred. */
function chooseArticle({posts}: Blog): Post {
  const found = posts
    .slice(0, 100)
    .find(({text}) => text.includes('func main() {') && text.includes('escapes to heap'))
  if (!found) throw new Error('The blog has no program with output')
  return found
}

/** Tell whether each article has the verdicts of its fixture. */
async function hasVerdicts(report: string, {posts}: Blog, place: Place): Promise<boolean> {
  const names = readdirSync(place.fixtures).filter(name => /\.mdx?$/.test(name))
  const {stdout} = await execa(
    process.execPath,
    [place.command, '--no-cache', '--format', 'json', ...names],
    {cwd: place.fixtures, reject: false}
  )
  const fixtures = tallyOf(stdout)
  const wanted = addTallies(posts.map(({fixture}) => fixtures.get(fixture) ?? new Map()))
  const found = addTallies([...tallyOf(report).values()])
  return JSON.stringify(sorted(wanted)) === JSON.stringify(sorted(found))
}

function sorted(tally: Tally): readonly (readonly [string, number])[] {
  return [...tally].toSorted(([a], [b]) => a.localeCompare(b))
}
