import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {analysis, diagnostic, literal, shown, verdict, x, y} from './hand-made.ts'

describe('go-claim-offset', () => {
  const {find} = rules['go-claim-offset']
  const shifted = [
    verdict(x, {
      kind: 'shifted',
      offset: 10,
      diagnostic: diagnostic('x escapes to heap', 4, 2),
      actual: {line: 4, column: 2},
      expected: {line: 4, column: 2}
    }),
    verdict(y, {
      kind: 'shifted',
      offset: 10,
      diagnostic: diagnostic('moved to heap: y', 5, 7),
      actual: {line: 5, column: 7},
      expected: {line: 5, column: 7}
    })
  ]

  test('reports a listing once, at its first shifted claim', () => {
    expect(shown(find(analysis(shifted, {offset: 10})))).toMatchObject([
      {
        words: '14:2',
        messageId: 'shifted',
        reason:
          'Unexpected position `14:2`, expected `4:2`: both positions of this listing are 10 lines too high',
        severity: 'warning',
        expected: ['4:2']
      }
    ])
  })

  test('says how many when not all are meant, and which way', () => {
    const low = shifted.map(one => ({...one, offset: -1}))
    const verdicts = [...low, verdict(literal, {kind: 'unverifiable', reason: 'incomplete'})]
    expect(shown(find(analysis(verdicts, {offset: -1})))).toMatchObject([
      {reason: expect.stringContaining('2 of the 3 positions of this listing are 1 line too low')}
    ])
  })

  test('counts what is off by as much in other words', () => {
    const place = {line: 6, column: 9}
    const reworded = verdict(literal, {kind: 'reworded', actual: place, expected: place})
    expect(shown(find(analysis([...shifted, reworded], {offset: 10})))).toMatchObject([
      {reason: expect.stringContaining('all 3 positions of this listing are 10 lines too high')}
    ])
  })

  test('is an info for a fragment, with nothing to correct', () => {
    expect(shown(find(analysis(shifted, {offset: 10, shape: 'fragment'})))).toMatchObject([
      {
        words: '14:2',
        messageId: 'shifted-free',
        reason:
          'Position `14:2` is line 4 of the code shown: both positions of this listing are 10 lines too high for the code as it stands here',
        severity: 'info',
        expected: []
      }
    ])
  })
})
