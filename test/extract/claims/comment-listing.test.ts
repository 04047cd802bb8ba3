import {describe, expect, it, test} from 'vitest'
import {markdown, read, said} from '../read.ts'

/** The claims in comments of code: the line of code that they are about, and the message. */
function comments(...code: readonly string[]) {
  return read(markdown('```go', ...code, '```')).listings.flatMap(listing =>
    listing.claims.map(({codeLine, text}) => [codeLine, text])
  )
}

describe('the line of code that a comment is about', () => {
  it.each([
    ['is the one that it stands behind', ['x := 1 // moved to heap: x', 'y := 2'], 1],
    ['is the one below it', ['// moved to heap: x', 'x := 1'], 2],
    ['is the next one with code', ['// moved to heap: x', '', '// Look:', 'x := 1'], 4],
    ['is the one that it stands before', ['/* moved to heap: x */ x := 1', 'y := 2'], 1],
    ['is the one between two', ['/* a */ x := 1 /* moved to heap: x */', 'y := 2'], 1],
    ['is the one where a long comment ends', ['/* moved to heap: x', '*/ x := 1', 'y := 2'], 2],
    ['is the one below a long comment', ['/* moved to heap: x', 'more', '*/', 'x := 1'], 4],
    ['is the one where it begins', ['x := 1 /* see', 'moved to heap: x */', 'y := 2'], 3],
    ['is none at the end', ['x := 1', '// moved to heap: x'], null]
  ])('%s', (_, code, line) => {
    expect(comments(...code)).toEqual([[line, 'moved to heap: x']])
  })
})

describe('a comment without a place', () => {
  test('speaks of names in the code, where it may be English', () => {
    expect(comments('x := 1', '// x escapes to heap', 'f(x)')).toEqual([[3, 'x escapes to heap']])
    expect(comments('x := 1', '// water escapes to heap', 'f(x)')).toEqual([])
    expect(comments('x := 1', '// water does not escape', 'f(x)')).toEqual([])
  })

  test('and names that only comments have are none', () => {
    expect(comments('x := 1 // water', '// water escapes to heap', 'f(x)')).toEqual([])
  })

  test('may speak of any where it is the compiler’s alone, or has a place', () => {
    expect(comments('// moved to heap: water', 'f(x)')).toEqual([[2, 'moved to heap: water']])
    expect(comments('// a.go:3:4: water escapes to heap', 'f(x)')).toEqual([
      [2, 'water escapes to heap']
    ])
  })
})

test('a comment in a block ends where its marks do', () => {
  const source = markdown('```go', 'x := 1 /* moved to heap: x */', 'y := 2', '```')
  const [claim] = read(source).listings[0]?.claims ?? []
  expect(claim?.line).toBe('x := 1 /* moved to heap: x */')
  expect(said(source, claim?.ranges.claim ?? null)).toBe('moved to heap: x')
})

test('a comment goes on in the next one, if that has its line for itself', () => {
  expect(comments('f() // inlining', '// call to g', 'g()')).toEqual([[1, 'inlining call to g']])
  expect(comments('// inlining', 'f() // call to g')).toEqual([])
  expect(comments('// inlining', '', '// call to g', 'g()')).toEqual([])
  expect(comments('/*', ' * inlining', ' * call to g', ' */', 'g()')).toEqual([
    [5, 'inlining call to g']
  ])
})
