import {describe, expect, test} from 'vitest'
import {analyze} from '../../src/analysis/analyze.ts'
import type {CompileResult, Compiler} from '../../src/model/index.ts'
import {reasonOf} from '../../src/reconcile/index.ts'
import {markdown, read} from '../extract/read.ts'
import {diagnosticsOf} from '../listings.ts'

const code = ['package main', '', 'func main() {', '\tx := 1', '\tuse(&x)', '}']
const block = ['```go', ...code, '```', '']
const output = (...lines: readonly string[]) => [
  '```',
  '$ go build -gcflags=-m',
  ...lines,
  '```',
  ''
]

/** A compiler that says the same of everything. */
function compilerThat(result: CompileResult): Compiler {
  const toolchain = {version: 'go1.26.8', goos: 'linux', goarch: 'amd64'}
  return {toolchain, compile: async () => result}
}

const printing = (...lines: readonly string[]) =>
  compilerThat({ok: true, diagnostics: diagnosticsOf(...lines), added: []})
const moved = 'main.go:4:2: moved to heap: x'
const leaks = 'main.go:5:6: can inline use'

/** The idle words of an article, and why they are. */
async function idle(compiler: Compiler, ...lines: readonly string[]) {
  const {unusedDirectives} = await analyze(read(markdown(...lines)), compiler)
  return unusedDirectives.map(({word, why}) => `${word} ${why}`)
}

describe('a skip', () => {
  const skip = ['<!-- goclaims skip reason="old" -->', '']

  test('over a listing that is true hides nothing', async () => {
    const article = [...block, ...skip, ...output(moved)]
    expect(await idle(printing(moved), ...article)).toEqual(['skip hides-nothing'])
    expect(await idle(printing(moved, leaks), ...article)).toEqual(['skip hides-omissions'])
  })

  test('over anything else is left alone', async () => {
    const article = [...block, ...skip, ...output(moved)]
    expect(await idle(printing('main.go:5:2: moved to heap: x'), ...article)).toEqual([])
    expect(await idle(printing(), ...article)).toEqual([])
    const aborted = compilerThat({ok: false, failure: {kind: 'aborted'}})
    expect(await idle(aborted, ...article)).toEqual([])
    expect(await idle(printing(moved), ...skip, ...output(moved))).toEqual([])
  })

  test('over a program that compiles hides nothing', async () => {
    expect(await idle(printing(), ...skip, ...block)).toEqual(['skip hides-nothing'])
    const error = {
      position: {file: 'main.go', line: 4, column: 2},
      message: 'declared and not used: x'
    }
    const failing = compilerThat({ok: false, failure: {kind: 'errors', errors: [error]}})
    expect(await idle(failing, ...skip, ...block)).toEqual([])
    const slow = compilerThat({ok: false, failure: {kind: 'time-limit', milliseconds: 1}})
    expect(await idle(slow, ...skip, ...block)).toEqual([])
  })

  test('over several listings hides something if one of them differs', async () => {
    const table = [
      '| `main.go:4:2: moved to heap: x` |',
      '| - |',
      '| `main.go:9:9: y escapes to heap` |'
    ]
    expect(await idle(printing(moved), ...block, ...skip, ...table)).toEqual([])
    const right = [...table.slice(0, 2), '| `main.go:4:2: moved to heap: x` |']
    expect(await idle(printing(moved), ...block, ...skip, ...right)).toEqual(['skip hides-nothing'])
  })

  test('is not looked at by other listings, and not reported', async () => {
    const article = [
      ...block,
      ...skip,
      ...output('main.go:9:2: moved to heap: x'),
      ...output(moved)
    ]
    const {listings} = await analyze(read(markdown(...article)), printing(moved))
    expect(
      listings.map(({verdicts}) => verdicts.map(verdict => [verdict.kind, reasonOf(verdict)]))
    ).toEqual([[['unverifiable', 'skipped']], [['confirmed', null]]])
  })

  test('of a block that a listing rests on hides its errors', async () => {
    const error = {
      position: {file: 'main.go', line: 4, column: 2},
      message: 'declared and not used: x'
    }
    const failing = compilerThat({ok: false, failure: {kind: 'errors', errors: [error]}})
    const article = read(markdown(...skip, ...block, ...output(moved)))
    expect((await analyze(article, failing)).brokenBlocks).toEqual([])
    const open = read(markdown(...block, ...output(moved)))
    expect((await analyze(open, failing)).brokenBlocks).toHaveLength(1)
  })
})

describe('words about what is not there', () => {
  test('for= names Go code that is shown', async () => {
    const article = [...block, '<!-- goclaims for=b.go -->', ...output(moved)]
    expect(await idle(printing(moved), ...article)).toEqual(['for no-such-file'])
    const named = ['<!-- goclaims file=b.go -->', ...article]
    expect(await idle(printing(moved), ...named)).toEqual([])
  })

  test('file= stands before code, for= and partial before output', async () => {
    const beside = (words: string, ...lines: readonly string[]) =>
      idle(printing(moved), `<!-- goclaims ${words} -->`, ...lines)
    expect(await beside('file=a.go', ...output(moved), ...block)).toEqual(['file no-code'])
    expect(await beside('for=a.go', ...block)).toEqual(['for no-listing'])
    expect(await beside('partial', ...block)).toEqual(['partial no-listing'])
    expect(await beside('partial offset=3 go=1.20', ...output(moved), ...block)).toEqual([])
  })

  test('words after the language of a fence may be those of another tool', async () => {
    expect(await idle(printing(moved), '```go partial', ...code, '```')).toEqual([])
  })
})
