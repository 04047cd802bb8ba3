import {describe, expect, it} from 'vitest'
import type {Pairing} from '../../src/model/index.ts'
import {isMatched, overrule, reasonOf, reconcile} from '../../src/reconcile/index.ts'
import {read} from '../extract/read.ts'
import {claimOf, diagnosticsOf, listingOf, pairingOf} from '../listings.ts'

const program = `package main

import "fmt"

type lamp struct{ watt int }

func light(w int) *lamp {
	l := lamp{watt: w}
	return &l
}

func dim(l *lamp) { l.watt-- }

func main() {
	l := light(60)
	dim(l)
	fmt.Println(l.watt)
}
`
const printed = diagnosticsOf(
  'main.go:7:6: can inline light',
  'main.go:12:6: can inline dim',
  'main.go:8:2: moved to heap: l',
  'main.go:12:10: l does not escape',
  'main.go:17:13: ... argument does not escape',
  'main.go:17:15: l.watt escapes to heap'
)
const fragment = program.slice(program.indexOf('type lamp'))

const toolchain = {version: 'go1.26.8', goos: 'linux', goarch: 'amd64'}

/** Verdicts of a listing as short texts. */
function verdictsOf(
  lines: readonly string[],
  {
    code = program,
    diagnostics = printed,
    pairing
  }: {code?: string; diagnostics?: typeof printed; pairing?: Partial<Pairing>} = {}
): readonly string[] {
  const claims = lines.map(line => claimOf(line))
  const reconciled = reconcile(listingOf(claims), pairingOf(code, claims, pairing), diagnostics, [])
  const {numberings, trust} = reconciled
  const {verdicts} = overrule({
    article: read(''),
    toolchain,
    result: reconciled,
    trust,
    fails: false
  })
  const offset = numberings[0]?.offset
  return verdicts.map(verdict =>
    [
      verdict.kind,
      reasonOf(verdict) ?? ('rewording' in verdict && verdict.rewording.id),
      isMatched(verdict) && verdict.actual && `${verdict.actual.line}:${verdict.actual.column}`,
      verdict.kind === 'shifted' && `N=${offset ?? verdict.offset}`
    ]
      .filter(Boolean)
      .join(' ')
  )
}

describe('positions', () => {
  it('confirms what is printed where it is claimed, with or without column', () => {
    expect(verdictsOf(['./main.go:8:2: moved to heap: l', 'main.go:12: can inline dim'])).toEqual([
      'confirmed 8:2',
      'confirmed 12:6'
    ])
  })

  it('calls lines shifted that share one offset', () => {
    expect(
      verdictsOf(['main.go:18:2: moved to heap: l', 'main.go:27:15: l.watt escapes to heap'])
    ).toEqual(['shifted 8:2 N=10', 'shifted 17:15 N=10'])
  })

  it('calls lines moved that share none', () => {
    expect(
      verdictsOf(['main.go:18:2: moved to heap: l', 'main.go:28:15: l.watt escapes to heap'])
    ).toEqual(['moved 8:2', 'moved 17:15'])
  })

  it('confirms a line that is right, whatever the others are', () => {
    expect(
      verdictsOf([
        'main.go:8:2: moved to heap: l',
        'main.go:14:10: l does not escape',
        'main.go:19:15: l.watt escapes to heap'
      ])
    ).toEqual(['confirmed 8:2', 'shifted 12:10 N=2', 'shifted 17:15 N=2'])
  })

  it('calls a wrong column moved, in lines that are off by N too', () => {
    expect(
      verdictsOf([
        'main.go:18:2: moved to heap: l',
        'main.go:22:3: l does not escape',
        'main.go:27:15: l.watt escapes to heap'
      ])
    ).toEqual(['shifted 8:2 N=10', 'moved 12:10', 'shifted 17:15 N=10'])
  })

  it('takes the columns of tabs where the article shows spaces', () => {
    const code = program.replaceAll('\t', '    ')
    const diagnostics = diagnosticsOf('main.go:8:5: moved to heap: l')
    for (const column of [5, 2]) {
      const claim = `main.go:8:${column}: moved to heap: l`
      expect(verdictsOf([claim], {code, diagnostics})).toEqual([`confirmed 8:${column}`])
    }
    expect(verdictsOf(['main.go:8:4: moved to heap: l'], {code, diagnostics})).toEqual([
      'moved 8:5'
    ])
  })

  it('corrects a column in the way in which the others are counted', () => {
    const code = program.replaceAll('\t', '    ')
    const claims = ['main.go:8:2: moved to heap: l', 'main.go:17:14: l.watt escapes to heap'].map(
      line => claimOf(line)
    )
    const diagnostics = diagnosticsOf(
      'main.go:8:5: moved to heap: l',
      'main.go:17:18: l.watt escapes to heap'
    )
    const {verdicts} = reconcile(listingOf(claims), pairingOf(code, claims), diagnostics, [])
    expect(verdicts[1]).toMatchObject({
      kind: 'moved',
      actual: {line: 17, column: 18},
      expected: {line: 17, column: 15}
    })
  })

  it('says where a fragment’s line is in the author’s own numbers', () => {
    const claims = ['main.go:8:2: moved to heap: l', 'main.go:12:9: l does not escape'].map(line =>
      claimOf(line)
    )
    const diagnostics = diagnosticsOf(
      'main.go:4:2: moved to heap: l',
      'main.go:8:10: l does not escape'
    )
    const {verdicts, numberings} = reconcile(
      listingOf(claims),
      pairingOf(fragment, claims),
      diagnostics,
      []
    )
    expect(numberings[0]?.offset).toBe(4)
    expect(verdicts[1]).toMatchObject({
      kind: 'moved',
      actual: {line: 8, column: 10},
      expected: {line: 12, column: 10}
    })
  })
})

describe('words', () => {
  it('knows the words of other versions', () => {
    expect(
      verdictsOf([
        'main.go:12:10: dim l does not escape',
        'main.go:9:9: &l escapes to heap',
        'main.go:17:13: main []interface {} literal does not escape'
      ])
    ).toEqual([
      'reworded function-prefix 12:10',
      'reworded address-of 8:2',
      expect.stringMatching(/^reworded .* 17:13$/)
    ])
  })

  it('refutes the opposite', () => {
    expect(
      verdictsOf(['main.go:12:10: leaking param: l', 'main.go:17:15: l.watt does not escape'])
    ).toEqual(['refuted opposite 12:10', 'refuted opposite 17:15'])
  })

  it('refutes what nothing is said of', () => {
    expect(
      verdictsOf(['main.go:8:2: moved to heap: l', 'main.go:15:12: light(60) escapes to heap'])
    ).toEqual(['confirmed 8:2', 'refuted silent'])
  })

  it('does not take a variable of another function for the one that is meant', () => {
    expect(
      verdictsOf([
        'main.go:17:13: ... argument does not escape',
        'main.go:16:6: main &l does not escape'
      ])
    ).toEqual(['confirmed 17:13', 'unverifiable silent-consistent'])
  })

  it('lets the compiler say a thing once only', () => {
    expect(verdictsOf(['main.go:8:2: moved to heap: l', 'main.go:15:2: moved to heap: l'])).toEqual(
      ['confirmed 8:2', 'refuted silent']
    )
  })
})

describe('thin evidence', () => {
  const far = {near: false}

  it('does not hold a listing to a block that only looks a little like it', () => {
    const lines = [
      'main.go:30:13: ... argument does not escape',
      'main.go:31:2: moved to heap: door',
      'main.go:33:6: can inline shut'
    ]
    expect(verdictsOf(lines, {pairing: far})).toEqual([
      'unverifiable no-evidence',
      'unverifiable no-evidence',
      'unverifiable no-evidence'
    ])
  })

  it('does hold it to a block that explains most of it', () => {
    const lines = [
      'main.go:18:2: moved to heap: l',
      'main.go:22:10: l does not escape',
      'main.go:27:15: l.watt does not escape'
    ]
    expect(verdictsOf(lines, {pairing: far})).toEqual([
      'shifted 8:2 N=10',
      'shifted 12:10 N=10',
      'refuted opposite 17:15'
    ])
  })

  it('says nothing of files that are not shown', () => {
    expect(
      verdictsOf([
        'main.go:8:2: moved to heap: l',
        'other.go:8:2: moved to heap: k',
        '/usr/local/go/src/fmt/print.go:314:6: can inline Println'
      ])
    ).toEqual(['confirmed 8:2', 'unverifiable other-file', 'unverifiable other-file'])
  })

  it('is silent about silence where code is left out', () => {
    const code = program.replace('\tdim(l)\n', '\t// ...\n')
    expect(
      verdictsOf(['main.go:8:2: moved to heap: l', 'main.go:15:7: inlining call to light'], {code})
    ).toEqual(['confirmed 8:2', 'unverifiable incomplete'])
  })

  it('takes other numbers for other code', () => {
    const code = 'package main\n\nfunc main() {\n\tb := make([]byte, 64)\n\tprintln(len(b))\n}\n'
    const diagnostics = diagnosticsOf('main.go:4:11: make([]byte, 64) does not escape')
    expect(
      verdictsOf(['main.go:4:11: make([]byte, 90000) escapes to heap'], {code, diagnostics})
    ).toEqual(['unverifiable other-code'])
  })
})
