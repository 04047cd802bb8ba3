import {describe, expect, test} from 'vitest'
import {analyze} from '../../src/analysis/analyze.ts'
import type {Analysis, Compiler} from '../../src/model/index.ts'
import {reasonOf} from '../../src/reconcile/index.ts'
import {warmCompiler} from '../compile/compilers.ts'
import {markdown, read} from '../extract/read.ts'

let compiler: Promise<Compiler> | undefined

async function analysisOf(...lines: readonly string[]): Promise<Analysis> {
  compiler ??= warmCompiler()
  return analyze(read(markdown(...lines)), await compiler)
}

function verdicts({listings}: Analysis): readonly string[] {
  return listings.flatMap(listing =>
    listing.verdicts.map(verdict =>
      [verdict.kind, reasonOf(verdict)].filter(part => part !== null).join(' ')
    )
  )
}

const broken = ['```go', 'package main', '', 'func main() {', '\tx := 1', '}', '```', '']
const sound = [
  '```go',
  'package main',
  '',
  'func main() {',
  '\tx := 1',
  '\tprintln(x)',
  '}',
  '```',
  ''
]
const shown = (...lines: readonly string[]) => ['```', ...lines, '```']
const claim = './prog.go:4:2: declared and not used: x'

describe('errors that an article shows', () => {
  test('are what its code was expected to give', {timeout: 600_000}, async () => {
    const analysis = await analysisOf(...broken, ...shown(claim))
    expect(verdicts(analysis)).toEqual(['confirmed'])
    expect(analysis.brokenBlocks).toEqual([])
  })

  test('are read though the command runs a program, which prints what it likes', async () => {
    const lines = shown('$ go run main.go', claim, './main.go:4:2: x escapes to heap')
    expect(verdicts(await analysisOf(...broken, ...lines))).toEqual(['confirmed'])
  })

  test('keep messages of the optimizer from being checked', async () => {
    const lines = shown(claim, './prog.go:3:6: can inline main')
    expect(verdicts(await analysisOf(...broken, ...lines))).toEqual([
      'confirmed',
      'unverifiable does-not-compile'
    ])
  })

  test('are refuted right behind a program that compiles', async () => {
    expect(verdicts(await analysisOf(...sound, ...shown(claim)))).toEqual(['refuted silent'])
  })

  test('may be of other code, where the sentence before supposes some', async () => {
    const lines = ['Without the last line:', '', ...shown(claim)]
    expect(verdicts(await analysisOf(...sound, ...lines))).toEqual(['unverifiable no-evidence'])
  })

  test('of a part of a file are not corrected', async () => {
    const part = ['```go', 'func f() {', '\tx := 1', '\tvar y int', '}', '```', '']
    const lines = shown(
      './a.go:9:2: declared and not used: x',
      './a.go:30:6: declared and not used: y'
    )
    expect(verdicts(await analysisOf(...part, ...lines))).toEqual([
      'unverifiable incomplete',
      'unverifiable incomplete'
    ])
  })
})
