import {expect, test} from 'vitest'
import type {Article, Command, Listing, TargetWords} from '../../src/model/index.ts'
import {before, overrule, reasonOf, reconcile} from '../../src/reconcile/index.ts'
import {directiveOf} from '../blocks.ts'
import {markdown, read} from '../extract/read.ts'
import {claimOf, diagnosticsOf, listingOf, pairingOf} from '../listings.ts'

const code = 'package main\n\nfunc keep() *int {\n\tn := 3\n\treturn &n\n}\n'
const claims = [
  claimOf('main.go:4:2: moved to heap: n'),
  claimOf('main.go:5:9: &n escapes to heap')
]
const result = reconcile(
  listingOf(claims),
  pairingOf(code, claims),
  diagnosticsOf('main.go:4:2: moved to heap: n'),
  []
)
const article: Article = {
  path: 'a.md',
  source: '',
  blocks: [],
  listings: [],
  commands: [],
  go: null,
  target: {},
  statedGo: null,
  saidGos: [],
  tooDeep: null,
  directiveProblems: []
}
const toolchain = {version: 'go1.26.8', goos: 'linux', goarch: 'amd64'}
const kindsFor = (go: string | null) =>
  overrule({
    article: {...article, go},
    toolchain,
    result,
    trust: result.trust,
    fails: false
  }).verdicts.map(verdict => reasonOf(verdict) ?? verdict.kind)

/** Verdicts once overruled, with what they were before. */
function overruled(listing: Partial<Listing>, command: Command | null, trust = result.trust) {
  const pairing = {...result.pairing, command}
  const changed = {...result, pairing, listing: {...result.listing, ...listing}}
  const {verdicts} = overrule({article, toolchain, result: changed, trust, fails: false})
  return verdicts.map(verdict => {
    const {overruled: by} = verdict.trace
    return [reasonOf(verdict) ?? verdict.kind, by?.by, by?.verdict.kind].filter(Boolean).join(' ')
  })
}

test('an article for our Go, or for none, is judged', () => {
  expect(kindsFor(null)).toEqual(['confirmed', 'reworded'])
  expect(kindsFor('1.26')).toEqual(['confirmed', 'reworded'])
})

test('what another Go prints cannot be said', () => {
  expect(kindsFor('1.12')).toEqual(['confirmed', 'other-go'])
})

test('what overrules a verdict is remembered, with the verdict', () => {
  const {commands, listings} = read(
    markdown(
      '```',
      '$ GOEXPERIMENT=noswissmap go build -gcflags=-m main.go',
      '```',
      '<!-- goclaims skip reason="old" -->',
      '```',
      './a.go:3:6: can inline f',
      '```'
    )
  )
  const [command = null] = commands
  const directive = listings[0]?.directive ?? null
  expect(overruled({}, null)).toEqual(['confirmed', 'reworded'])
  expect(overruled({}, null, null)).toEqual(['confirmed', 'no-evidence untrusted reworded'])
  expect(overruled({}, command)).toEqual(['confirmed', 'other-build other-build reworded'])
  expect(overruled({}, command, null)).toEqual(['confirmed', 'other-build other-build reworded'])
  expect(overruled({directive}, null)).toEqual([
    'skipped skipped confirmed',
    'skipped skipped reworded'
  ])
})

test('another target than was asked for refutes nothing', () => {
  const kindsOf = (target: TargetWords) => {
    const pairing = {...result.pairing, unit: {...result.pairing.unit, target}}
    const asked = {...result, pairing}
    const judged = overrule({article, toolchain, result: asked, trust: result.trust, fails: false})
    return judged.verdicts.map(verdict => reasonOf(verdict) ?? verdict.kind)
  }
  expect(kindsOf({GOOS: 'linux'})).toEqual(['confirmed', 'reworded'])
  expect(kindsOf({GOOS: 'windows'})).toEqual(['confirmed', 'other-engine'])
})

test('a skipped claim can be looked at as if it were not', () => {
  const skipped = {...result.listing, directive: directiveOf({skip: {reason: null}})}
  const [verdict] = overrule({
    article: {...article, go: '1.12'},
    toolchain,
    result: {...result, listing: skipped},
    trust: result.trust,
    fails: false
  }).verdicts.slice(1)
  if (!verdict) throw new Error('no verdict')
  expect(reasonOf(verdict)).toBe('skipped')
  expect(reasonOf(before(verdict, 'skipped'))).toBe('other-go')
  expect(before(verdict, 'requested-go').kind).toBe('reworded')
})
