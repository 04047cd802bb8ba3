import {WriteStream} from 'node:tty'
import {expect, onTestFinished, test, vi} from 'vitest'
import {startProgress, timeLeft} from '../../src/cli/output/progress.ts'

/** A stream that writes nothing anywhere and remembers what it was given. */
function stream(isTTY: boolean) {
  const written: string[] = []
  const fake = Object.create(WriteStream.prototype, {
    isTTY: {value: isTTY},
    columns: {value: 120},
    write: {value: (text: string) => written.push(text)},
    clearLine: {value: () => written.push('(cleared)')},
    cursorTo: {value: vi.fn()}
  })
  return {fake, written}
}

test('a terminal sees how far it is, on one line that goes away', async () => {
  vi.stubEnv('TERM', 'xterm')
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const {fake, written} = stream(true)
  const progress = await startProgress(2, fake)
  progress.step(false)
  progress.step(true)
  progress.end()
  const text = written.join('')
  expect(text).toContain('0/2 articles, 0 known, 0 compiled')
  expect(text).toContain('2/2 articles, 1 known, 0 compiled')
  // So soon nobody knows how long the rest takes.
  expect(text).not.toMatch(/ left/)
  expect(text).not.toContain('\n')
  // The last thing is that the line is erased.
  expect(written.at(-1)).toBe('\u001B[2K')
})

test.for([
  ['what is no terminal', false, 'xterm'],
  ['a terminal that cannot erase', true, 'dumb']
] as const)('%s sees nothing', async ([, isTTY, term]) => {
  vi.stubEnv('TERM', term)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const {fake, written} = stream(isTTY)
  const progress = await startProgress(2, fake)
  progress.step(false)
  progress.step(true)
  progress.end()
  expect(written).toEqual([])
})

test('the time that is left is said when it is known, not before', () => {
  expect(timeLeft({done: 0, open: 9}, 60_000)).toBe('')
  expect(timeLeft({done: 5, open: 5}, 1000)).toBe('')
  expect(timeLeft({done: 5, open: 10}, 5000)).toBe(', 10 s left')
  expect(timeLeft({done: 1, open: 90}, 4000)).toBe(', 6 min left')
})
