import {expect, test} from 'vitest'
import {continuedPairing} from '../../src/pair/continued.ts'
import {pairingOf} from '../listings.ts'
import {articleWith, go, output} from './articles.ts'

const code = 'func lamp() *int {\n\tw := 40\n\treturn &w\n}'
const both = output('a.go:2:2: moved to heap: w', 'a.go:1:6: can inline lamp')
const one = output('a.go:2:2: moved to heap: w')

/** Whether the last listing goes on about what the first was paired with. */
const goesOn = (...parts: readonly string[]) => {
  const {article, listing, earlier} = articleWith(...parts)
  const [first, ...others] = earlier
  if (!first) throw new Error('two listings')
  const pairing = pairingOf(code, first.claims)
  const paired = [
    {listing: first, pairing},
    ...others.map(other => ({listing: other, pairing: null}))
  ]
  return continuedPairing(article, listing, paired) === pairing
}

test('goes on about a listing whose lines it repeats', () => {
  expect(goesOn(go(code), both, one)).toBe(true)
  expect(goesOn(go(code), both, both)).toBe(true)
})

test('is about something new where it has a line of its own, by its words, line or column', () => {
  expect(goesOn(go(code), one, both)).toBe(false)
  for (const line of ['2:2: moved to heap: v', '3:2: moved to heap: w', '2:3: moved to heap: w']) {
    expect(goesOn(go(code), one, output(`a.go:${line}`))).toBe(false)
  }
})

test('is about new code where some stands in between, not about what comes later', () => {
  expect(goesOn(go(code), one, go('type door int'), one)).toBe(false)
  expect(goesOn(go(code), one, one, go('type door int'))).toBe(true)
})

test('is about what the last listing was about, where it is a sentence', () => {
  expect(
    goesOn(go(code), one, 'So `moved to heap: v` it is, at `a.go:9:9: moved to heap: v`.')
  ).toBe(true)
  expect(
    goesOn(go(code), one, output('b.go:7:7: moved to heap: q'), 'And `a.go:9:9: moved to heap: v`.')
  ).toBe(true)
})
