import {readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {execa} from 'execa'
import {writeBlocks} from './blocks.ts'
import {type Blog, makeBlog, writeBlog} from './blog.ts'
import {type Measured, measureNode, measureShell} from './measure.ts'
import {addTallies, type Tally, tallyOf} from './verdicts.ts'

/** Where everything is. */
export interface Place {
  readonly folder: string
  readonly command: string
  readonly fixtures: URL
  readonly workers: number
}

/** What one round measured, in seconds where nothing else is said. */
export interface Round {
  readonly blocks: number
  readonly listings: number
  /** An article of the blog that has code and output. */
  readonly article: string
  /** `go build` of every so manieth block. */
  readonly shellSample: number
  readonly bare: number
  readonly cold: Measured
  readonly warm: Measured
  readonly changed: Measured
  readonly single: Measured
  /** Verdicts are those of the fixtures. */
  readonly isRight: boolean
}

/** Measure everything once, on a blog that nobody has seen. */
export async function runRound(
  place: Place,
  {size, sample, seed}: {readonly size: number; readonly sample: number; readonly seed: number}
): Promise<Round> {
  const blog = await makeBlog(place.fixtures, size, seed)
  const [posts, blocks, cache] = ['posts', 'blocks', 'cache'].map(name => join(place.folder, name))
  if (!posts || !blocks || !cache) throw new Error('No folders')
  try {
    await writeBlog(blog, posts)
    const {imports} = await writeBlocks(blog, blocks)
    const config = await writeImports(imports, place.folder)
    const check = (...args: readonly string[]) =>
      measureNode(
        [place.command, '--format', 'json', '--stats', '--cache-dir', cache, ...args],
        posts
      )

    const shellSample = await measureShell(
      `ls | awk 'NR % ${sample} == 0' | xargs -P${place.workers} -I{} sh -c 'cd {} && go build -gcflags=-m -o program *.go'`,
      blocks
    )
    const bare = await measureShell(
      `ls | xargs -P${place.workers} -I{} sh -c 'cd {} && ${await compiler()} -p main -complete -m -importcfg ${config} -o out.o *.go'`,
      blocks,
      {GOROOT: await goroot()}
    )
    const cold = await check('.')
    const warm = await check('.')
    const changed = chooseArticle(blog)
    const path = join(posts, '0000', changed.name)
    writeFileSync(path, changed.text.replaceAll(/\bmain\(\) \{/g, 'main() { // changed'))
    const afterChange = await check('.')
    await check(path)
    const single = await check(path)
    const isRight = await hasVerdicts(cold.output, blog, place)
    const {blocks: count, listings} = blog
    return {
      ...{blocks: count, listings, article: changed.text, shellSample, bare},
      ...{cold, warm, changed: afterChange, single, isRight}
    }
  } finally {
    for (const used of [posts, blocks, cache]) rmSync(used, {recursive: true, force: true})
  }
}

/** Measure a blog of another size, cold and warm. */
export async function runLarge(
  place: Place,
  {size, seed}: {readonly size: number; readonly seed: number}
): Promise<{readonly size: number; readonly cold: Measured; readonly warm: Measured}> {
  const [posts, cache] = [join(place.folder, 'posts'), join(place.folder, 'cache')]
  await writeBlog(await makeBlog(place.fixtures, size, seed), posts)
  const args = [place.command, '--format', 'json', '--cache-dir', cache, '.']
  const cold = await measureNode(args, posts)
  const warm = await measureNode(args, posts)
  return {size, cold, warm}
}

/** A whole program with output, of the first hundred. */
function chooseArticle({posts}: Blog): Blog['posts'][number] {
  const found = posts
    .slice(0, 100)
    .find(({text}) => text.includes('func main() {') && text.includes('escapes to heap'))
  if (!found) throw new Error('The blog has no program with output')
  return found
}

async function goroot(): Promise<string> {
  return (await execa('go', ['env', 'GOROOT'])).stdout
}

async function compiler(): Promise<string> {
  return join((await execa('go', ['env', 'GOTOOLDIR'])).stdout, 'compile')
}

/** Where the compiler finds the packages that the blocks import. */
async function writeImports(imports: ReadonlySet<string>, folder: string): Promise<string> {
  const format = '{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}'
  const args = ['list', '-e', '-export', '-deps', '-f', format, ...imports]
  const {stdout} = await execa('go', args, {reject: false})
  const file = join(folder, 'importcfg')
  writeFileSync(file, stdout.replace(/^\s*\n/gm, ''))
  return file
}

/** Whether each article has the verdicts of its fixture. */
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
