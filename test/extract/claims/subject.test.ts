import {describe, expect, it, test} from 'vitest'
import {claims, markdown, read} from '../read.ts'

const block = (name: string) => ['```go', `func f(${name} *int) {}`, '```', '']
const message = (name: string) => [`It says \`moved to heap: ${name}\`.`, '']

describe('a message in a sentence is about code close by', () => {
  it.each([
    ['in the last block before it', ['# A', ...block('x'), '# B', ...message('x')], 1],
    ['in the next block after it', ['# A', ...message('x'), '# B', ...block('x')], 1],
    [
      'in another block of its section',
      ['# A', ...block('x'), ...block('y'), ...message('x'), ...block('z')],
      1
    ],
    [
      'not in a block farther above',
      ['# A', ...block('x'), '# B', ...block('y'), '# C', ...message('x')],
      0
    ],
    [
      'not in a block farther below',
      ['# A', ...message('x'), '# B', ...block('y'), '# C', ...block('x')],
      0
    ],
    ['not in no block', message('x'), 0]
  ])('%s', (_, lines, count) => {
    expect(claims(read(markdown(...lines)))).toHaveLength(count)
  })

  test('or has a place: then it needs none', () => {
    expect(claims(read(markdown('`a.go:1:2: moved to heap: x`')))).toHaveLength(1)
  })
})

describe('messages that stand for their kind', () => {
  const stated = (...lines: readonly string[]) =>
    claims(read(markdown(...block('x'), ...lines, '', ...block('y'))))

  test('are contraries of one subject', () => {
    expect(stated('There is `x escapes to heap` and `x does not escape`.')).toEqual([])
    expect(stated('There is `x escapes to heap` and `&x does not escape`.')).toEqual([])
    expect(stated('There is `x escapes to heap` and `y does not escape`.')).toHaveLength(2)
    expect(stated('There is `x escapes to heap` and `moved to heap: x`.')).toHaveLength(2)
    expect(stated('There is `x escapes to heap`.', '', 'Then `x does not escape`.')).toHaveLength(2)
  })

  test('are entries that follow each other and say several things of one subject', () => {
    expect(stated('- `moved to heap: x` - so', '- `x escapes to heap` - or so')).toEqual([])
    expect(stated('- `moved to heap: x` - so', '- `y escapes to heap` - or so')).toHaveLength(2)
    expect(stated('- `moved to heap: x` - so', '- `moved to heap: x` - or so')).toHaveLength(2)
    expect(
      stated('- `moved to heap: x` - a', '- `y escapes to heap` - b', '- `x escapes to heap` - c')
    ).toEqual([])
  })

  test('are no entries where a sentence or code stands between', () => {
    const [first, second] = ['- `moved to heap: x` - so', '- `x escapes to heap` - so']
    expect(stated(first, '- It says `moved to heap: y`.', second)).toHaveLength(3)
    expect(stated(first, '', ...block('z'), second)).toHaveLength(2)
  })

  test('have no place', () => {
    expect(stated('There is `a.go:1:2: x escapes to heap` and `x does not escape`.')).toHaveLength(
      2
    )
    expect(
      stated('- `a.go:1:2: moved to heap: x` - so', '- `x escapes to heap` - so')
    ).toHaveLength(2)
  })
})
