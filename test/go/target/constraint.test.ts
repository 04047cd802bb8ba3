import {expect, it} from 'vitest'
import {nameConstraint, sourceConstraint} from '../../../src/go/target/constraint.ts'
import {ports} from '../../../src/go/target/ports.ts'

const linux = {goos: 'linux', goarch: 'amd64'}
const windows = {goos: 'windows', goarch: 'amd64'}
const mac = {goos: 'darwin', goarch: 'arm64'}

it.each([
  ['dial_windows.go', [false, true, false]],
  ['dial_arm64.go', [false, false, true]],
  ['dial_darwin_arm64.go', [false, false, true]],
  ['dial_windows_test.go', [false, true, false]],
  ['windows.go', [true, true, true]],
  ['dial_windows_help.go', [true, true, true]],
  ['main.go', [true, true, true]]
])('a file named %s is for its system only', (name, holds) => {
  expect([linux, windows, mac].map(nameConstraint(name))).toEqual(holds)
})

it.each([
  ['//go:build windows', [false, true, false]],
  ['//go:build !windows', [true, false, true]],
  ['//go:build unix', [true, false, true]],
  ['//go:build (linux && amd64) || (darwin && !amd64)', [true, false, true]],
  ['//go:build linux && purego', [null, false, false]],
  ['//go:build ignore', [null, null, null]],
  ['//go:build gccgo', [false, false, false]],
  ['//go:build linux &&', [null, null, null]],
  ['// +build linux,amd64 darwin', [true, false, true]],
  ['// +build !windows\n// +build amd64', [true, false, false]],
  ['//go:build windows\n// +build linux', [false, true, false]],
  ['package x\n\n//go:build windows', [true, true, true]]
])('%s', (lines, holds) => {
  const source = `// Of a file.\n\n${lines}\n\npackage x\n`
  expect([linux, windows, mac].map(sourceConstraint(source))).toEqual(holds)
})

it('counts kin of a system as that, as Go does', () => {
  expect(sourceConstraint('//go:build linux')({goos: 'android', goarch: 'arm64'})).toBe(true)
  expect(sourceConstraint('//go:build android')(linux)).toBe(false)
})

it('names each port once', () => {
  expect(new Set(ports.map(({goos, goarch}) => `${goos}/${goarch}`)).size).toBe(ports.length)
})
