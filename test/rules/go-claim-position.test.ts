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
        messageId: 'moved',
        reason:
          'Unexpected position `14:2`, expected `4:2`: the compiler reports `x escapes to heap` there',
        severity: 'warning',
        actual: '14:2',
        expected: ['4:2'],
        note: 'Line 14 of the listing is line 4 of the block, which is line 5 of the article\ngo1.26.8 with `-m -l` prints `main.go:4:2: x escapes to heap`'
      }
    ])
  })

  test('says where it is in the code shown, where nobody knows the author’s line', () => {
    const moved = verdict(x, {
      kind: 'moved',
      diagnostic: diagnostic('x escapes to heap', 4, 2),
      actual: {line: 4, column: 2}
    })
    expect(shown(find(analysis([moved], {shape: 'fragment'})))).toMatchObject([
      {
        reason:
          'Unexpected position `14:2`: in the code shown, the compiler reports `x escapes to heap` at `4:2`',
        expected: []
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

  test('says of a step whose own position is right which place it should name', () => {
    const step = (at: string) => {
      const [atFile = '', atLine = '', atColumn = ''] = at.split(':')
      const fields = {why: 'assign', at, atFile, atLine, atColumn}
      return {
        kind: 'from-step',
        subject: 'y = x',
        text: `from y = x (assign) at ${at}`,
        fields
      } as const
    }
    const place = {line: 14, column: 2}
    const moved = verdict(
      {...x, ...step('./main.go:3:2')},
      {
        kind: 'moved',
        diagnostic: {...diagnostic('', 4, 2), ...step('main.go:4:4')},
        actual: {line: 4, column: 2},
        expected: place
      }
    )
    expect(shown(find(analysis([moved])))).toMatchObject([
      {
        words: 'x escapes to heap',
        messageId: 'moved-inside',
        reason:
          'Unexpected place in `from y = x (assign) at ./main.go:3:2`, expected `from y = x (assign) at ./main.go:4:4`: the compiler names that place inside the step',
        expected: ['from y = x (assign) at ./main.go:4:4']
      }
    ])
  })

  test('is silent about all other verdicts', () => {
    const kinds = ['confirmed', 'shifted', 'reworded', 'refuted', 'unverifiable'] as const
    expect(find(analysis(kinds.map(kind => verdict(x, {kind}))))).toEqual([])
  })
})
