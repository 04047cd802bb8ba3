import {describe, expect, test} from 'vitest'
import {
  elisionsOf,
  hasElision,
  isInElidedBody,
  isMissingLines,
  withoutElisions
} from '../../../src/go/source/elision.ts'

describe('code that is left out', () => {
  test.each([
    ['func f() *user { ... }', 'f'],
    ['func (s *stack) pop() int { … }', 'stack.pop'],
    ['func f() {\n\tx := 1\n\t...\n}', 'f'],
    ['func f() { /* ... */ }', 'f'],
    ['func f() {\n\t// ... and so on\n}', 'f'],
    ['func f() { // ...\n}', 'f'],
    ['func f() {\n\t// <snip>\n}', 'f'],
    ['...\nfunc f() {}', null],
    ['func f() {}\n// (…)', null]
  ])('is found in %j', (source, inFunction) => {
    expect(elisionsOf(source)).toMatchObject([{inFunction}])
  })

  test.each([
    'func f(all ...int) {}',
    'var a = [...]int{1, 2}',
    'println("...") // wait ...',
    'f(all...)',
    'var s = `\n...\n`',
    '// Deprecated...\nfunc f() {}'
  ])('is not found in %j', source => expect(hasElision(source)).toBe(false))

  test('tells the functions that lack some from those that are whole', () => {
    const source = 'func whole() {\n\tprintln()\n}\n\nfunc cut() int { ... }'
    expect([2, 4, 5].map(line => isInElidedBody(source, line))).toEqual([false, false, true])
  })

  test('leaves what the compiler can read, at its place', () => {
    expect(withoutElisions('func f() { … }\n// ...\n...')).toBe('func f() {     }\n// ...\n   ')
  })

  test('is said in output, too', () => {
    expect(['...', '[...]', '  …', '... 20 more ...', './a.go:3:2: x'].map(isMissingLines)).toEqual(
      [true, true, true, true, false]
    )
  })
})
