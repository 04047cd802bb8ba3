import {describe, expect, it, test} from 'vitest'
import {claims, markdown, read, said} from '../read.ts'

const output = (...lines: readonly string[]) => claims(read(markdown('```', ...lines, '```')))
const comments = (...lines: readonly string[]) =>
  claims(read(markdown('```go', 'func f(x *int) {', ...lines, '\tg(x)', '}', '```')))

describe('a line of output goes on in the next one', () => {
  it.each([
    ['amid its words', './a.go:3:6: can inline', 'f', ['3:6 can inline f']],
    [
      'with its cost',
      './a.go:3:6: can inline f',
      'with cost 4 as: func() { }',
      ['3:6 can inline f with cost 4 as: func() { }']
    ],
    [
      'with its result',
      './a.go:3:6: leaking param: x',
      'to result ~r0 level=0',
      ['3:6 leaking param: x to result ~r0 level=0']
    ]
  ])('%s', (_, first, second, expected) => {
    expect(output(first, second)).toEqual(expected)
  })

  it.each([
    ['a message that stands alone, too', 'moved to heap: x', ['4:2 moved to heap: x']],
    ['indented', '    moved to heap: x', ['4:2 moved to heap: x']],
    ['a compile error', 'declared and not used: x', ['4:2 declared and not used: x']],
    ['but none with a place of its own', './a.go:5:2: moved to heap: y', ['5:2 moved to heap: y']]
  ])('behind its place: %s', (_, second, expected) => {
    expect(output('./a.go:4:2:', second)).toEqual(expected)
  })

  test('and what comes after that stands for itself', () => {
    const third = './a.go:9:2: moved to heap: y'
    expect(output('./a.go:3:6: can inline', 'f', third)).toEqual([
      '3:6 can inline f',
      '9:2 moved to heap: y'
    ])
    expect(output('./a.go:3:6: can inline', 'f', './a.go:4:6: can inline', 'g')).toEqual([
      '3:6 can inline f',
      '4:6 can inline g'
    ])
  })

  test('but not where it is whole, nor with a line of its own', () => {
    expect(output('./a.go:3:6: can inline f', 'done')).toEqual(['3:6 can inline f'])
    expect(output('./a.go:4:2: moved to heap:', './a.go:5:2: moved to heap: y')).toEqual([
      '5:2 moved to heap: y'
    ])
  })

  test('with each of its words where it stands', () => {
    const source = markdown('```', './a.go:3:6: can inline', 'fly', '```')
    const [claim] = read(source).listings[0]?.claims ?? []
    expect(said(source, claim?.ranges.message ?? null)).toBe('can inline\nfly')
    expect(said(source, claim?.ranges.subject ?? null)).toBe('fly')
    expect(claim?.line).toBe('./a.go:3:6: can inline')
  })
})

describe('a comment goes on in the next one', () => {
  test('without a place, too', () => {
    expect(comments('\t// inlining', '\t// call to g')).toEqual(['inlining call to g'])
    expect(comments('\t// moved to heap:', '\t//   x')).toEqual(['moved to heap: x'])
  })

  test('but not over an empty one', () => {
    expect(comments('\t// inlining', '\t//', '\t// call to g')).toEqual([])
  })

  test('but a word is no beginning of a message', () => {
    expect(comments('\t// x', '\t// escapes to heap')).toEqual([])
    expect(comments('\t// leaking is what we call it.', '\t// leaking param: x')).toEqual([
      'leaking param: x'
    ])
  })

  test('not in words that are only from memory', () => {
    expect(comments('\t// about x: it goes to heap because x', '\t// escapes to the heap')).toEqual(
      []
    )
  })
})
