import {beforeAll, describe, expect, it} from 'vitest'
import {counts} from '../../src/compile/index.ts'
import {findToolchain} from '../../src/compile/toolchain/toolchain.ts'
import type {CompileResult} from '../../src/model/index.ts'
import {bigProgram, realCompiler, slowProgram, testFolder} from './compilers.ts'
import {canCountProcesses, compilersBelow, eventually, isAlive} from './processes.ts'
import {unitOf} from './units.ts'

const second = 1000
const mebibyte = 2 ** 20

beforeAll(async () => {
  const found = await findToolchain({})
  if (!found.ok) throw new Error(found.problem)
})

async function timed(work: Promise<CompileResult>): Promise<[CompileResult, number]> {
  const start = performance.now()
  return [await work, performance.now() - start]
}

describe('limits', () => {
  it('ends a run that takes too long', async () => {
    const compiler = await realCompiler({timeLimit: 400})
    const [result, took] = await timed(compiler.compile(unitOf(slowProgram), ['-m']))
    expect(result).toEqual({ok: false, failure: {kind: 'time-limit', milliseconds: 400}})
    expect(took).toBeLessThan(5 * second)
  })

  it('ends a run that holds too much memory', async () => {
    const compiler = await realCompiler({memoryLimit: 200 * mebibyte, timeLimit: 60 * second})
    const result = await compiler.compile(unitOf(bigProgram), ['-m'])
    expect(result).toEqual({ok: false, failure: {kind: 'memory-limit', bytes: 200 * mebibyte}})
  }, 60_000)

  it('ends a run that prints too much', async () => {
    const compiler = await realCompiler({outputLimit: 20_000})
    const functions = Array.from({length: 1000}, (_, index) => `func f${index}() {}`)
    const unit = unitOf(functions.join('\n'))
    expect(await compiler.compile(unit, ['-m'])).toEqual({
      ok: false,
      failure: {kind: 'output-limit', bytes: 20_000}
    })
    const patient = await realCompiler()
    expect(await patient.compile(unit, ['-m'])).toMatchObject({
      ok: true,
      diagnostics: {length: 1000}
    })
  })

  it('is not waited for again by those who ask soon after', async () => {
    const compiler = await realCompiler({timeLimit: 400})
    const unit = unitOf(`${slowProgram}\n// 2`)
    const [first] = await timed(compiler.compile(unit, ['-m']))
    const before = counts.runs
    expect(await compiler.compile(unit, ['-m'])).toEqual(first)
    expect(counts.runs).toBe(before)
  })

  it('may succeed another time: a limit is not kept for the next run', async () => {
    const cacheDir = await testFolder()
    const unit = unitOf('package main\n\nfunc main() {}')
    const hasty = await realCompiler({timeLimit: 1, cacheDir})
    expect(await hasty.compile(unit, ['-m'])).toMatchObject({failure: {kind: 'time-limit'}})
    const patient = await realCompiler({cacheDir})
    expect(await patient.compile(unit, ['-m'])).toMatchObject({ok: true})
  })
})

describe.skipIf(!canCountProcesses)('aborting (processes are seen on Linux only)', () => {
  it('ends the process', async () => {
    const compiler = await realCompiler()
    const controller = new AbortController()
    const work = compiler.compile(unitOf(`${slowProgram}\n// 1`), ['-m'], controller.signal)
    expect(await eventually(async () => (await compilersBelow(process.pid)).length === 1)).toBe(
      true
    )
    const [pid = 0] = await compilersBelow(process.pid)
    controller.abort()
    expect(await work).toEqual({ok: false, failure: {kind: 'aborted'}})
    expect(await eventually(() => !isAlive(pid))).toBe(true)
  })

  it('does not end what somebody else waits for too', async () => {
    const compiler = await realCompiler({timeLimit: 4000})
    const controller = new AbortController()
    const unit = unitOf(`${slowProgram}\n// 2`)
    const left = compiler.compile(unit, ['-m'], controller.signal)
    const kept = compiler.compile(unit, ['-m'])
    expect(await eventually(async () => (await compilersBelow(process.pid)).length > 0)).toBe(true)
    expect(await compilersBelow(process.pid)).toHaveLength(1)
    controller.abort()
    expect(await left).toEqual({ok: false, failure: {kind: 'aborted'}})
    expect(await kept).toEqual({ok: false, failure: {kind: 'time-limit', milliseconds: 4000}})
  })

  it('never starts what was aborted before', async () => {
    const compiler = await realCompiler()
    const result = await compiler.compile(unitOf('f := 1'), ['-m'], AbortSignal.abort())
    expect(result).toEqual({ok: false, failure: {kind: 'aborted'}})
  })
})
