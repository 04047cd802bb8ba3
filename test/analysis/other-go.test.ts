import {describe, expect, test} from 'vitest'
import {analyze} from '../../src/analysis/analyze.ts'
import type {CompileResult, Compiler} from '../../src/model/index.ts'
import {markdown, read} from '../extract/read.ts'
import {diagnosticsOf} from '../listings.ts'

const code = ['package main', '', 'func main() {', '\tx := 1', '\tuse(&x)', '}']
const message = 'main.go:4:2: moved to heap: x'
const output = ['```', '$ go build -gcflags=-m', message, '```', '']
const broken = {position: {file: 'main.go', line: 4, column: 2}, message: 'undefined: x'}

const prints: CompileResult = {ok: true, diagnostics: diagnosticsOf(message), added: []}
const prints2: CompileResult = {
  ok: true,
  diagnostics: diagnosticsOf('main.go:4:2: x does not escape'),
  added: []
}
const fails: CompileResult = {ok: false, failure: {kind: 'errors', errors: [broken]}}

/** A compiler of the newest Go that knows compilers of older ones, each with what it says. */
function compilers(newest: CompileResult, older: Readonly<Record<string, CompileResult>>) {
  const of = (version: string, result: CompileResult): Compiler => ({
    toolchain: {version, goos: 'linux', goarch: 'amd64'},
    compile: async () => result
  })
  return {
    ...of('go1.26.8', newest),
    ofGo: async (minor: string) => {
      const result = older[minor]
      return result ? of(`go${minor}.3`, result) : null
    }
  }
}

async function verdicts(compiler: Compiler, ...lines: readonly string[]) {
  const analysis = await analyze(read(markdown(...lines)), compiler)
  const claims = analysis.listings.flatMap(listing =>
    listing.verdicts.map(
      ({kind}) => `${kind} by ${(listing.toolchain ?? analysis.toolchain).version}`
    )
  )
  return [...claims, ...analysis.brokenBlocks.map(({block}) => `broken ${block.line}`)]
}

const fence = (meta: string) => [`\`\`\`go${meta}`, ...code, '```', '']

describe('a Go that the author asks for', () => {
  const old = compilers(prints2, {'1.12': prints})

  test.each([
    ['in a fence', [...fence(' go=1.12'), ...output]],
    ['in a comment', [...fence(''), '<!-- goclaims go=1.12 -->', '', ...output]],
    ['in front matter', ['---', 'go: "1.12"', '---', '', ...fence(''), ...output]]
  ])('is the one that its claims are held to, said %s', async (_, lines) => {
    expect(await verdicts(old, ...lines)).toEqual(['confirmed by go1.12.3'])
  })

  test('may be another for each listing of the same code', async () => {
    const both = compilers(prints2, {'1.12': prints, '1.9': prints2})
    const lines = ['---', 'go: "1.9"', '---', '', ...fence(''), '<!-- goclaims go=1.12 -->', '']
    expect(await verdicts(both, ...lines, ...output, ...fence(' go=1.26'), ...output)).toEqual([
      'confirmed by go1.12.3',
      'refuted by go1.26.8'
    ])
  })

  test('refutes nothing where it is missing', async () => {
    const none = compilers(prints2, {})
    const article = [...fence(' go=1.12'), ...output]
    expect(await verdicts(none, ...article)).toEqual(['unverifiable by go1.26.8'])
  })

  test('reports no block that only another Go cannot compile', async () => {
    const article = [...fence(' go=1.12'), ...output]
    const missing = compilers(fails, {})
    expect(await verdicts(missing, ...article)).toEqual(['unverifiable by go1.26.8'])
    const there = compilers(prints, {'1.12': fails})
    expect(await verdicts(there, ...article)).toEqual(['unverifiable by go1.12.3', 'broken 1'])
  })
})
