import {expect, test} from 'vitest'
import {outlineOf} from '../../../src/go/source/outline.ts'

const source = `package shelf

import "fmt"

// Book is what a shelf holds.
type Book struct{ title string }

var (
	first, second *Book
)

const limit = 3

// Title gives the title.
//
//go:noinline
func (b *Book) Title() string { return b.title }

func Map[T, U any](in []T, f func(T) U) []U {
	out := make([]U, len(in))
	return out
}
`

test('names and lines of what a file declares, comments included', () => {
  const {packageName, declarations} = outlineOf(source)
  expect(packageName).toBe('shelf')
  expect(
    declarations.map(({name, kind, fromLine, toLine}) => [name, kind, fromLine, toLine])
  ).toEqual([
    ['Book', 'type', 5, 6],
    ['first', 'value', 8, 10],
    ['second', 'value', 8, 10],
    ['limit', 'value', 12, 12],
    ['Book.Title', 'method', 14, 17],
    ['Map', 'func', 19, 22]
  ])
})

test('a statement is no declaration', () => {
  expect(outlineOf('x := 1\nfmt.Println(x)\n').declarations).toEqual([])
})

test('what a fragment uses and does not declare', () => {
  const {used, declared} = outlineOf('func open() *Door {\n\td := hinge(3)\n\treturn d\n}\n')
  expect([...used].filter(name => !declared.has(name))).toEqual(['Door', 'hinge'])
})

test('a comment that stands apart is not part of the declaration', () => {
  const {declarations} = outlineOf('// Notes on the file.\n\n// F does it.\nfunc F() {}\n')
  expect(declarations).toMatchObject([{name: 'F', fromLine: 3, toLine: 4}])
})

test('source that is no Go gives what can be read, and never throws', () => {
  expect(outlineOf('func {{{ ) type').declarations).toEqual([])
  expect(outlineOf('').declarations).toEqual([])
})
