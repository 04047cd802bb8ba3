import {describe, expect, test} from 'vitest'
import {outlineOf} from '../../src/go/source/index.ts'
import {functionScope, standing} from '../../src/reconcile/align/scope.ts'
import {unitOf} from '../compile/units.ts'
import {claimOf, diagnosticsOf} from '../listings.ts'

const code = `package main

func red(p *int) *int {
	x := 1
	return &x
}

func blue(p *int) *int {
	x := 2
	return &x
}`
const [file] = unitOf(code).files

/** Whether a claim may be about what is printed, as far as their functions go. */
function sameFunction(claimed: string, printed: string, offset: number | null = null): boolean {
  const [diagnostic] = diagnosticsOf(`main.go:${printed}`)
  if (!diagnostic) throw new Error('No diagnostic')
  return functionScope(file, outlineOf(code), offset)(claimOf(claimed), diagnostic)
}

describe('a claim is about one function', () => {
  test.each([
    ['about the heap', 'moved to heap: x', '9:2: moved to heap: x'],
    ['a step', '  from &x (address-of) at main.go:5:9', '9:2:   from &x (spill) at main.go:10:9'],
    [
      'a capture',
      'red capturing by ref: x (addr=true assign=false width=8)',
      '9:2: blue capturing by ref: x (addr=true assign=false width=8)'
    ],
    ['an inlined call', 'inlining call to f', '9:2: inlining call to f']
  ])('if it is %s', (_, claimed, printed) => {
    expect(sameFunction(`main.go:4:2: ${claimed}`, printed)).toBe(false)
    expect(sameFunction(`main.go:9:2: ${claimed.replace(/^red/, 'blue')}`, printed)).toBe(true)
  })

  test('not if it is about a function as a whole, or has no place', () => {
    expect(sameFunction('main.go:4:2: can inline blue', '8:6: can inline blue')).toBe(true)
    expect(sameFunction('moved to heap: x', '9:2: moved to heap: x')).toBe(true)
  })

  test('less the offset of its listing', () => {
    expect(sameFunction('main.go:14:2: moved to heap: x', '9:2: moved to heap: x', 5)).toBe(true)
    expect(sameFunction('main.go:9:2: moved to heap: x', '9:2: moved to heap: x', 5)).toBe(false)
  })

  test('not where its line is in none', () => {
    expect(sameFunction('main.go:2:2: moved to heap: x', '9:2: moved to heap: x')).toBe(true)
    expect(sameFunction('main.go:70:2: moved to heap: x', '9:2: moved to heap: x')).toBe(true)
  })
})

test('what is printed has its subject on its line, but for a flow', () => {
  const stands = (claimed: string, printed: string) => {
    const [diagnostic] = diagnosticsOf(printed)
    return diagnostic && standing(file)(claimOf(claimed), diagnostic)
  }
  expect(stands('moved to heap: x', 'main.go:4:2: moved to heap: x')).toBe(true)
  expect(stands('moved to heap: x', 'main.go:6:2: moved to heap: x')).toBe(false)
  expect(stands('moved to heap: x', 'main.go:99:2: moved to heap: x')).toBe(false)
  expect(stands('  flow: ~r0 = &q:', 'main.go:6:2:   flow: ~r0 = &q:')).toBe(true)
})
