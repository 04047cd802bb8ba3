import {expect, it} from 'vitest'
import {dedented} from '../../../src/extract/text/dedent.ts'
import {mapped} from '../../../src/model/text/index.ts'

it.each([
  ['what all lines have', '  package a\n    x', 'package a\n  x'],
  ['no more than all have in common', '\tfunc f() {\n\t\tx\n\t}', 'func f() {\n\tx\n}'],
  ['none where what is left of it begins no file', '\t package a\n\t\tx', '\t package a\n\t\tx'],
  ['that of lines with something on them', '  func f() {\n\n  }', 'func f() {\n\n}'],
  ['none where one line has none', '  package a\nx', '  package a\nx'],
  ['none of statements', '  x := 1\n  y()', '  x := 1\n  y()'],
  ['none of nothing', '  \n ', '  \n ']
])('takes off %s', (_, text, seen) => {
  const places = [...text].map((_, index) => index)
  expect(dedented(mapped(text, places, text.length)).text).toBe(seen)
})
