import {expect, test} from 'vitest'
import {byteColumn, columnForms} from '../../../src/go/source/columns.ts'

test('columns count bytes', () => {
  expect(byteColumn('\ts := "héé" + x', 13)).toBe(16)
})

test.each([
  ['\treturn &x', 2, [2]],
  ['    return &x', 5, [5, 3, 2]],
  ['   return &x', 4, [4, 2]],
  ['        go f()', 11, [11, 7, 5, 4]],
  ['x := 1', 3, [3]],
  ['    x', 3, [3]]
])('%j: column %i may have been %j', (line, column, forms) => {
  expect(columnForms(line, column, false)).toEqual(forms)
})

test('the body of a function may be shown without its indentation', () => {
  expect(columnForms('x := make([]int, n)', 10, true)).toEqual([10, 11])
})
