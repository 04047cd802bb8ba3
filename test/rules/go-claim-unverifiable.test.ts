import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {analysis, literal, shown, verdict, x, y} from './hand-made.ts'

describe('go-claim-unverifiable', () => {
  const {find, meta} = rules['go-claim-unverifiable']
  const unverifiable = (reason: 'no-code' | 'incomplete' | 'skipped') =>
    ({kind: 'unverifiable', reason}) as const

  test('is off by default', () => expect(meta.default).toBe('off'))

  test('says the reason once for a listing', () => {
    const verdicts = [
      verdict(x, unverifiable('no-code')),
      verdict(y, unverifiable('incomplete')),
      verdict(literal, unverifiable('no-code'))
    ]
    expect(shown(find(analysis(verdicts)))).toMatchObject([
      {
        words: './main.go:14:2: x escapes to heap',
        severity: 'info',
        reason: expect.stringMatching(
          /^Cannot check `x escapes to heap` and 1 more of this listing: /
        )
      },
      {
        words: './main.go:15:7: moved to heap: y',
        reason: expect.stringMatching(/^Cannot check `moved to heap: y`: /)
      }
    ])
  })

  test('is silent about what the author asked to skip', () => {
    expect(find(analysis([verdict(x, unverifiable('skipped'))]))).toEqual([])
  })
})
