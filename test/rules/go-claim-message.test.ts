import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {sentenceOf} from '../../src/wording/index.ts'
import {analysis, diagnostic, rangeOf, shown, verdict, x, y} from './hand-made.ts'

describe('go-claim-message', () => {
  const {find} = rules['go-claim-message']

  test('says the opposite where the compiler does', () => {
    const refuted = verdict(x, {
      kind: 'refuted',
      reason: 'opposite',
      diagnostic: diagnostic('x does not escape', 4, 2),
      actual: {line: 4, column: 2},
      expected: {line: 4, column: 2}
    })
    expect(shown(find(analysis([refuted])))).toEqual([
      {
        at: '11:11',
        words: '14:2: x escapes to heap',
        messageId: 'opposite',
        reason:
          'Unexpected message `14:2: x escapes to heap`, expected `4:2: x does not escape`: the compiler says the opposite there',
        severity: 'warning',
        actual: '14:2: x escapes to heap',
        expected: ['4:2: x does not escape'],
        note: 'go1.26.8 with `-m -l` prints `main.go:4:2: x does not escape`'
      }
    ])
  })

  test('marks the message alone where its position is right', () => {
    const refuted = verdict(x, {
      kind: 'refuted',
      reason: 'opposite',
      diagnostic: diagnostic('x does not escape', 14, 2),
      actual: {line: 14, column: 2},
      expected: {line: 14, column: 2}
    })
    expect(shown(find(analysis([refuted])))).toMatchObject([
      {
        words: 'x escapes to heap',
        reason:
          'Unexpected message `x escapes to heap`, expected `x does not escape`: the compiler says the opposite at `14:2`',
        expected: ['x does not escape']
      }
    ])
  })

  test('says that the compiler is silent, and what it prints on that line instead', () => {
    const refuted = verdict(y, {kind: 'refuted', reason: 'silent'})
    const omitted = ['a', 'b', 'c', 'd'].map(name => diagnostic(`moved to heap: ${name}`, 15, 2))
    const note =
      'For line 15, go1.26.8 with `-m -l` prints `moved to heap: a`, `moved to heap: b`, `moved to heap: c`, and 1 more'
    expect(shown(find(analysis([refuted], {omitted})))).toMatchObject([
      {
        words: 'moved to heap: y',
        messageId: 'silent',
        reason:
          'Unexpected message `moved to heap: y`: the compiler prints no such message for `y`',
        expected: [],
        note
      }
    ])
    expect(shown(find(analysis([refuted])))).toMatchObject([
      {note: 'go1.26.8 with `-m -l` prints nothing for line 15'}
    ])
  })
})

test('a long message is cut in the sentence, not in what is expected', () => {
  const long = `x escapes to ${'a'.repeat(200)}`
  const refuted = verdict(x, {
    kind: 'refuted',
    reason: 'opposite',
    diagnostic: diagnostic(long, 4, 2)
  })
  const [finding] = rules['go-claim-message'].find(analysis([refuted]))
  expect(finding && sentenceOf(finding).length).toBeLessThan(200)
  expect(finding?.expected).toEqual([long])
  expect(finding?.range).toEqual(rangeOf('x escapes to heap'))
})

test('tells the steps of a refuted message with it, and those of a true one by themselves', () => {
  const step = {...y, kind: 'from-step', position: x.position} as const
  const refuted = {kind: 'refuted'} as const
  expect(
    rules['go-claim-message'].find(analysis([verdict(x, refuted), verdict(step, refuted)]))
  ).toHaveLength(1)
  expect(
    rules['go-claim-message'].find(analysis([verdict(x), verdict(step, refuted)]))
  ).toHaveLength(1)
  const elsewhere = {...step, position: y.position}
  expect(
    rules['go-claim-message'].find(analysis([verdict(x, refuted), verdict(elsewhere, refuted)]))
  ).toHaveLength(2)
})
