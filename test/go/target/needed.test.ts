import {expect, it} from 'vitest'
import {neededPort} from '../../../src/go/target/index.ts'
import type {UnitFile} from '../../../src/model/index.ts'

const linux = {goos: 'linux', goarch: 'amd64'}

/** The port that files are for, where that is not Linux on AMD64. */
function neededBy(first: readonly [string, string], ...rest: (readonly [string, string])[]) {
  const fileOf = ([name, source]: readonly [string, string]): UnitFile => ({
    name,
    lines: source.split('\n').map(text => ({text, origin: null})),
    firstLine: 1,
    isBody: false
  })
  const port = neededPort({files: [fileOf(first), ...rest.map(fileOf)]}, linux)
  return port && `${port.goos}/${port.goarch}`
}

it.each([
  ['main.go', 'package main', null],
  ['dial_linux.go', 'package main', null],
  ['dial_windows.go', 'package main', 'windows/amd64'],
  ['add_arm64.go', 'package main', 'linux/arm64'],
  ['main.go', '//go:build darwin && arm64\n\npackage main', 'darwin/arm64'],
  ['main.go', '//go:build !linux\n\npackage main', 'windows/amd64'],
  ['main.go', '//go:build ignore\n\npackage main', null],
  ['main.go', '//go:build gccgo\n\npackage main', null],
  ['main.go', 'package main\n\nimport "syscall/js"', 'js/wasm'],
  ['main.go', 'package main\n\nimport (\n\tw "golang.org/x/sys/windows/svc"\n)', 'windows/amd64'],
  ['main.go', 'package main\n\nvar path = "syscall/js"', null]
])('%s with %j', (name, source, port) => {
  expect(neededBy([name, source])).toBe(port)
})

it('is what all files are for, else what the first is for', () => {
  const windows = ['a_windows.go', 'package a'] as const
  expect(neededBy(['a.go', 'package a'], windows)).toBe('windows/amd64')
  expect(neededBy(['a_linux.go', 'package a'], windows)).toBeNull()
  expect(neededBy(windows, ['a_linux.go', 'package a'])).toBe('windows/amd64')
})
