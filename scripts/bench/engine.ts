import {existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {makeBlog, writeBlog} from './blog.ts'
import {type Measured, measureNode, median} from './measure.ts'
import type {Place} from './rounds.ts'
import type {Figure} from './table.ts'

type EngineName = 'native' | 'wasm'

/** Measurement of one engine in one round. */
interface Taken {
  /** One article with one block, which nothing is known of. */
  readonly first: Measured
  readonly blog: Measured
}

/** The same blog and the same article, compiled natively and as WebAssembly. */
interface BothEngines {
  readonly articles: number
  readonly rounds: readonly Readonly<Record<EngineName, Taken>>[]
}

const small = `~~~go
package main

func f() *int {
	x := 1
	return &x
}
~~~

~~~text
./main.go:4:2: moved to heap: x
~~~
`

/**
 * Let the command check a blog that it has not seen, natively and as WebAssembly in turn.
 *
 * @param engine Folder of the package with the engine, built with `npm run engine`.
 */
export async function runEngines(
  place: Place,
  engine: string,
  {size, rounds, seed}: {readonly size: number; readonly rounds: number; readonly seed: number}
): Promise<BothEngines> {
  if (!existsSync(join(engine, 'dist/engine.json'))) {
    throw new Error(`There is no engine in ${engine}: build it with \`npm run engine\``)
  }
  const folder = mkdtempSync(join(place.folder, 'engine-'))
  const modules = join(folder, 'modules')
  mkdirSync(join(modules, '@goclaims'), {recursive: true})
  symlinkSync(engine, join(modules, '@goclaims/compiler-wasm'))
  writeFileSync(join(folder, 'small.md'), small)
  const blog = await makeBlog(place.fixtures, size, seed)
  await writeBlog(blog, join(folder, 'posts'))
  const check = (name: EngineName, operand: string) => {
    const args = [place.command, '--engine', name, '--no-cache', '--format', 'json', operand]
    return measureNode(args, folder, {NODE_PATH: modules})
  }
  const taken = async (name: EngineName) => ({
    first: await check(name, 'small.md'),
    blog: await check(name, 'posts')
  })
  const measured = []
  for (let round = 0; round < rounds; round++) {
    measured.push({native: await taken('native'), wasm: await taken('wasm')})
  }
  return {articles: blog.posts.length, rounds: measured}
}

/** Return what the engines come to, beside what there is to reach. */
export function besideNative({articles, rounds}: BothEngines): readonly Figure[] {
  const of = (name: EngineName, value: (taken: Taken) => number) =>
    median(rounds.map(round => value(round[name])))
  const first = of('wasm', taken => taken.first.seconds)
  const times = of('wasm', taken => taken.blog.seconds) / of('native', taken => taken.blog.seconds)
  const memory = (value: (taken: Taken) => number) => [of('wasm', value), of('native', value)]
  const [one = 0, oneNative = 0] = memory(taken => taken.first.megabytes)
  const [all = 0, allNative = 0] = memory(taken => taken.blog.megabytes)
  return [
    {
      name: 'WebAssembly: start of the command to the first verdict',
      reach: '≤ 0.6 s',
      measured: `${first.toFixed(2)} s; native ${of('native', taken => taken.first.seconds).toFixed(2)} s`,
      isReached: first <= 0.6,
      how: 'one block, `--no-cache`, to the end of the command'
    },
    {
      name: `WebAssembly: ${articles} articles, cold`,
      reach: '≤ 2.5 times native',
      measured: `${times.toFixed(2)} times`,
      isReached: times <= 2.5,
      how: '`--engine wasm` and `native` in turn, `--no-cache`'
    },
    {
      name: 'WebAssembly: memory of a thread',
      reach: '≤ 150 MB',
      measured: `${(one - oneNative).toFixed(0)} MB more than native (${one.toFixed(0)} MB in all); the blog ${all.toFixed(0)} MB, native ${allNative.toFixed(0)} MB`,
      isReached: one - oneNative <= 150,
      how: 'the article with one block, in one thread'
    }
  ]
}
