import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import {analyze} from '../../src/analysis/analyze.ts'
import {type OtherCompilers, otherCompilers} from '../../src/analysis/other-compilers.ts'
import type {Analysis, CompileResult, Compiler, Minor, Unit} from '../../src/model/index.ts'
import {unitSource} from '../../src/model/text/index.ts'
import {read} from '../extract/read.ts'

/**
 * What the real compilers printed, by minor and then by flags and source. `RECORD=1` writes it anew
 * where all of them are on the machine (`npm test` has to pass where there is one Go, and no network).
 */
type Recording = Record<Minor, Record<string, CompileResult>>

const newest = '1.26'

/** An article of this folder with compilers that repeat what the real ones printed of it. */
export interface Replayed {
  readonly analysis: Analysis
  readonly others: OtherCompilers
  /** The minors that something was compiled with, each time that it was. */
  readonly compiled: Minor[]
}

/** Replay an article, held to the newest recorded Go; `without` leaves out minors. */
export async function replay(name: string, without: readonly Minor[] = []): Promise<Replayed> {
  const file = new URL(`recorded/${name}.json`, import.meta.url)
  const source = await readFile(new URL(`${name}.md`, import.meta.url), 'utf8')
  const article = read(source)
  if (process.env.RECORD) await record(file, article)
  if (!existsSync(file)) throw new Error(`${name} was never recorded: RECORD=1 npx vitest run`)
  const recording = JSON.parse(await readFile(file, 'utf8')) as Recording
  const compiled: Minor[] = []
  const minors = Object.keys(recording).filter(minor => !without.includes(minor))
  const compilerOf = (minor: Minor): Compiler => ({
    toolchain: {version: `go${minor}.0`, goos: 'linux', goarch: 'amd64'},
    async compile(unit, flags) {
      compiled.push(minor)
      const known = recording[minor]?.[keyOf(unit, flags)]
      if (!known) throw new Error(`Go ${minor} was never asked about this: RECORD=1`)
      return known
    }
  })
  const analysis = await analyze(article, compilerOf(newest))
  compiled.length = 0
  return {analysis, others: {minors, compilerOf, isCacheable: () => true}, compiled}
}

/** Ask every Go on this machine about whatever is compiled of an article. */
async function record(file: URL, article: Parameters<typeof analyze>[0]): Promise<void> {
  const own = {version: `go${newest}.0`, goos: 'linux', goarch: 'amd64'}
  const {minors, compilerOf} = await otherCompilers({})
  const asked: (readonly [Unit, readonly string[]])[] = []
  await analyze(article, {
    toolchain: own,
    compile(unit, flags) {
      asked.push([unit, flags])
      return compilerOf(newest).compile(unit, flags)
    }
  })
  const recording: Recording = {}
  for (const minor of new Set(minors)) {
    const results: Record<string, CompileResult> = {}
    for (const [unit, flags] of asked) {
      results[keyOf(unit, flags)] = await compilerOf(minor).compile(unit, flags)
    }
    recording[minor] = results
  }
  await writeFile(file, `${JSON.stringify(recording, null, 1)}\n`)
}

function keyOf({files}: Unit, flags: readonly string[]): string {
  const source = files.map(unitSource).join('\n')
  let hash = 0
  for (const character of source) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return `${flags.join(' ')} ${hash}`
}
