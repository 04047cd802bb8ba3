import fc from 'fast-check'
import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import {clip, expand, stretchOf} from '../../src/terminal/columns.ts'

const graphemes = fc.constantFrom('x', ' ', 'é', '文', '👋🏽', '🌡️', '한', 'e\u0301', '"')
const line = fc.array(graphemes, {maxLength: 60}).map(all => all.join(''))

describe('clip', () => {
  test('leaves a line that fits as it is', () => {
    expect(clip('abc', {from: 1, to: 2}, 3)).toEqual({text: 'abc', shift: 0})
  })

  test('keeps what is meant, and says where it stands now', () => {
    const text = `${'a'.repeat(50)}HERE${'b'.repeat(50)}`
    const {text: shown, shift} = clip(text, {from: 50, to: 54}, 20)
    expect(shown.slice(50 - shift, 54 - shift)).toBe('HERE')
    expect(shown).toMatch(/^….*…$/)
  })

  test('is never wider than there is room, and cuts no character', () => {
    const whole = new Intl.Segmenter(undefined, {granularity: 'grapheme'})
    fc.assert(
      fc.property(line, fc.nat(59), fc.integer({min: 4, max: 70}), (text, at, columns) => {
        const width = stringWidth(text)
        const from = Math.min(at, Math.max(0, width - 1))
        const {text: shown} = clip(text, {from, to: from + 1}, columns)
        expect(stringWidth(shown)).toBeLessThanOrEqual(columns)
        const known = new Set([...whole.segment(text)].map(({segment}) => segment)).add('…')
        for (const {segment} of whole.segment(shown)) expect(known).toContain(segment)
      })
    )
  })
})

test('tabs go to the next multiple of four columns', () => {
  expect(expand('\tx\ty')).toBe('    x   y')
  expect(stretchOf('文\tx', {from: 2, to: 3})).toEqual({from: 4, to: 5})
})
