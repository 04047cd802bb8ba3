import {afterEach, expect, test, vi} from 'vitest'
import {budgetOf} from '../../src/analysis/time-budget.ts'
import type {CompileResult} from '../../src/model/index.ts'
import {unitOf} from '../compile/units.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** A compiler each run of which takes some milliseconds of a clock that nobody waits for. */
function taking(milliseconds: number) {
  vi.useFakeTimers({toFake: ['performance']})
  const result: CompileResult = {ok: true, diagnostics: [], added: []}
  return vi.fn(async () => {
    vi.advanceTimersByTime(milliseconds)
    return result
  })
}

const unit = unitOf('package main')

test('slow code ends the compiling of its article once it took what one may take', async () => {
  const compiler = taking(20_000)
  const spend = budgetOf(50_000)
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
  const spend = budgetOf(5000)
  for (let run = 0; run < 200; run++) {
    expect(await spend(compiler, unit, ['-m'])).toMatchObject({ok: true})
  }
})
