import fc from 'fast-check'
import {expect, test} from 'vitest'
import {visible, visibleLines} from '../../src/wording/visible.ts'

test('control characters are shown by their pictures, and columns stay', () => {
  expect(visible('a\u001B[0m\n\u007F\u0085\u202E')).toBe('a␛[0m␊␡��')
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), text => {
      expect(visible(text)).toHaveLength(text.length)
      expect(visible(text)).not.toMatch(/\p{Cc}/u)
      expect(visible(visible(text))).toBe(visible(text))
    })
  )
})

test('lines stay lines where that is meant', () => {
  expect(visibleLines('a\r\nb\tc\rd')).toBe('a\nb␉c\nd')
})

test('nothing is a command of a workflow; other colons stay', () => {
  expect(visible('::set-output name=x::y')).toBe('：:set-output name=x::y')
  expect(visible('say ::error::')).toBe('say ：:error::')
  expect(visible('std::vector a:: b')).toBe('std::vector a:: b')
  expect(visible('##[command]x ##')).toBe('#＃[command]x ##')
})
