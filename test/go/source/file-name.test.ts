import {describe, expect, it} from 'vitest'
import {labelLines} from '../../../src/go/source/index.ts'

describe('labelLines', () => {
  it.each([
    [1, ['// main.go', 'package main']],
    [2, ['// File: cmd/main.go', '', 'package main']],
    [1, ['/* main.go */', 'package main']],
    [3, ['//', '// main.go', '//', 'package main']],
    [1, ['// ===== main.go =====', 'package main']]
  ])('counts what only names the file: %i', (count, lines) => {
    expect(labelLines(lines)).toBe(count)
  })

  it.each([
    [['package main', '// main.go']],
    [['// main.go starts the server.', 'package main']],
    [['//', '// Package main starts it.', 'package main']],
    [['//go:build linux', '// main.go', 'package main']]
  ])('is nothing else', lines => {
    expect(labelLines(lines)).toBe(0)
  })
})
