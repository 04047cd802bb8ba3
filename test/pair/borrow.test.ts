import {expect, test} from 'vitest'
import {borrow} from '../../src/pair/borrow.ts'
import {supportedBy} from '../../src/pair/index.ts'
import {blockOf} from '../blocks.ts'

const lender = blockOf(
  'type lamp struct{ watts int }\n\nfunc (l lamp) log() {}\n\nfunc append(a, b int) {}\n\nfunc log() {}\n\nvar _ = log'
)
const names = (code: string, missing?: readonly string[]) => {
  const block = blockOf(code)
  return borrow(block, [lender, block], missing).map(({declaration}) => declaration.name)
}

test('borrows what a block lacks, a type with its methods', () => {
  expect(names('func f(l lamp) {}')).toEqual(['lamp', 'lamp.log'])
})

test('borrows no blank, nothing predeclared, and no package that the block imports', () => {
  expect(names('package main\n\nfunc main() { _ = append([]int{}, 1) }')).toEqual([])
  expect(names('import "log"\n\nfunc f() { log.Println() }')).toEqual([])
  expect(names('import log "log/slog"\n\nfunc f() { log.Info("") }')).toEqual([])
})

test('borrows only what is missing, where that is known', () => {
  expect(names('func f(l lamp) { log() }', ['log'])).toEqual(['log'])
})

test('a block that lacks nothing, or what nobody has, is not supported', () => {
  const block = blockOf('func f(l lamp) { door() }')
  expect(supportedBy(block, [lender, block], [])).toBeNull()
  expect(supportedBy(block, [lender, block], ['door'])).toBeNull()
  expect(supportedBy(block, [lender, block], ['lamp'])?.files).toHaveLength(2)
})
