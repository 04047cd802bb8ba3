import {describe, expect, it} from 'vitest'
import type {Block, Pairing, TrustName} from '../../src/model/index.ts'
import {joinedUnit, singleUnit, supportedUnit} from '../../src/pair/join.ts'
import {canStillWin, type Reconciled, reconcile, selectPairing} from '../../src/reconcile/index.ts'
import {blockOf} from '../blocks.ts'
import {claimOf, diagnosticsOf, listingOf, pairingOf} from '../listings.ts'

const [lamp, door, bell] = ['lamp', 'door', 'bell'].map(name =>
  blockOf(`func ${name}() *int {\n\tx := 1\n\treturn &x\n}`)
) as [Block, Block, Block]

/** A pairing with some blocks that explains so much of a listing of ten claims. */
function candidate(
  blocks: readonly [Block, ...Block[]],
  explained: number,
  {near = true, trust = 'explained'}: {near?: boolean; trust?: TrustName | null} = {}
): Reconciled {
  const claims = Array.from({length: 10}, () => claimOf('main.go:2:2: moved to heap: x'))
  const unit = blocks.length > 1 ? joinedUnit(blocks) : singleUnit(blocks[0])
  const pairing = pairingOf('', claims, {unit, near})
  return {...reconcile(listingOf(claims), pairing, [], []), explained, trust}
}

describe('which pairing explains most', () => {
  it('is the earlier one, unless a later one explains a tenth more', () => {
    const first = candidate([lamp], 5)
    for (const explained of [5, 6])
      expect(selectPairing([first, candidate([door], explained)])).toBe(first)
    const better = candidate([door], 6.1)
    expect(selectPairing([first, better])).toBe(better)
  })

  it('is the block that the listing follows, unless another explains much more', () => {
    const near = candidate([lamp], 5)
    expect(selectPairing([near, candidate([door], 8.5, {near: false})])).toBe(near)
    const far = candidate([door], 8.6, {near: false})
    expect(selectPairing([near, far])).toBe(far)
    const otherFar = candidate([bell], 9.8, {near: false})
    expect(selectPairing([far, otherFar])).toBe(otherFar)
  })

  it('is one that is trusted, if any is', () => {
    const doubtful = candidate([lamp], 9, {trust: null})
    const trusted = candidate([door], 3)
    expect(selectPairing([doubtful, trusted])).toBe(trusted)
    expect(selectPairing([doubtful])).toBe(doubtful)
    expect(selectPairing([])).toBeNull()
  })
})

describe('blocks that say nothing more', () => {
  const both = candidate([lamp, door], 5)

  it('are left out where one by itself explains as much', () => {
    const alone = candidate([door], 5)
    expect(selectPairing([both, alone])).toBe(alone)
    expect(selectPairing([candidate([lamp, door, bell], 5), both, alone])).toBe(alone)
    expect(selectPairing([candidate([lamp, door, bell], 5), both])).toBe(both)
  })

  it('stay where it explains less, is no part of them, or borrows from another block', () => {
    for (const other of [candidate([door], 4.9), candidate([bell], 5)]) {
      expect(selectPairing([both, other])).toBe(both)
    }
    const alone = candidate([door], 5)
    const [declaration] = [{name: 'lamp', fromLine: 1, bodyLine: 1, toLine: 4}]
    const unit = supportedUnit(door, [{block: lamp, declaration: declaration as never}])
    expect(selectPairing([both, {...alone, pairing: {...alone.pairing, unit}}])).toBe(both)
  })
})

describe('what need not be tried any more', () => {
  const pairing = (blocks: readonly [Block, ...Block[]], near = true): Pairing =>
    candidate(blocks, 0, {near}).pairing

  it('is nothing as long as none is trusted', () => {
    expect(canStillWin(pairing([door]), null)).toBe(true)
    expect(canStillWin(pairing([door]), candidate([lamp], 10, {trust: null}))).toBe(true)
  })

  it('is what cannot explain so much more', () => {
    expect(canStillWin(pairing([door]), candidate([lamp], 8.9))).toBe(true)
    expect(canStillWin(pairing([door]), candidate([lamp], 9))).toBe(false)
    expect(canStillWin(pairing([door], false), candidate([lamp], 6.4))).toBe(true)
    expect(canStillWin(pairing([door], false), candidate([lamp], 6.5))).toBe(false)
  })

  it('is no part of the best, which may explain as much', () => {
    expect(canStillWin(pairing([door]), candidate([lamp, door], 10))).toBe(true)
    expect(canStillWin(pairing([bell]), candidate([lamp, door], 10))).toBe(false)
    expect(canStillWin(pairing([lamp]), candidate([lamp], 10))).toBe(false)
  })
  it('give way to the nearest and what it borrows where they need an offset as well', () => {
    const claims = [claimOf('main.go:12:2: moved to heap: x')]
    const held = (pairing: Pairing) => {
      const {firstLine} = pairing.unit.files[0]
      const line = firstLine + (pairing.basis === 'joined' ? 6 : 1)
      const printed = diagnosticsOf(`${pairing.unit.files[0].name}:${line}:2: moved to heap: x`)
      return reconcile(listingOf(claims), pairing, printed, [])
    }
    const [declaration] = [{name: 'lamp', fromLine: 1, bodyLine: 1, toLine: 4}]
    const borrowing = supportedUnit(door, [{block: lamp, declaration: declaration as never}])
    const asOne = pairingOf('', claims, {unit: joinedUnit([lamp, door]), basis: 'joined'})
    const nearest = held(pairingOf('', claims, {unit: borrowing}))
    expect(selectPairing([held(asOne), nearest])).toBe(nearest)
    const exact = held(pairingOf('', claims, {unit: joinedUnit([lamp, door])}))
    expect(selectPairing([exact, nearest])).toBe(exact)
  })
})
