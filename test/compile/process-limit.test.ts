import {availableParallelism} from 'node:os'
import {describe, expect, it, vi} from 'vitest'
import {
  lowerProcessLimit,
  processLimit,
  withinProcessLimit,
  withoutOtherProcesses
} from '../../src/compile/process/process-limit.ts'
import {realCompiler} from './compilers.ts'
import {canCountProcesses, compilersBelow} from './processes.ts'
import {unitOf} from './units.ts'

const never = new AbortController().signal

function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 5))
}

describe('the process limit', () => {
  it('is as wide as the machine, and gets only narrower', () => {
    expect(processLimit()).toBe(availableParallelism())
    lowerProcessLimit(1000)
    expect(processLimit()).toBe(availableParallelism())
  })

  it('is one for all copies of the module', async () => {
    vi.resetModules()
    const copy = await import('../../src/compile/process/process-limit.ts')
    expect(copy.withinProcessLimit).not.toBe(withinProcessLimit)
    let running = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++running)
      await pause()
      running--
    }
    await Promise.all(
      Array.from({length: 20}, (_, index) =>
        index % 2 ? withinProcessLimit(work, never) : copy.withinProcessLimit(work, undefined)
      )
    )
    expect(most).toBe(processLimit())
  })

  it('lets aborted work leave the queue at once', async () => {
    const controller = new AbortController()
    let started = false
    let finish = () => {}
    const blocked = new Promise<void>(resolve => {
      finish = resolve
    })
    const others = Array.from({length: processLimit()}, () =>
      withinProcessLimit(() => blocked, never)
    )
    const work = withinProcessLimit(async () => {
      started = true
    }, controller.signal)
    controller.abort()
    expect(await work).toBeNull()
    finish()
    await Promise.all(others)
    await pause()
    expect(started).toBe(false)
  })

  it('runs what fills it alone, also two at once, between others', async () => {
    let running = 0
    const seen: number[] = []
    const small = async () => {
      running++
      await pause()
      running--
    }
    const large = async () => {
      seen.push(running)
      await small()
    }
    await Promise.all([
      withinProcessLimit(small, never),
      withoutOtherProcesses(large, never),
      withinProcessLimit(small, never),
      withoutOtherProcesses(large, never),
      withinProcessLimit(small, never)
    ])
    expect(seen).toEqual([0, 0])
  })

  it.skipIf(!canCountProcesses)(
    'keeps 40 units at once to its width (processes are counted on Linux only)',
    async () => {
      const compilers = await Promise.all([realCompiler(), realCompiler()])
      const body = Array.from({length: 300}, (_, at) => `\tfmt.Println(a[${at}])\n`).join('')
      const counts: number[] = []
      let done = false
      const watch = (async () => {
        while (!done) counts.push((await compilersBelow(process.pid)).length)
      })()
      const results = await Promise.all(
        Array.from({length: 40}, (_, index) =>
          compilers[index % 2]?.compile(unitOf(`func f${index}(a []int) {\n${body}}`), ['-m'])
        )
      )
      done = true
      await watch
      expect(results.every(result => result?.ok)).toBe(true)
      expect(Math.max(...counts)).toBeGreaterThan(0)
      expect(Math.max(...counts)).toBeLessThanOrEqual(processLimit())
    },
    60_000
  )

  it('can be made narrower', () => {
    lowerProcessLimit(1)
    expect(processLimit()).toBe(1)
  })
})
