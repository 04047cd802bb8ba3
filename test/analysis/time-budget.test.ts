import {expect, test, vi} from 'vitest'
import {budgetOf} from '../../src/analysis/time-budget.ts'
import {countRun} from '../../src/compile/index.ts'
import type {CompileResult} from '../../src/model/index.ts'
import {unitOf} from '../compile/units.ts'

/** A compiler each run of which takes some milliseconds that nobody waits for. */
function taking(milliseconds: number) {
  const result: CompileResult = {ok: true, diagnostics: [], added: []}
  return vi.fn(async () => {
    await null
    countRun(milliseconds)
    return result
  })
}

const unit = unitOf('package main')
const quiet = () => 1

test('slow code ends the compiling of its article once it took what one may take', async () => {
  const compiler = taking(20_000)
  const spend = budgetOf(50_000, quiet)
  const kinds: (string | null)[] = []
  for (let run = 0; run < 6; run++) {
    const result = await spend(compiler, unit, ['-m'])
    kinds.push(result.ok ? null : result.failure.kind)
  }
  expect(kinds).toEqual([null, null, null, 'article-limit', 'article-limit', 'article-limit'])
  expect(compiler).toHaveBeenCalledTimes(3)
})

test('code that takes a second or less costs nothing, however much of it there is', async () => {
  const compiler = taking(1000)
  const spend = budgetOf(5000, quiet)
  for (let run = 0; run < 200; run++) {
    expect(await spend(compiler, unit, ['-m'])).toMatchObject({ok: true})
  }
})

test('a machine that has six times too much to do makes no code slow', async () => {
  const compiler = taking(6000)
  const spend = budgetOf(5000, () => 6)
  for (let run = 0; run < 20; run++) {
    expect(await spend(compiler, unit, ['-m'])).toMatchObject({ok: true})
  }
})

test('an article pays for none of the runs of another', async () => {
  const slow = taking(20_000)
  const quick = taking(10)
  const spend = budgetOf(10_000, quiet)
  const others = budgetOf(10_000, quiet)
  await Promise.all([spend(quick, unit, ['-m']), others(slow, unit, ['-m'])])
  expect(await spend(quick, unit, ['-m'])).toMatchObject({ok: true})
  expect(await others(slow, unit, ['-m'])).toMatchObject({ok: false})
})
