import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {analysis, diagnostic, literal, shown, verdict, x} from './hand-made.ts'

describe('go-claim-position', () => {
  const {find} = rules['go-claim-position']

  test('marks the position, and says which one it should be', () => {
    const place = {line: 4, column: 2}
    const moved = verdict(x, {
      kind: 'moved',
      diagnostic: diagnostic('x escapes to heap', 4, 2),
      actual: place,
      expected: place
    })
    expect(shown(find(analysis([moved])))).toEqual([
      {
        at: '11:11',
        words: '14:2',
        reason:
          'Unexpected position `14:2`, expected `4:2`: the compiler reports `x escapes to heap` there',
        severity: 'warning',
        actual: '14:2',
        expected: ['4:2'],
        note: 'Line 14 of the listing is line 4 of the block, which is line 5 of the article\ngo1.26.8 with `-m -l` prints `main.go:4:2: x escapes to heap`'
      }
    ])
  })

  test('expects no column where the claim has none', () => {
    const moved = verdict(literal, {
      kind: 'moved',
      diagnostic: diagnostic('&T{} does not escape', 4, 9),
      actual: {line: 4, column: 9},
      expected: {line: 4, column: null}
    })
    expect(shown(find(analysis([moved])))).toMatchObject([
      {words: '16', actual: '16', expected: ['4']}
    ])
  })

  test('is silent about all other verdicts', () => {
    const kinds = ['confirmed', 'shifted', 'reworded', 'refuted', 'unverifiable'] as const
    expect(find(analysis(kinds.map(kind => verdict(x, {kind}))))).toEqual([])
  })
})
