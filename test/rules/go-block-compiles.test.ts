import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {broken, empty, shown} from './hand-made.ts'

describe('go-block-compiles', () => {
  const {find} = rules['go-block-compiles']

  test('marks the place of the first error, and lists all in the note', () => {
    const messages: [string, string] = ['declared and not used: x', 'undefined: y']
    expect(shown(find(broken('program', 'x := 1', messages)))).toEqual([
      {
        at: '5:2',
        words: 'x := 1',
        reason:
          'Unexpected error in Go code, expected code that compiles: `declared and not used: x`, and 1 more error',
        severity: 'warning',
        actual: 'x := 1',
        expected: [],
        note: '4:2: declared and not used: x\n4:2: undefined: y'
      }
    ])
  })

  test('is an info for a fragment, which may rest on code that is not shown', () => {
    expect(find(broken('fragment', 'x := 1', ['undefined: y']))).toMatchObject([{severity: 'info'}])
  })

  test('does not blame the code for other failures', () => {
    const brokenBlocks = broken('program', 'x := 1', ['x']).brokenBlocks.map(block => ({
      ...block,
      failure: {kind: 'time-limit', milliseconds: 20_000} as const
    }))
    expect(find({...empty, brokenBlocks})).toEqual([])
  })
})
