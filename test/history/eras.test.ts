import {describe, expect, test} from 'vitest'
import {erasOf} from '../../src/history/index.ts'
import type {Claim, History, Minor, Period, ReconciledListing} from '../../src/model/index.ts'
import {analysis, verdict, x} from '../rules/hand-made.ts'

const minors = ['1.12', '1.26']

/** A listing of some claims, each right with one Go alone. */
function listingOf(amount: number, rightWith: Minor) {
  const claims = Array.from({length: amount}, () => ({...x}))
  const verdicts = claims.map(each => verdict(each, {kind: 'unverifiable', reason: 'no-code'}))
  const [listing] = analysis(verdicts).listings
  if (!listing) throw new Error('there is a listing')
  const periods = minors.map(
    (minor): Period => ({
      from: minor,
      to: minor,
      verdict: minor === rightWith ? 'confirmed' : 'refuted'
    })
  )
  return {listing, periods: claims.map((each): [Claim, readonly Period[]] => [each, periods])}
}

function eras(...all: readonly ReturnType<typeof listingOf>[]) {
  const history: History = {
    minors,
    missing: [],
    claims: new Map(all.flatMap(({periods}) => periods))
  }
  const listings: readonly ReconciledListing[] = all.map(({listing}) => listing)
  const found = erasOf(history, listings, '1.26', [])
  return {
    article: found.dating?.chosen,
    claims: found.dating?.claims,
    listings: listings.map(listing => found.listings.get(listing)?.chosen ?? null)
  }
}

describe('the eras of an article', () => {
  test('of one Go are one', () => {
    expect(eras(listingOf(3, '1.12'), listingOf(2, '1.12'))).toEqual({
      article: '1.12',
      claims: 5,
      listings: [null, null]
    })
  })

  test('of two are told apart, listing by listing', () => {
    expect(eras(listingOf(4, '1.12'), listingOf(3, '1.26'))).toEqual({
      article: '1.12',
      claims: 4,
      listings: [null, '1.26']
    })
  })

  test('a single claim is no evidence of another Go', () => {
    expect(eras(listingOf(4, '1.12'), listingOf(1, '1.26'))).toMatchObject({
      article: '1.12',
      listings: [null, null]
    })
  })
})
