import {describe, expect, it} from 'vitest'
import {countingOf, reconcile, shownColumn} from '../../src/reconcile/index.ts'
import {claimOf, diagnosticsOf, listingOf, pairingOf} from '../listings.ts'

const code = 'package main\n\nfunc f() *int {\n        x := 1\n        y := &x\n        return y\n}'
const printed = diagnosticsOf(
  'main.go:4:9: moved to heap: x',
  'main.go:5:14: &x escapes to heap',
  'main.go:3:6: can inline f'
)
const counted = (...lines: readonly string[]) => {
  const claims = lines.map(line => claimOf(line))
  return countingOf(reconcile(listingOf(claims), pairingOf(code, claims), printed, []))
}

describe('how columns are counted', () => {
  it('is in bytes where these are right, or where nothing tells', () => {
    expect(counted('main.go:4:9: moved to heap: x')).toEqual({width: null, further: 0})
    expect(counted('main.go:3:6: can inline f')).toEqual({width: null, further: 0})
    expect(counted('main.go:4: moved to heap: x')).toEqual({width: null, further: 0})
    expect(counted('main.go:9:9: moved to heap: q')).toEqual({width: null, further: 0})
  })

  it('is in tabs where most columns say so', () => {
    const tabs = {width: 8, further: 0}
    expect(counted('main.go:4:2: moved to heap: x', 'main.go:5:7: &x escapes to heap')).toEqual(
      tabs
    )
    expect(counted('main.go:4:2: moved to heap: x', 'moved to heap: x')).toEqual(tabs)
  })
})

describe('where a counted column is in the line shown', () => {
  it('is that byte, or past the spaces that stand for a tab', () => {
    const line = '        x := 1'
    expect(shownColumn(line, 9, {width: null, further: 0})).toBe(9)
    expect(shownColumn(line, 2, {width: 8, further: 0})).toBe(9)
    expect(shownColumn(line, 3, {width: 4, further: 0})).toBe(9)
    expect(shownColumn(line, 4, {width: 4, further: 1})).toBe(9)
    expect(shownColumn(line, 15, {width: null, further: 0})).toBe(15)
  })

  it('stays where no byte is counted so', () => {
    expect(shownColumn('x := 1', 40, {width: null, further: 0})).toBe(40)
    expect(shownColumn('x := 1', 40, {width: 8, further: 1})).toBe(40)
  })
})
