import {expect, it} from 'vitest'
import {
  isAsAsked,
  mergeWords,
  targetOf,
  targetText,
  targetWordsIn
} from '../../../src/go/target/index.ts'

const linux = {goos: 'linux', goarch: 'amd64'}

it('takes what a shell says of the target, and no value that is put in later', () => {
  const words = ['CGO_ENABLED=0', 'GOOS=windows', 'GOARCH=$ARCH', 'GOFLAGS=-x', 'GOAMD64=v3']
  expect(targetWordsIn(words)).toEqual({GOOS: 'windows', GOAMD64: 'v3'})
})

it.each([
  [{}, 'linux/amd64'],
  [{GOOS: 'windows'}, 'windows/amd64'],
  [{GOARCH: 'arm64'}, 'linux/arm64'],
  [{GOOS: 'js'}, 'js/wasm'],
  [{GOARCH: 'wasm'}, 'js/wasm'],
  [{GOOS: 'ios'}, 'ios/amd64'],
  [{GOAMD64: 'v3'}, 'linux/amd64 GOAMD64=v3'],
  [{GOARCH: 'arm', GOARM: '5'}, 'linux/arm GOARM=5']
])('%j is %s', (words, text) => {
  const target = targetOf(words, linux)
  expect(target && targetText(target)).toBe(text)
})

it.each([
  {GOOS: 'brightos'},
  {GOOS: 'windows', GOARCH: 'wasm'},
  {GOAMD64: 'v9'},
  {GOARM: '/etc/passwd'}
])('%j is no target', words => {
  expect(targetOf(words, linux)).toBeNull()
})

it('lets what is said first count', () => {
  const said = mergeWords({GOOS: 'windows'}, null, {GOOS: 'darwin', GOARCH: 'arm64'})
  expect(said).toEqual({GOOS: 'windows', GOARCH: 'arm64'})
})

it('knows what was asked for again', () => {
  expect(isAsAsked({GOARCH: 'amd64'}, linux)).toBe(true)
  expect(isAsAsked({GOOS: 'windows'}, linux)).toBe(false)
  expect(isAsAsked({GOAMD64: 'v3'}, linux)).toBe(false)
  expect(isAsAsked({GOAMD64: 'v3'}, {...linux, tuning: ['GOAMD64=v3']})).toBe(true)
})
