import {expect, test} from 'vitest'
import {longestFirst} from '../../src/cli/files/priority-pool.ts'

test('the heaviest that waits goes next, a few at once', async () => {
  const pool = longestFirst(2)
  const started: number[] = []
  let running = 0
  let most = 0
  const work = (weight: number) =>
    pool.run(weight, async () => {
      started.push(weight)
      most = Math.max(most, ++running)
      await new Promise(resolve => setTimeout(resolve, 1))
      running--
      return weight
    })
  expect(await Promise.all([1, 2, 5, 3, 4].map(work))).toEqual([1, 2, 5, 3, 4])
  expect(started).toEqual([1, 2, 5, 4, 3])
  expect(most).toBe(2)
})

test('work that fails leaves its place', async () => {
  const pool = longestFirst(1)
  const failing = pool.run(1, () => Promise.reject(new Error('no')))
  const next = pool.run(1, async () => 'done')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
})
