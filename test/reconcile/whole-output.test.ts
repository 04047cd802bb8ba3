import {describe, expect, test} from 'vitest'
import type {Directive, Listing, Pairing} from '../../src/model/index.ts'
import {omissionsOf, reconcile} from '../../src/reconcile/index.ts'
import {markdown, read} from '../extract/read.ts'
import {claimOf, diagnosticsOf, listingOf, pairingOf} from '../listings.ts'

const code = `package main

func f() *int {
	x := 1
	return &x
}

func main() {
	println(*f())
}
`
const printed = [
  'main.go:3:6: can inline f',
  'main.go:9:11: inlining call to f',
  'main.go:4:2: moved to heap: x',
  'main.go:4:2: moved to heap: x'
]
const article = read(markdown('```', '$ go build -gcflags=-m main.go', '```'))
const [command] = article.commands
const toolchain = {version: 'go1.26.8', goos: 'linux', goarch: 'amd64'}

interface Variant {
  readonly listing?: Partial<Listing>
  readonly pairing?: Partial<Pairing>
  readonly code?: string
  readonly printed?: readonly string[]
}

/** What a listing of these lines leaves out. */
function omitted(lines: readonly string[], variant: Variant = {}) {
  if (!command) throw new Error('no command')
  const claims = lines.map(line => claimOf(line))
  const pairing = pairingOf(variant.code ?? code, claims, {command, ...variant.pairing})
  const listing = listingOf(claims, variant.listing)
  const result = reconcile(listing, pairing, diagnosticsOf(...(variant.printed ?? printed)), [])
  const omissions = omissionsOf({article, toolchain, reconciled: result})
  return (
    omissions && {
      missing: omissions.missing.map(({text}) => text),
      unshown: omissions.unshownKinds
    }
  )
}

describe('what a listing leaves out', () => {
  test('is what the compiler prints besides', () => {
    expect(omitted(printed.slice(0, 2))).toEqual({
      missing: ['moved to heap: x'],
      unshown: ['moved-to-heap']
    })
    expect(omitted(['main.go:4:2: moved to heap: x'])).toEqual({
      missing: ['can inline f', 'inlining call to f'],
      unshown: ['can-inline', 'inlining-call']
    })
  })

  test('is not what it has, once for what is printed twice', () => {
    expect(omitted(printed.slice(0, 3))).toBeNull()
  })

  test('is not the steps of an explanation', () => {
    const steps = [
      'main.go:4:2: x escapes to heap in f:',
      'main.go:4:2:   flow: ~r0 ← &x:',
      'main.go:4:2:     from &x (address-of) at ./main.go:5:9'
    ]
    expect(omitted(printed, {printed: [...steps, ...printed]})).toBeNull()
  })
})

describe('a listing does not pass for the whole output', () => {
  const some = printed.slice(0, 1)
  const directive = (words: string): Directive => {
    const [listing] = read(
      markdown(`<!-- goclaims ${words} -->`, '```', './a.go:3:6: can inline f', '```')
    ).listings
    if (!listing?.directive) throw new Error('no directive')
    return listing.directive
  }

  test('where it says so', () => {
    expect(omitted(some)).not.toBeNull()
    expect(omitted(some, {listing: {elided: true}})).toBeNull()
    expect(omitted(some, {listing: {filtered: true}})).toBeNull()
    expect(omitted(some, {listing: {directive: directive('partial')}})).toBeNull()
    expect(omitted(some, {listing: {form: 'comment'}})).toBeNull()
  })

  test('where nobody knows what printed it, unless the author says', () => {
    expect(omitted(some, {pairing: {command: null}})).toBeNull()
    const listing = {directive: directive('flags="-m"')}
    expect(omitted(some, {pairing: {command: null}, listing})).not.toBeNull()
  })

  test('where more than half of it is not true', () => {
    const wrong = ['main.go:4:2: y escapes to heap', 'main.go:5:9: &z escapes to heap']
    expect(omitted([...some, ...wrong.slice(0, 1)])).not.toBeNull()
    expect(omitted([...some, ...wrong])).toBeNull()
  })

  test('where the code is shown with parts left out', () => {
    expect(omitted(some, {code: code.replace('\tprintln', '\t// ...\n\tprintln')})).toBeNull()
  })
})
