import {describe, expect, test} from 'vitest'
import {allRules, rules} from '../../rules/index.ts'
import type {Finding} from '../../src/model/index.ts'
import {analysis, commanded, diagnostic, literal, shown, verdict, x, y} from './hand-made.ts'

/** What a finding would do: which claims it changes, how, and how far one has to ask for it. */
function mended(findings: readonly Finding[]) {
  return findings.map(({verdicts, fixes}) => ({
    verdicts: verdicts.map(({claim}) => claim.text),
    fixes: fixes.map(({reach, change}) => `${reach}: ${change.kind} ${change.claim.text}`)
  }))
}

const at = (line: number, column: number) => ({
  actual: {line, column},
  expected: {line, column}
})
const saysX = diagnostic('x escapes to heap', 4, 2)
const saysY = diagnostic('moved to heap: y', 5, 7)

describe('a finding speaks of its claims, and carries what mends them', () => {
  test('every claim of an offset, once', () => {
    const shifted = [
      verdict(x, {kind: 'shifted', offset: 10, diagnostic: saysX, ...at(4, 2)}),
      verdict(y, {kind: 'shifted', offset: 10, diagnostic: saysY, ...at(5, 7)})
    ]
    const {find} = rules['go-claim-offset']
    expect(mended(find(analysis(shifted, {offset: 10})))).toEqual([
      {
        verdicts: ['x escapes to heap', 'moved to heap: y'],
        fixes: ['correction: place x escapes to heap', 'correction: place moved to heap: y']
      }
    ])
    expect(mended(find(analysis(shifted, {offset: 10, shape: 'fragment'})))).toEqual([
      {verdicts: ['x escapes to heap', 'moved to heap: y'], fixes: []}
    ])
  })

  test('a position and words are corrections, the opposite changes the claim', () => {
    const moved = verdict(x, {kind: 'moved', diagnostic: saysX, ...at(4, 2)})
    const newWords = diagnostic('&T{...} does not escape', 16, 9)
    const reworded = verdict(literal, {kind: 'reworded', diagnostic: newWords})
    const denied = diagnostic('y does not escape', 15, 7)
    const opposite = verdict(y, {kind: 'refuted', reason: 'opposite', diagnostic: denied})
    const article = analysis([moved, opposite, reworded])
    expect(allRules.flatMap(({find}) => mended(find(article)))).toEqual([
      {verdicts: ['moved to heap: y'], fixes: ['claim: opposite moved to heap: y']},
      {verdicts: ['x escapes to heap'], fixes: ['correction: place x escapes to heap']},
      {
        verdicts: ['&T literal does not escape'],
        fixes: ['correction: words &T literal does not escape']
      }
    ])
  })

  test('what the compiler says nothing of goes, and the steps under it with it', () => {
    const step = {...y, kind: 'from-step', position: x.position} as const
    const silent = {kind: 'refuted', reason: 'silent'} as const
    const {find} = rules['go-claim-message']
    expect(mended(find(analysis([verdict(x, silent), verdict(step, silent)])))).toEqual([
      {
        verdicts: ['x escapes to heap', 'moved to heap: y'],
        fixes: ['claim: taken-out x escapes to heap', 'claim: taken-out moved to heap: y']
      }
    ])
  })

  test('what another line says goes, whatever verdict it has', () => {
    const repeated = {diagnostic: saysX, isRepeated: true, ...at(4, 2)}
    const article = analysis([
      verdict(x, {diagnostic: saysX}),
      verdict(y, {...repeated, kind: 'refuted', reason: 'opposite'}),
      verdict(literal, {...repeated, kind: 'reworded'})
    ])
    const found = allRules.flatMap(({find}) => find(article))
    expect(shown(found)).toMatchObject([
      {
        messageId: 'opposite-repeated',
        reason:
          'Unexpected message `moved to heap: y`: the compiler says the opposite at `4:2`, and another line has it: `x escapes to heap`'
      },
      {messageId: 'reworded-repeated'}
    ])
    expect(mended(found).flatMap(({fixes}) => fixes)).toEqual([
      'claim: taken-out moved to heap: y',
      'claim: taken-out &T literal does not escape'
    ])
  })

  test('a gap is of no claim, and filled where whole listings are asked for', () => {
    const {find} = rules['go-claim-omission']
    const whole = commanded(analysis([verdict(x, {diagnostic: saysX})], {omitted: [saysY]}))
    expect(mended(find(whole))).toEqual([{verdicts: [], fixes: ['whole: added x escapes to heap']}])
  })
})
