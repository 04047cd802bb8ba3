import fc from 'fast-check'
import {expect, test} from 'vitest'
import {indexOfColumn} from '../../src/explain/code-place.ts'
import {lineList} from '../../src/explain/line-list.ts'
import {shownColumn} from '../../src/reconcile/index.ts'

test('a byte column is found in UTF-16', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), fc.string({unit: 'grapheme'}), (before, after) => {
      const column = Buffer.byteLength(before) + 1
      expect(indexOfColumn(before + after, column)).toBe(before.length)
    })
  )
})

test('a column inside of a character is at its start, one behind the line at its end', () => {
  expect(indexOfColumn('a文b', 3)).toBe(1)
  expect(indexOfColumn('a文b', 99)).toBe(3)
})

test('a column that counts tabs is found where the article shows spaces', () => {
  const spaces = {width: 4, further: 0} as const
  expect(shownColumn('    x := 1', 2, spaces)).toBe(5)
  expect(shownColumn('        x := 1', 3, spaces)).toBe(9)
  expect(shownColumn('x := 1', 3, {width: null, further: 1})).toBe(2)
  expect(shownColumn('x := 1', 40, spaces)).toBe(40)
})

test('lines are listed in order, runs as such', () => {
  expect(lineList([9, 3, 4, 5, 9, 12])).toBe('3–5, 9, 12')
})
