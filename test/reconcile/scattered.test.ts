import {describe, expect, it} from 'vitest'
import {reconcile} from '../../src/reconcile/index.ts'
import {claimOf, diagnosticsOf, listingOf, pairingOf} from '../listings.ts'

const fragment = 'func red() *int {\n\tx := 1\n\treturn &x\n}'
const printed = ['main.go:1:6: can inline red', 'main.go:2:2: moved to heap: x']

/** What shows that claims are about the fragment. */
function trustOf(
  lines: readonly string[],
  code = fragment,
  basis: 'preceding' | 'directive' = 'preceding'
) {
  const claims = lines.map(line => claimOf(`main.go:${line}`))
  const pairing = pairingOf(code, claims, {basis})
  return reconcile(listingOf(claims), pairing, diagnosticsOf(...printed), []).trust
}

describe('claims that lack lines of the code before them', () => {
  const code = `package main\n\nvar kept []byte\n\n${fragment}`
  const at = (...lines: readonly string[]) => {
    const claims = lines.map(line => claimOf(`main.go:${line}`))
    const printed = diagnosticsOf('main.go:5:6: can inline red', 'main.go:6:2: moved to heap: x')
    return reconcile(listingOf(claims), pairingOf(code, claims, {basis: 'preceding'}), printed, [])
      .trust
  }

  it('are of another file where they name what the code does not have', () => {
    expect(at('2:6: can inline red', '3:2: moved to heap: x')).not.toBeNull()
    expect(
      at('2:6: can inline red', '3:2: moved to heap: x', '9:11: make([]int, 70000) escapes to heap')
    ).toBeNull()
  })

  it('are not where one of them is right as it stands', () => {
    expect(
      at('5:6: can inline red', '3:2: moved to heap: x', '9:11: make([]int, 70000) escapes to heap')
    ).not.toBeNull()
  })
})

describe('claims that meet a fragment by chance', () => {
  const found = '12:2: moved to heap: x'
  const again = (line: number) => `${line}:9: &x escapes to heap`

  it('are of two lines that come to one place, of which another is of no line shown', () => {
    expect(trustOf([found, again(40)])).toBeNull()
    expect(trustOf([found, again(15)])).toBeNull()
    expect(trustOf([found, again(10)])).toBeNull()
  })

  it('do not where the other line is shown, be it the first or the last', () => {
    expect(trustOf([found, again(11)])).not.toBeNull()
    expect(trustOf([found, again(14)])).not.toBeNull()
  })

  it('do not where two places are found, or where there is but one line', () => {
    expect(trustOf(['11:6: can inline red', found, again(40)])).not.toBeNull()
    expect(trustOf([found])).not.toBeNull()
  })

  it('do not where the lines of the file are known, or its author says what they are about', () => {
    expect(trustOf([found, again(40)], fragment, 'directive')).toBe('directive')
    expect(trustOf([found, again(40)], `package main\n\n${fragment}`)).not.toBeNull()
  })
})
