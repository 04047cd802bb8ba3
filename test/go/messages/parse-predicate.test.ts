import {describe, expect, it} from 'vitest'
import {parsePredicate} from '../../../src/go/messages/index.ts'

describe('parsePredicate', () => {
  it.each([
    ['// escapes to heap', 'escapes to heap', 'escapes'],
    ['// ✗ escapes to heap: it is boxed', 'escapes to heap', 'escapes'],
    ['/* does not escape', 'does not escape', 'does-not-escape'],
    ['// => moved to heap (returned)', 'moved to heap', 'moved-to-heap'],
    ['// BAD: escape to heap', 'escape to heap', 'escapes'],
    ['// does not escape because the map stays', 'does not escape', 'does-not-escape']
  ])('%s', (text, words, kind) => {
    const parsed = parsePredicate(text)
    expect(parsed?.message).toMatchObject({kind, subject: ''})
    expect(text.slice(...(parsed?.messageSpan ?? []))).toBe(words)
  })

  it.each([
    '// escapes to heap if it is large',
    '// does not escape the quotes',
    '// escapes HTML',
    '// what escapes to heap',
    '// x escapes to heap'
  ])('leaves alone %s', text => {
    expect(parsePredicate(text)).toBeNull()
  })
})
