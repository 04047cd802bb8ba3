import {describe, expect, test} from 'vitest'
import type {Standing} from '../../src/model/index.ts'
import {sentenceOf} from '../../src/wording/index.ts'

const seen = {from: '1.9', to: '1.26', missing: []}
const outdated: Standing = {
  kind: 'outdated',
  right: [{from: '1.9', to: '1.12'}],
  last: {from: '1.9', to: '1.12'},
  inOtherWords: false,
  since: '1.13',
  isExact: true,
  seen
}

function silent(standing: Standing | null): string {
  const data = {claimed: '&x escapes to heap', subject: '&x', standing}
  return sentenceOf({messageId: 'silent', data})
}

describe('what is wrong is told with how long it was right', () => {
  test('nobody asked', () => {
    expect(silent(null)).toBe(
      'Unexpected message `&x escapes to heap`: the compiler prints no such message for `&x`'
    )
  })

  test('it was right once', () => {
    expect(silent(outdated)).toBe(
      'Outdated message `&x escapes to heap`: right from Go 1.9 to 1.12; since Go 1.13 the compiler prints no such message for `&x`'
    )
  })

  test('the version that changed it is not there to ask', () => {
    expect(silent({...outdated, since: '1.14', isExact: false})).toContain('; by Go 1.14 the')
  })

  test('it was right twice, in other words', () => {
    const right = [
      {from: '1.9', to: '1.11'},
      {from: '1.18', to: '1.18'}
    ]
    expect(silent({...outdated, right, inOtherWords: true})).toContain(
      'right, in other words, from Go 1.9 to 1.11 and in Go 1.18;'
    )
  })

  test('it never was', () => {
    expect(silent({kind: 'never', seen})).toMatch(/for `&x`; right in no Go from 1\.9 to 1\.26$/)
    expect(silent({kind: 'never', seen: {...seen, missing: ['1.10']}})).toMatch(
      /from 1\.9 to 1\.26 that is on this machine$/
    )
  })

  test('it will be', () => {
    const later = {from: '1.25', to: '1.26'}
    expect(silent({...outdated, kind: 'later', right: [later], since: '1.25'})).toMatch(
      /for `&x`; right from Go 1\.25 to 1\.26$/
    )
  })

  test('new words are told once', () => {
    const rewording = {
      id: 'in',
      summary: 'the name of the function is gone',
      since: '1.13'
    }
    const data = {
      claimed: 'f x does not escape',
      expected: 'x does not escape',
      hasPlace: false,
      place: null,
      standing: outdated,
      further: [],
      go: 'go1.26.8'
    }
    expect(sentenceOf({messageId: 'reworded', data: {...data, rewording}})).toBe(
      'Outdated words `f x does not escape`, expected `x does not escape`: right from Go 1.9 to 1.12; since Go 1.13, the name of the function is gone'
    )
    const other = {...rewording, since: '1.16'}
    expect(sentenceOf({messageId: 'reworded', data: {...data, rewording: other}})).toContain(
      '; since Go 1.13 the compiler says it in other words'
    )
  })

  test.for([
    ['go1.26.8', 'printed', 'since Go 1.25, a variable is printed as its value'],
    ['go1.22.12', 'claimed', 'only since Go 1.25, a variable is printed as its value'],
    ['go1.22.12', 'printed', 'the compiler words it differently'],
    ['go1.26.8', 'neither', 'the compiler words it differently']
  ] as const)('a change explains words only in its direction: %j', ([go, newWords, why]) => {
    const rewording = {
      id: 'operand',
      summary: 'a variable is printed as its value',
      since: '1.25',
      newWords
    }
    const data = {claimed: 'a', expected: 'b', hasPlace: false, place: null, standing: null, go}
    expect(sentenceOf({messageId: 'reworded', data: {...data, rewording, further: []}})).toBe(
      `Unexpected words \`a\`, expected \`b\`: ${why}`
    )
  })
})
