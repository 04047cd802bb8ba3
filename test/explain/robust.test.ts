import {readdir} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {detailedFlags} from '../../src/explain/compiler-output.ts'
import type {FileExplanation} from '../../src/explain/index.ts'
import {analysisOf, explained, textOf} from './explained.ts'

const folder = new URL('../../docs-fixtures/', import.meta.url)
const articles = (await readdir(folder)).filter(name => /\.mdx?$/.test(name)).sort()

describe('every claim of docs-fixtures', () => {
  test.for(articles)('%s', {timeout: 120_000}, async article => {
    const analysis = await analysisOf(new URL(article, folder))
    const claims = analysis.listings.flatMap(({listing}) => listing.claims)
    for (const {ranges} of claims) {
      const {line} = ranges.claim.start
      const explanation = await explained(analysis, {line})
      if (typeof explanation === 'string') throw new Error(explanation)
      const lines = explanation.listings.flatMap(listing => listing.claims.map(claim => claim.line))
      expect(lines).toContain(line)
      expect(strayPlaces(explanation)).toEqual([])
      const text = textOf(explanation)
      // A word of the compiler that we have no sentence for.
      expect(text).not.toContain('it goes on in')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]| \n/)
    }
  })
})

/** Places of steps and of the compiler's lines that are in none of the listing's blocks. */
function strayPlaces({listings}: FileExplanation) {
  return listings.flatMap(({claims, pairing, printed}) => {
    const steps = claims.flatMap(({why}) => why.flatMap(reasoning => reasoning.steps))
    const places = [...steps, ...printed].flatMap(({place}) => place?.article ?? [])
    const blocks = pairing?.blocks ?? []
    return places.filter(({line}) => !blocks.some(({from, to}) => from <= line && line <= to))
  })
}

test('the compiler is asked for more with the other flags as they are', () => {
  expect(detailedFlags(['-m', '-l'])).toEqual(['-m=2', '-l'])
  expect(detailedFlags(['-m', '-m', '-d=ssa/check_bce'])).toEqual(['-m=2', '-d=ssa/check_bce'])
  expect(detailedFlags(['--m=2'])).toEqual(['-m=2'])
})
