import {expect, test} from 'vitest'
import {isNestedTooDeep} from '../../src/extract/index.ts'

const steps = (count: number, mark: string, width: number, end = '\n') =>
  Array.from({length: count}, (_, index) => `${' '.repeat(index * width)}${mark} a`).join(end)

test.each([
  ['quotes on a line', `text\n${'> '.repeat(300)}text`],
  ['quotes without spaces', '>'.repeat(300)],
  ['marks on a line', `${'- '.repeat(300)}text`],
  ['lists, each further right', steps(500, '-', 2)],
  ['numbered lists', steps(300, '1.', 3)],
  ['one quote more than may be', '>'.repeat(201)],
  ['one list more than may be', steps(201, '-', 2)],
  ['a list behind tabs', `${'\t'.repeat(100)}- a`],
  ['lines that end as on an old Mac', steps(500, '*', 2, '\r')]
])('%s are nested too deep', (_, source) => {
  expect(isNestedTooDeep(source)).toBe(true)
})

test.each([
  ['lists as people nest them', steps(20, '-', 4)],
  ['quotes as deep as may be', '>'.repeat(200)],
  ['lists as deep as may be', steps(200, '-', 2)],
  ['a list behind fewer tabs', `${'\t'.repeat(99)}- a`],
  ['code far to the right', `${' '.repeat(2000)}x := 1`],
  ['a line of dashes', '-'.repeat(2000)],
  ['a line of stars', `text\n${'*'.repeat(2000)}\n`],
  ['many quotes, one below the other', '> text\n'.repeat(2000)],
  ['nothing', '']
])('%s are not', (_, source) => {
  expect(isNestedTooDeep(source)).toBe(false)
})
