import {describe, expect, test} from 'vitest'
import type {Block} from '../../src/model/index.ts'
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

describe('of several blocks', () => {
  const at = (order: number, code: string) => blockOf(code, {order})
  /** What a block borrows: the order of the lender, and what is lent. */
  const lent = (blocks: readonly Block[], at: number) =>
    borrow(blocks[at] ?? blockOf(''), blocks).map(
      ({block, declaration}) => `${block.order}: ${declaration.name}`
    )

  test('the nearest before it lends, then the first behind it', () => {
    const [first, second, user, fourth, fifth] = [
      at(0, 'var x = 1'),
      at(1, 'var x = 2'),
      at(2, 'func f() { println(x, y) }'),
      at(3, 'var y = 1'),
      at(4, 'var y = 2')
    ] as const
    expect(lent([first, second, user, fourth, fifth], 2)).toEqual(['1: x', '3: y'])
  })

  test('one of another package lends nothing', () => {
    const user = at(1, 'package main\n\nfunc main() { println(x) }')
    expect(lent([at(0, 'package other\n\nvar x = 1'), user], 1)).toEqual([])
    expect(lent([at(0, 'package main\n\nvar x = 1'), user], 1)).toEqual(['0: x'])
    expect(lent([at(0, 'var x = 1'), user], 1)).toEqual(['0: x'])
  })

  test('what is lent brings what it needs itself, and not what it declares', () => {
    const blocks = [
      at(0, 'func g() int {\n\tlocal := h()\n\treturn local\n}'),
      at(1, 'func h() int { return 1 }\n\nvar local = 2\n\nfunc unused() {}'),
      at(2, 'func f() { g() }')
    ]
    expect(lent(blocks, 2)).toEqual(['0: g', '1: h'])
  })

  test('what two names need comes once', () => {
    const blocks = [at(0, 'const (\n\ta = 1\n\tb = 2\n)'), at(1, 'func f() { println(a, b) }')]
    expect(lent(blocks, 1)).toHaveLength(1)
  })
})
