import {describe, expect, it} from 'vitest'
import {singleUnit} from '../../src/pair/join.ts'
import {canStillWin, type Reconciled, reconcile, selectPairing} from '../../src/reconcile/index.ts'
import {blockOf} from '../blocks.ts'
import {claimOf, diagnosticsOf, listingOf, pairingOf} from '../listings.ts'

const printed = diagnosticsOf('main.go:1:6: can inline f', 'main.go:2:2: moved to heap: x')

/** A listing held against a unit that explains so much of it. */
function held(lines: readonly string[], explained: number): Reconciled {
  const claims = lines.map(line => claimOf(`main.go:${line}`))
  const pairing = pairingOf('func f() *int {\n\tx := 1\n\treturn &x\n}', claims)
  return {...reconcile(listingOf(claims), pairing, printed, []), explained, trust: 'near'}
}

const exact = ['1:6: can inline f', '2:2: moved to heap: x']
const shifted = ['11:6: can inline f', '12:2: moved to heap: x']

describe('what is exact where it stands', () => {
  it('beats what needs an offset, however little it explains', () => {
    const later = held(exact, 0)
    expect(selectPairing([held(shifted, 2), later])).toBe(later)
  })

  it('beats nothing that needs none', () => {
    const first = held(['1:6: can inline f', '2:2: moved to heap: q'], 1.9)
    expect(selectPairing([first, held(exact, 2)])).toBe(first)
  })

  it('has two columns at least, and nothing that is not confirmed', () => {
    for (const lines of [
      ['1:6: can inline f', '2: moved to heap: x'],
      ['1: can inline f', '2: moved to heap: x'],
      ['1:6: can inline f', '2:2: moved to heap: x', '3:9: y escapes to heap'],
      ['1:6: can inline f']
    ]) {
      const first = held(shifted, 2)
      expect(selectPairing([first, held(lines, 0)]), lines.join()).toBe(first)
    }
  })
})

describe('what may be exact', () => {
  const claims = exact.map(line => claimOf(`main.go:${line}`))
  const unit = singleUnit(blockOf('func g() {}'))
  const evidence = {offset: 0, onLine: 2, onColumn: 2, sought: 2, present: 1}
  const pairing = pairingOf('', claims, {unit, evidence})

  it('is still tried after what needs an offset', () => {
    expect(canStillWin(pairing, held(shifted, 2))).toBe(true)
    expect(canStillWin(pairing, held(exact, 2))).toBe(false)
  })

  it('has every subject at its place, and more than one', () => {
    for (const other of [
      {...evidence, offset: 10},
      {...evidence, onColumn: 1},
      {...evidence, onColumn: 1, sought: 1}
    ])
      expect(canStillWin({...pairing, evidence: other}, held(shifted, 2))).toBe(false)
  })
})

describe('what a unit contradicts', () => {
  it('counts against it', () => {
    const opposite = held(['1:6: can inline f', '2:2: x does not escape'], 1.7)
    const other = held(['1:6: can inline f', '3:9: &x does not escape'], 1.5)
    expect(opposite.verdicts.map(({kind}) => kind)).toEqual(['confirmed', 'refuted'])
    expect(selectPairing([opposite, other])).toBe(other)
    expect(selectPairing([other, opposite])).toBe(other)
  })
})
