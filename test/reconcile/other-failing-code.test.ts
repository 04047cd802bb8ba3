import {describe, expect, it} from 'vitest'
import type {Pairing, Verdict} from '../../src/model/index.ts'
import {propose} from '../../src/pair/index.ts'
import {joinedUnit} from '../../src/pair/join.ts'
import {isErrorOfUnknownFile, overrule, reasonOf, reconcile} from '../../src/reconcile/index.ts'
import {blockOf} from '../blocks.ts'
import {claimOf, diagnosticsOf, listingOf, pairingOf} from '../listings.ts'
import {articleWith, go, output} from '../pair/articles.ts'

const program = 'package main\n\nfunc main() {\n\tx := 1\n\tprintln()\n}'
const toolchain = {version: 'go1.26.8', goos: 'linux', goarch: 'amd64'}
const unused = './prog.go:4:2: declared and not used: x'

/** The pairing with a program and a piece that are put together. */
const pieces = (first: string): Pairing => ({
  ...pairingOf(first, []),
  unit: joinedUnit([blockOf(first), blockOf('func f() {}')])
})

/** What becomes of the errors of the last listing where its code compiles after all. */
function compiled(...parts: readonly string[]) {
  const {article, listing} = articleWith(...parts)
  const [pairing] = propose(article, listing, [])
  if (!pairing) throw new Error('no code')
  const result = reconcile(listing, pairing, [], [])
  const {verdicts} = overrule({article, toolchain, result, trust: 'near', fails: false})
  return verdicts.map(verdict => reasonOf(verdict))
}

describe('an error that code does not have', () => {
  it('is refuted where a whole program stands right before it', () => {
    expect(compiled(go(program), output(unused))).toEqual(['silent'])
    expect(compiled(go(program), 'The compiler says so:\n\n', output(unused))).toEqual(['silent'])
  })

  it('may be of other code where the words between suppose some', () => {
    for (const words of ['If we drop the call:', 'Without the import you get:', '如果去掉：']) {
      expect(compiled(go(program), `${words}\n\n`, output(unused))).toEqual(['no-evidence'])
    }
    expect(compiled('If only.\n\n', go(program), output(unused))).toEqual(['silent'])
  })

  it('may be of other code where no column, or only an offset, fits', () => {
    expect(compiled(go(program), output('./prog.go:4:30: declared and not used: x'))).toEqual([
      'no-evidence'
    ])
    expect(compiled(go(program), output('./prog.go:14:2: declared and not used: x'))).toEqual([
      'no-evidence'
    ])
  })

  it('may be of other code where that comes later, or is a piece', () => {
    expect(compiled(output(unused), go(program))).toEqual(['no-evidence'])
    expect(compiled(go(program.replace('main() {', 'f() {')), output(unused))).not.toEqual([
      'silent'
    ])
  })
})

describe('an error that nobody can place', () => {
  const [claim] = [claimOf(unused)]
  const verdict = (line: string, code: string): Verdict => {
    const claims = claim ? [claim] : []
    const [first] = reconcile(
      listingOf(claims),
      pairingOf(code, claims),
      diagnosticsOf(line),
      []
    ).verdicts
    if (!first) throw new Error('no verdict')
    return first
  }
  const right = 'main.go:4:2: declared and not used: x'
  const shifted = 'main.go:3:2: declared and not used: x'
  const moved = 'main.go:4:20: declared and not used: x'

  it('is none of a whole program', () => {
    for (const line of [right, shifted, moved]) {
      expect(isErrorOfUnknownFile(verdict(line, program), pairingOf(program, []))).toBe(false)
    }
    expect(isErrorOfUnknownFile(verdict(moved, program), null)).toBe(false)
  })

  it('is one that stands elsewhere, or nowhere, in what was put together', () => {
    expect(isErrorOfUnknownFile(verdict(right, program), pieces(program))).toBe(false)
    expect(isErrorOfUnknownFile(verdict(moved, program), pieces(program))).toBe(true)
  })

  it('is one that is off by N, but for a fragment, of which nobody knows the lines', () => {
    expect(verdict(shifted, program).kind).toBe('shifted')
    expect(isErrorOfUnknownFile(verdict(shifted, program), pieces(program))).toBe(true)
    const fragment = 'x := 1\nprintln()'
    expect(isErrorOfUnknownFile(verdict(shifted, program), pairingOf(fragment, []))).toBe(false)
  })
})

describe('what overrules a verdict', () => {
  it('is asked in order, and the first that holds stands: failing code before trust', () => {
    const claims = [claimOf('./prog.go:4:2: moved to heap: x'), claimOf(unused)]
    const pairing = {...pairingOf(program, claims), unit: pieces(program).unit}
    const diagnostics = diagnosticsOf('main.go:4:20: declared and not used: x')
    const result = reconcile(listingOf(claims), pairing, diagnostics, [])
    const {article} = articleWith(go(program), output(unused))
    const {verdicts} = overrule({article, toolchain, result, trust: null, fails: true})
    const road = (verdict: Verdict | undefined): readonly string[] => {
      const before = verdict?.trace.overruled
      return before ? [...road(before.verdict), before.by] : []
    }
    expect(verdicts.map(road)).toEqual([['failing-code'], ['unknown-file']])
    expect(verdicts.map(reasonOf)).toEqual(['does-not-compile', 'incomplete'])
  })
})
