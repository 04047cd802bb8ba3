import {expect, test} from 'vitest'
import type {Unit} from '../../src/model/index.ts'
import {borrow} from '../../src/pair/borrow.ts'
import {joinedUnit, singleUnit, supportedUnit} from '../../src/pair/join.ts'
import {blockOf, directiveOf} from '../blocks.ts'

const textOf = (unit: Unit) => unit.files[0].lines.map(line => line.text).join('\n')

test('one block is its own lines', () => {
  const unit = singleUnit(blockOf('package main\n\nfunc main() {}\n'))
  expect(textOf(unit)).toBe('package main\n\nfunc main() {}')
  expect(unit.files[0]).toMatchObject({name: 'main.go', firstLine: 1})
})

test('pieces are joined by an empty line', () => {
  const unit = joinedUnit([blockOf('type A int\n'), blockOf('func f() *A { return nil }\n')])
  expect(textOf(unit)).toBe('type A int\n\nfunc f() *A { return nil }')
})

test('what a later piece declares again takes the place of the earlier declaration', () => {
  const program = blockOf('package main\n\nfunc f() int {\n\treturn 1\n}\n\nfunc main() { f() }\n')
  const change = blockOf('func f() int {\n\treturn 2\n}\n')
  const unit = joinedUnit([program, change])
  expect(textOf(unit)).toBe('package main\n\nfunc f() int {\n\treturn 2\n}\n\nfunc main() { f() }')
  expect(unit.files[0].lines[3]?.origin).toEqual({block: change, line: 2})
})

test('what is new in the change comes at the end', () => {
  const program = blockOf('package main\n\nfunc f() {}\n')
  const change = blockOf('func f() { g() }\n\nfunc g() {}\n')
  expect(textOf(joinedUnit([program, change]))).toBe(
    'package main\n\nfunc f() { g() }\n\n\nfunc g() {}'
  )
})

test('imports of later pieces leave empty lines', () => {
  const unit = joinedUnit([blockOf('func f() {}\n'), blockOf('import "os"\n\nvar x = os.Args\n')])
  expect(textOf(unit)).toBe('func f() {}\n\n\n\nvar x = os.Args')
})

test('the author can say how many lines come before the block', () => {
  const directive = directiveOf({offset: 10})
  expect(singleUnit(blockOf('func f() {}\n', {directive})).files[0].firstLine).toBe(11)
})

test('a change shown without its comment leaves the comment where it was', () => {
  const program = blockOf('package main\n\n//go:noinline\nfunc f() int {\n\treturn 1\n}\n')
  const change = 'func f() int {\n\treturn 2\n}\n'
  expect(textOf(joinedUnit([program, blockOf(change)]))).toBe(
    'package main\n\n//go:noinline\nfunc f() int {\n\treturn 2\n}'
  )
  expect(textOf(joinedUnit([program, blockOf(`// Two.\n${change}`)]))).toBe(
    'package main\n\n// Two.\nfunc f() int {\n\treturn 2\n}'
  )
})

test('only statements without a function around them are a body', () => {
  const isBody = (code: string) => singleUnit(blockOf(code)).files[0].isBody
  expect(isBody('x := 1\nprintln(x)\n')).toBe(true)
  expect(isBody('func f() {}\n')).toBe(false)
  expect(isBody('package main\n')).toBe(false)
})

test('an empty line at the end of a block is the one before the next', () => {
  expect(textOf(joinedUnit([blockOf('type A int\n\t\n'), blockOf('type B int\n')]))).toBe(
    'type A int\n\t\ntype B int'
  )
})

test('what is borrowed stands in a second file, each declaration as it is', () => {
  const owner = blockOf('// Not this.\nvar a = 1\n\nfunc f() {\n\tg()\n}\n\nvar z = 3\n')
  const declaration = {name: 'f', fromLine: 4, bodyLine: 4, toLine: 6}
  const [item] = borrow(blockOf('func h() { f() }'), [owner])
  expect(item?.declaration).toMatchObject(declaration)
  const unit = supportedUnit(blockOf('func h() { f() }'), item ? [item] : [])
  expect(unit.files.map(({name}) => name)).toEqual(['main.go', 'context.go'])
  expect(unit.files[1]?.lines.map(({text}) => text)).toEqual(['func f() {', '\tg()', '}', ''])
})
