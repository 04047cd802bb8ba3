import {describe, expect, it, test} from 'vitest'
import {isGo, isGoLanguage, mayBeGo, readGo} from '../../../src/extract/classify/go-code.ts'

describe('a text that nobody calls Go', () => {
  it.each([
    'package shop',
    'import "fmt"',
    'import f "fmt"',
    'import (\n\t"fmt"\n)',
    'func f() {}',
    'func f[T any](x T) {}',
    'func (s *shop) open() {}',
    'type shop struct{}',
    'type shop = other',
    'type list[T any] []T',
    'type (\n\ta int\n)',
    'var x int',
    'var x *shop',
    'var (\n\tx = 1\n)',
    'x := 1',
    'const (\n\ta = 1\n)'
  ])('%j is Go', text => {
    expect(readGo(text).typical).toBe(true)
  })

  it.each([
    'import x',
    'type x',
    'var x = 1',
    'const x = 1',
    'x = 1',
    'function f() {}',
    'for {\n}',
    '// func f() {}'
  ])('%j may be anything', text => {
    expect(readGo(text).typical).toBe(false)
  })
})

describe('what is read of Go', () => {
  test('a program has a package clause and func main()', () => {
    expect(readGo('package a\n\nfunc main() {}').shape).toBe('program')
    expect(readGo('package a\n\nfunc f() {}').shape).toBe('file')
    expect(readGo('package a\n\nfunc main(x int) {}').shape).toBe('file')
    expect(readGo('func main() {}').shape).toBe('fragment')
  })

  test('every package clause, wherever it begins', () => {
    expect(readGo('package a\n\npackage b // next\n\npackage c').packages).toEqual([0, 11, 30])
    expect(readGo('x := 1\npackage b of mine').packages).toEqual([])
  })

  test('comments, of both kinds', () => {
    expect(readGo('// a\nx := 1 /* b */').comments).toEqual([
      {from: 0, to: 4, isBlock: false},
      {from: 12, to: 19, isBlock: true}
    ])
  })

  test('whether there is more than comments', () => {
    expect(readGo('// a\n/* b */').hasCode).toBe(false)
    expect(readGo('// a\nx()').hasCode).toBe(true)
    expect(readGo('').hasCode).toBe(false)
  })

  test('errors, but for dots that stand for code', () => {
    expect(readGo('func f() {\n\t...\n}').errors).toBe(0)
    expect(readGo('func f() { ... }\n\nfunc g() { ... }').errors).toBe(0)
    expect(readGo('func f() {\n\t...\n}\n) (').errors).toBeGreaterThan(0)
    expect(readGo(') (\nfunc f() {\n\t...\n}').errors).toBeGreaterThan(0)
  })
})

describe('a block comment that ends a line', () => {
  it.each([
    'func f() {} /* x */',
    'func f() {} /* x */\n',
    'func f() {\n\tx := 1 /* a */\n\n\ty := 2 /* b */\n}',
    'var p = new(int) /* a\nb */\nvar q = p'
  ])('is no error: %j', text => {
    expect(readGo(text).errors).toBe(0)
  })

  test('but what follows it on the line may be one', () => {
    expect(readGo('x := 1 /* a */ y := 2').errors).toBeGreaterThan(0)
  })
})

describe('errors that Go may have', () => {
  const reading = (errors: number, typical = true) => ({...readGo('x := 1'), errors, typical})

  test('under the name of Go: most lines of what looks like it, a third of what does not', () => {
    expect(isGo(reading(3), 4, 'go')).toBe(true)
    expect(isGo(reading(4), 4, 'go')).toBe(false)
    expect(isGo(reading(1, false), 4, 'go')).toBe(true)
    expect(isGo(reading(2, false), 4, 'go')).toBe(false)
  })

  test('without it: one in four lines, then one in ten; and it has to look like Go', () => {
    expect(isGo(reading(1), 3, null)).toBe(false)
    expect(isGo(reading(1), 4, null)).toBe(true)
    expect(isGo(reading(2), 19, null)).toBe(false)
    expect(isGo(reading(2), 20, null)).toBe(true)
    expect(isGo(reading(0, false), 20, null)).toBe(false)
  })

  test('a diff is none, nor is nothing, nor are comments', () => {
    expect(isGo(reading(0), 4, 'diff')).toBe(false)
    expect(isGo(reading(0), 4, 'patch')).toBe(false)
    expect(isGo(reading(0), 4, 'js')).toBe(true)
    expect(isGo(reading(0), 0, 'go')).toBe(false)
    expect(isGo(readGo('// a'), 1, 'go')).toBe(false)
  })
})

test('a text without a word of Go is read only under its name', () => {
  expect(mayBeGo('f(x)', 'golang')).toBe(true)
  expect(mayBeGo('f(x)', null)).toBe(false)
  expect(mayBeGo('x := f(x)', 'js')).toBe(true)
  expect([isGoLanguage('go'), isGoLanguage('gox'), isGoLanguage(null)]).toEqual([
    true,
    false,
    false
  ])
})
