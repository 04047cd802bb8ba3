import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {analysis, diagnostic, shown, verdict, x} from './hand-made.ts'

const error = {...x, kind: 'error'} as const

describe('go-claim-error', () => {
  const {find} = rules['go-claim-error']
  const opposite = verdict(error, {
    kind: 'refuted',
    reason: 'opposite',
    diagnostic: {...diagnostic('undefined: z', 4, 2), kind: 'error'},
    actual: {line: 4, column: 2},
    expected: {line: 4, column: 2}
  })
  const silent = verdict(error, {kind: 'refuted', reason: 'silent'})

  test('says which error the compiler reports there, with the right position', () => {
    expect(shown(find(analysis([opposite])))).toMatchObject([
      {
        words: '14:2: x escapes to heap',
        messageId: 'other-error',
        reason:
          'Unexpected error `14:2: x escapes to heap`, expected `4:2: undefined: z`: the compiler reports another there',
        expected: ['4:2: undefined: z']
      }
    ])
  })

  test('says that the code compiles', () => {
    expect(shown(find(analysis([silent])))).toMatchObject([
      {
        messageId: 'compiles',
        reason: 'Unexpected error `x escapes to heap`: the code compiles',
        expected: []
      }
    ])
  })

  test('leaves messages to go-claim-message, which leaves errors to it', () => {
    expect(find(analysis([verdict(x, {kind: 'refuted', reason: 'silent'})]))).toEqual([])
    expect(rules['go-claim-message'].find(analysis([opposite, silent]))).toEqual([])
  })
})
