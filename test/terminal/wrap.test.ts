import fc from 'fast-check'
import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import {fold} from '../../src/terminal/fold.ts'
import {wrap} from '../../src/terminal/wrap.ts'

describe('wrap', () => {
  test('breaks at spaces, and keeps inline code together where that fits', () => {
    expect(wrap('the compiler says `x escapes to heap` here', 20)).toEqual([
      'the compiler says',
      '`x escapes to heap`',
      'here'
    ])
    expect(wrap('`a b c d e f g h` x', 8)).toEqual(['`a b c d', 'e f g h`', 'x'])
  })

  test('loses no word, and is only wider where a word is', () => {
    const words = fc.array(
      fc.constantFrom('a', 'word', '`x', 'y`', '`z`', '文字', 'somewhat-longer')
    )
    fc.assert(
      fc.property(words, fc.integer({min: 1, max: 30}), (all, columns) => {
        const lines = wrap(all.join(' '), columns)
        expect(lines.join(' ')).toBe(all.join(' '))
        const wide = lines.filter(line => stringWidth(line) > columns)
        for (const line of wide) expect(line).not.toContain(' ')
      })
    )
  })
})

describe('fold', () => {
  test('puts what follows under the first word', () => {
    expect(fold('  1. it goes on and on', 14)).toEqual(['  1. it goes', '     on and on'])
    expect(fold('  Held to  a program here', 20)).toEqual([
      '  Held to  a program',
      '           here'
    ])
  })

  test('goes on with a gutter', () => {
    expect(fold('   7 │ a long line', 14)).toEqual(['   7 │ a long', '     │ line'])
  })

  test('leaves alone what fits', () => {
    expect(fold('  a  b', 6)).toEqual(['  a  b'])
  })
})
