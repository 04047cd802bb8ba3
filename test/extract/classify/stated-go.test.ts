import {expect, it, test} from 'vitest'
import {namedGo, printedGo, saidGos, statedGo} from '../../../src/extract/classify/stated-go.ts'

it.each([
  ['with Go 1.13', ['1.13']],
  ['with go1.13.4', ['1.13']],
  ['Golang version 1.9', ['1.9']],
  ['Go 1.13 and 1.14', ['1.13', '1.14']],
  ['Go 1.13, and later Go 1.14', ['1.13', '1.14']],
  ['Go 版本 1.18', ['1.18']],
  ['before Go 1.13', []],
  ['until Go 1.13', []],
  ['prior to Go 1.13', []],
  ['earlier than  Go 1.13', []],
  ['older than Go 1.13, that is Go 1.12', ['1.12']],
  ['not before, but in Go 1.13', ['1.13']],
  ['cargo 1.13', []],
  ['Go 1.134', []],
  ['Go 1.13x', []],
  ['no version', []]
])('%j names %j as used', (text, versions) => {
  expect(namedGo(text)).toEqual(versions)
})

test('`go version` prints the one that the article is about', () => {
  expect(printedGo('go version go1.14.3 linux/amd64')).toBe('1.14')
  expect(printedGo('go version devel go1.26-abc')).toBe('1.26')
  expect(printedGo('go version 1.14')).toBeNull()
  expect(statedGo({printed: '1.14', named: new Set(['1.12', '1.13'])})).toBe('1.14')
})

test('words name it if they name no other', () => {
  expect(statedGo({printed: null, named: new Set(['1.12'])})).toBe('1.12')
  expect(statedGo({printed: null, named: new Set(['1.12', '1.13'])})).toBeNull()
  expect(statedGo({printed: null, named: new Set()})).toBeNull()
})

test('all versions that are said, oldest first', () => {
  expect(saidGos({printed: '1.14', named: new Set(['1.12', '1.9'])})).toEqual([
    '1.9',
    '1.12',
    '1.14'
  ])
})
