import {expect, test} from 'vitest'
import {forAskedGo, reconcile} from '../../src/reconcile/index.ts'
import type {Article} from '../../src/types.ts'
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
  statedGo: null,
  directiveProblems: []
}
const toolchain = {version: 'go1.26.8', goos: 'linux', goarch: 'amd64'}
const kindsFor = (go: string | null) =>
  forAskedGo(result, {...article, go}, toolchain).verdicts.map(({kind, reason}) => reason ?? kind)

test('an article for our Go, or for none, is judged', () => {
  expect(kindsFor(null)).toEqual(['confirmed', 'reworded'])
  expect(kindsFor('1.26')).toEqual(['confirmed', 'reworded'])
})

test('what another Go prints cannot be said', () => {
  expect(kindsFor('1.12')).toEqual(['confirmed', 'other-go'])
})
