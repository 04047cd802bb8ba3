/**
 * `npm run engine:compare`: compiles the compiler team's own tests (`$GOROOT/test`) with the native
 * compiler and with the one that `npm run engine` built, and prints what is not the same.
 *
 *     npm run engine:compare -- --level 2 --sample 300
 *     npm run engine:compare -- --show "not explained"
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import type {CompilerRun, Engine} from '../src/compile/engine.ts'
import {nativeEngine} from '../src/compile/native-engine.ts'
import type {RunResult} from '../src/compile/process/run.ts'
import {findToolchain} from '../src/compile/toolchain/toolchain.ts'
import {readEnginePackage} from '../src/compile/wasm/engine-package.ts'
import {wasmEngine} from '../src/compile/wasm/wasm-engine.ts'
import {whyDifferent} from './differences.ts'

const {values} = parseArgs({
  options: {
    engine: {type: 'string', default: 'packages/compiler-wasm/dist'},
    level: {type: 'string', default: '1,2'},
    sample: {type: 'string'},
    show: {type: 'string'}
  }
})
const limits = {time: 60_000, memory: 2 ** 30, output: 2 ** 24}

const found = await findToolchain({})
if (!found.ok) throw new Error(found.problem)
const read = readEnginePackage(resolve(values.engine))
if (!read.ok) throw new Error(`${read.problem}: run \`npm run engine\` first`)
const native = nativeEngine(found.toolchain, null)
const wasm = wasmEngine(read.package)
const folder = join(found.toolchain.goroot, 'test')
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.go'))
  .sort()
const every = values.sample ? Math.ceil(files.length / Number(values.sample)) : 1
const chosen = files.filter((_, index) => index % every === 0)

for (const level of values.level.split(',')) await compareAll(`-m=${level}`)

async function compareAll(flag: string): Promise<void> {
  const outcomes = new Map<string, string[]>()
  const time = {native: 0, wasm: 0}
  const rest = chosen.values()
  const work = async () => {
    for (const file of rest) {
      const outcome = await compare(file, flag, time)
      outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), file])
    }
  }
  await Promise.all([work(), work()])
  print(flag, outcomes)
  const each = (sum: number) => `${(sum / chosen.length).toFixed(1)} ms`
  console.log(`a program takes ${each(time.native)} native, ${each(time.wasm)} as WebAssembly\n`)
}

/** Compile a file both ways; a few words for what became of it. */
async function compare(
  file: string,
  flag: string,
  time: {native: number; wasm: number}
): Promise<string> {
  const text = readFileSync(join(folder, file), 'utf8')
  const [, name = 'main'] = /^package (\w+)/m.exec(text) ?? []
  const run: CompilerRun = {
    packagePath: name === 'main' ? 'main' : 'p',
    isComplete: true,
    imports: importsOf(text),
    sources: [{name: 'x.go', text}],
    flags: [flag]
  }
  const [one, nativeTime] = await timed(native, run)
  const [other, wasmTime] = await timed(wasm, run)
  time.native += nativeTime
  time.wasm += wasmTime
  if (one.kind === 'failure' && one.failure.kind === 'module')
    return 'neither: a package is imported that Go does not have'
  const why = whyDifferent(one, other)
  if (why !== null && why === values.show) show(file, one, other)
  return why ?? 'the same'
}

async function timed(engine: Engine, run: CompilerRun): Promise<readonly [RunResult, number]> {
  const started = performance.now()
  const result = await engine.run(run, {limits, signal: new AbortController().signal})
  return [result, performance.now() - started]
}

function importsOf(text: string): readonly string[] {
  const declarations = text.matchAll(/^import\s*(?:\(([^)]*)\)|([^\n]*))/gm)
  return [...declarations].flatMap(([, list, one]) =>
    [...(list ?? one ?? '').matchAll(/^\s*(?:[\w.]+\s+)?["`]([^"`]+)["`]/gm)].map(
      ([, name = '']) => name
    )
  )
}

function print(flag: string, outcomes: ReadonlyMap<string, readonly string[]>): void {
  console.log(`| ${flag}: ${chosen.length} programs | count | for example |\n| --- | --- | --- |`)
  const rows = [...outcomes].sort(([, one], [, other]) => other.length - one.length)
  for (const [outcome, names] of rows) {
    const examples = outcome === 'the same' ? '' : names.slice(0, 4).join(', ')
    console.log(`| ${outcome} | ${names.length} | ${examples} |`)
  }
}

function show(file: string, one: RunResult, other: RunResult): void {
  console.log(`--- ${file}\n${without(one, other)}\n+++ as WebAssembly\n${without(other, one)}\n`)
}

/** Tell how a run ended, and its lines that the other does not have. */
function without(result: RunResult, other: RunResult): string {
  if (result.kind === 'failure') return JSON.stringify(result)
  const known = other.kind === 'exit' ? other.output.split('\n') : []
  const own = result.output.split('\n').filter(line => !known.includes(line))
  return [`exit ${result.code}`, ...own].join('\n')
}
