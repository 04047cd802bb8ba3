import {expect, it, test} from 'vitest'
import {stripGutter} from '../../../src/extract/text/gutter.ts'
import {mapped} from '../../../src/model/text/index.ts'

function strip(...rows: readonly string[]) {
  const text = rows.join('\n')
  const places = [...text].map((_, index) => index)
  const found = stripGutter(mapped(text, places, text.length))
  if (!found) return null
  const {code, firstLine, above, below} = found
  return {code: code.text, firstLine, above: above.text, below: below.text}
}

test('the lines around the numbers stand by themselves', () => {
  expect(strip('Above.', 'More.', '3  a', '4  b', 'Below.', 'End.')).toEqual({
    code: 'a\nb',
    firstLine: 3,
    above: 'Above.\nMore.',
    below: 'Below.\nEnd.'
  })
  expect(strip('3  a', '4  b')).toEqual({code: 'a\nb', firstLine: 3, above: '', below: ''})
})

it.each([
  ['no number', ['a', 'b']],
  ['a gap', ['1  a', '3  b']],
  ['one that counts down', ['2  a', '1  b']],
  ['a line without one', ['1  a', 'b', '2  c']]
])('%s makes no gutter', (_, rows) => {
  expect(strip(...rows)).toBeNull()
})

test('a line that has nothing but its number is empty', () => {
  expect(strip('1 | a', '2 |', '3', '4 | b')?.code).toBe('a\n\n\nb')
  expect(strip('9   a', '10', '11  b')?.code).toBe('a\n\nb')
})

test('spaces belong to the code where a bar or a tab sets off the number', () => {
  expect(strip('1 |   a', '2 |  b')?.code).toBe('  a\n b')
  expect(strip('1\t  a', '2\t b')?.code).toBe('  a\n b')
  expect(strip('1   a', '2    b')?.code).toBe('a\n b')
})
