import {expect, it} from 'vitest'
import {lackOf} from '../../src/compile/target-lack.ts'

const linux = (version: string) => ({version, goos: 'linux', goarch: 'amd64'})

it.each([
  ['go1.16.15', 'windows/arm64', 'Go 1.16 has no such target, Go 1.17 and later have it'],
  ['go1.17.13', 'windows/arm64', null],
  ['go1.15.15', 'darwin/386', 'Go 1.15 has no such target, Go 1.14 and earlier have it'],
  ['go1.14.15', 'darwin/386', null],
  ['go1.26.8', 'windows/arm', 'Go 1.26 has no such target, Go 1.25 and earlier have it'],
  [
    'go1.10.8',
    'linux/386',
    'Go 1.10 can only be used for linux/amd64, Go 1.11 and later for others, too'
  ],
  ['go1.9.7', 'linux/amd64', null],
  ['go1.11.13', 'linux/386', null],
  // Nobody can tell of which Go its source is.
  ['devel +abc', 'windows/arm64', null]
])('%s for %s: %s', (version, target, lack) => {
  const [goos = '', goarch = ''] = target.split('/')
  expect(lackOf(linux(version), {goos, goarch})).toBe(lack)
})
