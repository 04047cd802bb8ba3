import {expect, test} from 'vitest'
import {withPlainSpaces} from '../../../src/extract/text/plain-spaces.ts'

/** A text that stands in the article as it is. */
const shown = (text: string) => ({
  text,
  offsets: Int32Array.from({length: text.length + 1}, (_, at) => at)
})

test('spaces that no compiler takes become plain ones, each where it stands', () => {
  const {text, offsets} = withPlainSpaces(shown('\u00A0\u00A0x\u3000:= 1'))
  expect(text).toBe('  x := 1')
  expect([...offsets]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
})

test('those in strings are meant', () => {
  expect(withPlainSpaces(shown('x := "\u00A0" +\u00A0`\u00A0`')).text).toBe(
    'x := "\u00A0" + `\u00A0`'
  )
})

test('code without any stays the same value', () => {
  const code = shown('x := 1')
  expect(withPlainSpaces(code)).toBe(code)
})
