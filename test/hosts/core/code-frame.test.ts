import {expect, test} from 'vitest'
import {codeFrame} from '../../../src/hosts/core/code-frame.ts'

const source = 'one\ntwo\nthree\n\tfour five\nsix\nseven\neight\nnine\nten\n'

const range = (line: number, from: number, to: number, endLine = line) => ({
  start: {line, column: from},
  end: {line: endLine, column: to}
})

test('shows two lines on either side, and marks the words below a tab', () => {
  expect(codeFrame(source, range(4, 7, 11))).toBe(
    ['2 | two', '3 | three', '4 | \tfour five', '  | \t     ^^^^', '5 | six', '6 | seven'].join(
      '\n'
    )
  )
})

test('marks the rest of the first line of a range of several, and at least one character', () => {
  expect(codeFrame(source, range(1, 2, 2, 3))).toBe('1 | one\n  |  ^^\n2 | two\n3 | three')
  expect(codeFrame(source, range(1, 4, 4))).toContain('  |    ^\n')
})

test('aligns numbers of different length', () => {
  expect(codeFrame(source, range(8, 1, 5))).toBe(
    [' 6 | seven', ' 7 | eight', ' 8 | nine', '   | ^^^^', ' 9 | ten', '10 |'].join('\n')
  )
  expect(codeFrame(source.replaceAll('\n', '\r\n'), range(8, 1, 5))).not.toContain('\r')
})
