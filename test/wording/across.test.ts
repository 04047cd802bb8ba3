import {expect, test} from 'vitest'
import type {WithGo} from '../../src/model/index.ts'
import {writeAcross} from '../../src/wording/index.ts'

function written(
  ...gos: readonly (readonly [go: string, stands: WithGo['stands'], told?: 'told'])[]
) {
  const all = gos.map(([go, stands, told]) => ({go, stands, isTold: told !== undefined}))
  return writeAcross({gos: all, isAgreed: true})
}

test('what a finding speaks of comes first, the oldest Go before newer ones', () => {
  expect(
    written(['go1.26.8', 'confirmed'], ['go1.24.13', 'refuted', 'told'], ['go1.21.13', 'confirmed'])
  ).toBe('wrong with Go 1.24; right with Go 1.21 and 1.26')
})

test('three versions are a list', () => {
  expect(
    written(
      ['go1.26.8', 'reworded', 'told'],
      ['go1.24.13', 'reworded', 'told'],
      ['go1.21.13', 'reworded', 'told'],
      ['go1.9.7', 'unverifiable']
    )
  ).toBe('in other words with Go 1.21, 1.24 and 1.26; not to be told with Go 1.9')
})

test('patches are named where two are of one minor', () => {
  expect(written(['go1.26.8', 'moved', 'told'], ['go1.26.1', 'confirmed'])).toBe(
    'at another place with Go 1.26.8; right with Go 1.26.1'
  )
})

test('a shift that nothing is told of is none', () => {
  expect(written(['go1.26.8', 'refuted', 'told'], ['go1.21.13', 'shifted'])).toBe(
    'wrong with Go 1.26; right with Go 1.21'
  )
})

test('what is about no claim is there or not', () => {
  expect(written(['go1.26.8', 'not-there'], ['go1.17.13', 'there', 'told'])).toBe(
    'so with Go 1.17; not with Go 1.26'
  )
})
