import {expect, it} from 'vitest'
import {withoutEscapes, withoutReferences} from '../../src/extract/text/markdown-escapes.ts'
import {mapped} from '../../src/model/text/mapped-text.ts'

const written = (text: string) =>
  mapped(
    text,
    [...text].map((_, index) => index),
    text.length
  )
const read = (text: string, isCode = (_: number) => false) => withoutEscapes(written(text), isCode)

it.each([
  ['wings\\(2\\) escapes to heap', 'wings(2) escapes to heap'],
  ['a \\\\ b', 'a \\ b'],
  ['.\\main.go:3:6', '.\\main.go:3:6'],
  ['can inline f\\\ncan inline g', 'can inline f\ncan inline g'],
  ['&amp;x &lt;nil&gt;', '&x <nil>'],
  ['plain', 'plain']
])('%j reads %j', (text, seen) => {
  expect(read(text).text).toBe(seen)
})

it('maps each character to where it, or its reference, begins', () => {
  const {text, offsets} = read('f\\(&amp;x)')
  expect(text).toBe('f(&x)')
  expect([...offsets]).toEqual([0, 2, 3, 8, 9, 10])
})

it('leaves inline code alone', () => {
  expect(read('`\\(` \\(', offset => offset < 4).text).toBe('`\\(` (')
})

it.each([
  ['if x &lt; 3 {\n\ts := &quot;a &amp; b&quot;\n}', 'if x < 3 {\n\ts := "a & b"\n}'],
  ['x.go:3:9: &amp;T{...} escapes to heap', 'x.go:3:9: &T{...} escapes to heap'],
  ['html.Escape("<") // &lt;', 'html.Escape("<") // &lt;'],
  ['s := "&amp;"', 's := "&amp;"']
])('takes %j for %j', (text, meant) => {
  expect(withoutReferences(written(text)).text).toBe(meant)
})
