import {expect, test} from 'vitest'
import {isOfMinor, minorIn, minorOf, numberOf, readVersion} from '../../../src/go/version/index.ts'

test.for([
  ['go1.26.8', '1.26'],
  ['go1.9', '1.9'],
  ['go1.27rc1', '1.27'],
  ['devel +2e0890c1', null]
] as const)('%s is of %s', ([version, minor]) => {
  expect(minorOf({version})).toBe(minor)
  const read = readVersion(version)
  expect(read && minorIn(read)).toBe(minor)
})

test('minors are numbers, not decimals', () => {
  expect(['1.12', '1.9', '1.2'].sort((a, b) => numberOf(a) - numberOf(b))).toEqual([
    '1.2',
    '1.9',
    '1.12'
  ])
  expect(isOfMinor({version: 'go1.2.2'}, '1.20')).toBe(false)
})
