import {describe, expect, it} from 'vitest'
import {claims, markdown, read} from './read.ts'

const code = ['```go', 'func f() *int {', '\tx := 1', '\treturn &x', '}', '```', '']
const inline = (...prose: readonly string[]) => claims(read(markdown(...code, ...prose)))

describe('inline code that states nothing', () => {
  it.each([
    'The compiler does *not* say `x escapes to heap`.',
    'There is no `moved to heap: x` in it.',
    "It won't print `moved to heap: x` then.",
    'Instead of `x does not escape` you see nothing.',
    '`moved to heap: x` is not printed.',
    '`moved to heap: x` would be worse.',
    'Messages such as `moved to heap: x` or `can inline f` tell you.',
    'Look for lines like **`moved to heap: x`**.',
    'If the compiler says `moved to heap: x`, look again.',
    'Wenn dort `moved to heap: x` steht, ist es zu spät.',
    '这里没有 `moved to heap: x`。',
    'Здесь нет `moved to heap: x`.',
    'If there were e.g. `moved to heap: x`, it would be bad.'
  ])('%s', sentence => {
    expect(inline(sentence)).toEqual([])
  })

  it('names a kind where one subject does the contrary', () => {
    expect(inline('`x escapes to heap` and `x does not escape` are contraries.')).toEqual([])
  })

  it.each([
    [['- `moved to heap: x`: it lives there;', '- `x escapes to heap` — it goes there.']],
    [
      [
        '| words | meaning |',
        '| - | - |',
        '| `can inline x` | no call |',
        '| `x escapes to heap` | a copy |'
      ]
    ],
    [['`moved to heap: x`', ': it lives there', '', '`leaking param: x`', ': it goes elsewhere']]
  ])('is an entry of a glossary: %j', lines => {
    expect(inline(...lines)).toEqual([])
  })
})

describe('inline code that states something', () => {
  it.each([
    'The compiler says `moved to heap: x`.',
    'Not all is well: `moved to heap: x`.',
    'It prints `moved to heap: x`, not more.',
    'Now `moved to heap: x` is what it says.',
    'What it does say is `moved to heap: x`.',
    '- `moved to heap: x`: as expected, it is returned',
    '다음을 보라: `moved to heap: x`.'
  ])('%s', sentence => {
    expect(inline(sentence)).toEqual(['moved to heap: x'])
  })
})
