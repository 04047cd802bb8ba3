import {WriteStream} from 'node:tty'
import {expect, test, vi} from 'vitest'
import {startProgress} from '../../src/cli/progress.ts'

/** A stream that writes nothing anywhere and remembers what it was given. */
function stream(isTTY: boolean) {
  const written: string[] = []
  const fake = Object.create(WriteStream.prototype, {
    isTTY: {value: isTTY},
    write: {value: (text: string) => written.push(text)},
    clearLine: {value: () => written.push('(cleared)')},
    cursorTo: {value: vi.fn()}
  })
  return {fake, written}
}

test('a terminal sees how far it is, on one line that goes away', () => {
  const {fake, written} = stream(true)
  const progress = startProgress(2, fake)
  progress.step()
  progress.step()
  progress.end()
  expect(written).toEqual([
    '\r0/2 articles checked',
    '\r1/2 articles checked',
    '\r2/2 articles checked',
    '(cleared)'
  ])
})

test('what is no terminal sees nothing', () => {
  const {fake, written} = stream(false)
  const progress = startProgress(2, fake)
  progress.step()
  progress.end()
  expect(written).toEqual([])
})
