import {afterEach, expect, test, vi} from 'vitest'
import {prepare, preparedFor} from '../../src/compile/process/preparing.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('preparing is counted once, however much of it goes on at a time', async () => {
  vi.useFakeTimers({toFake: ['performance', 'setTimeout']})
  const wait = (milliseconds: number) =>
    new Promise<void>(resolve => {
      setTimeout(resolve, milliseconds)
    })
  const before = preparedFor()
  const both = Promise.all([prepare(() => wait(3000)), prepare(() => wait(5000))])
  await vi.advanceTimersByTimeAsync(4000)
  expect(preparedFor() - before).toBe(4000)
  await vi.advanceTimersByTimeAsync(4000)
  await both
  expect(preparedFor() - before).toBe(5000)
})
