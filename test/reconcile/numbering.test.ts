import {describe, expect, it} from 'vitest'
import type {Numbering} from '../../src/model/index.ts'
import {reconcile} from '../../src/reconcile/index.ts'
import {authorsPath} from '../../src/reconcile/numbering/authors-path.ts'
import {
  authorsLine,
  authorsPlace,
  freeLinesOf,
  meantLines,
  offsetAt,
  shownLine,
  unitLine
} from '../../src/reconcile/numbering/numbering.ts'
import {unitOf} from '../compile/units.ts'
import {claimOf, diagnosticsOf, listingOf, pairingOf} from '../listings.ts'

const [file] = unitOf(
  '// main.go\npackage main\n\nfunc f() *int {\n    x := 1\n    return &x\n}'
).files
const numbering = (more: Partial<Numbering> = {}): Numbering => ({
  file,
  free: null,
  offset: null,
  spans: [],
  tabWidth: null,
  ...more
})
const spans = [
  {fromLine: 1, toLine: 3, lines: 5},
  {fromLine: 5, toLine: 8, lines: 9}
]
const nothing = {line: null, column: null}

describe('lines as the article shows them', () => {
  it('are counted from the number that the article gives the first', () => {
    const later = {...file, firstLine: 41}
    expect([shownLine(file, 3), shownLine(later, 1), shownLine(later, 3)]).toEqual([3, 41, 43])
    expect([unitLine(file, 3), unitLine(later, 41), unitLine(later, 43)]).toEqual([3, 1, 3])
  })
})

describe('lines that nobody knows', () => {
  it('are those of a fragment, whatever it is off by', () => {
    for (const offset of [null, 0, 10])
      expect(freeLinesOf('fragment', file, offset)).toBe('fragment')
  })

  it('are those below a line that only names the file', () => {
    expect([-2, -1, 0, 1, null].map(offset => freeLinesOf('file', file, offset))).toEqual([
      null,
      'label',
      null,
      null,
      null
    ])
  })
})

describe('the lines that a number may mean', () => {
  it('are that line, and the one that N tells', () => {
    expect(meantLines(numbering(), 7)).toEqual([7])
    expect(meantLines(numbering({offset: 0}), 7)).toEqual([7])
    expect(meantLines(numbering({offset: 2}), 7)).toEqual([7, 5])
    expect(meantLines(numbering({offset: 2, file: {...file, firstLine: 3}}), 7)).toEqual([5, 3])
  })

  it('are only the one that N tells, where the author’s file may begin anywhere', () => {
    expect(meantLines(numbering({offset: 2, free: 'fragment'}), 7)).toEqual([5])
    expect(meantLines(numbering({free: 'fragment'}), 7)).toEqual([7])
  })

  it('are those of each declaration’s offset that are in it', () => {
    const cut = numbering({spans, free: 'cut'})
    expect(meantLines(cut, 8)).toEqual([3])
    expect(meantLines(cut, 6)).toEqual([1])
    expect(meantLines(cut, 14)).toEqual([5])
    expect(meantLines(cut, 17)).toEqual([8])
    expect(meantLines(cut, 9)).toEqual([])
    expect(meantLines(cut, 18)).toEqual([])
  })

  it('come down to one, as it stands if it need not be off', () => {
    expect(authorsLine(undefined, file, 7)).toBe(7)
    expect(authorsLine(numbering({offset: 2}), file, 7)).toBe(7)
    expect(authorsLine(numbering({offset: 2, free: 'fragment'}), file, 7)).toBe(5)
    expect(authorsLine(numbering({spans, free: 'cut'}), file, 9)).toBe(9)
  })
})

describe('what the author’s numbers are off by', () => {
  it('is the offset of the declaration that a line is in, else N', () => {
    const cut = numbering({spans, offset: 1})
    expect([1, 3, 4, 5, 8, 9].map(line => offsetAt(cut, line))).toEqual([5, 5, 1, 9, 9, 1])
    expect(offsetAt(numbering(), 1)).toBeNull()
  })
})

describe('where the author would say that something is', () => {
  it('is where the code shows it, whatever N, if the file is whole', () => {
    expect(authorsPlace(numbering({offset: 2}), {line: 5, column: 5}, nothing)).toEqual({
      line: 5,
      column: 5
    })
  })

  it('is off by N if the file may begin anywhere', () => {
    const free = numbering({offset: 2, free: 'fragment'})
    expect(authorsPlace(free, {line: 5, column: null}, nothing)).toEqual({line: 7, column: null})
    const cut = numbering({spans, free: 'cut'})
    expect(authorsPlace(cut, {line: 5, column: null}, nothing).line).toBe(14)
  })

  it('stays on the claimed line if nothing tells where the file begins', () => {
    const free = numbering({free: 'fragment'})
    expect(authorsPlace(free, {line: 5, column: null}, {line: 9, column: null}).line).toBe(9)
    expect(authorsPlace(free, {line: 5, column: null}, nothing).line).toBe(5)
    expect(authorsPlace(numbering(), {line: 5, column: null}, {line: 9, column: null}).line).toBe(5)
  })

  it('keeps a column that is right in some form, and counts another as the author does', () => {
    const tabs = numbering({tabWidth: 4})
    expect(authorsPlace(tabs, {line: 5, column: 5}, {line: 5, column: 5}).column).toBe(5)
    expect(authorsPlace(tabs, {line: 5, column: 5}, {line: 5, column: 30}).column).toBe(2)
    expect(authorsPlace(numbering(), {line: 5, column: 5}, {line: 5, column: 30}).column).toBe(5)
  })
})

describe('what the author calls a file', () => {
  const code = 'package main\n\nfunc f() *int {\n\tx := 1\n\treturn &x\n}'
  const verdictsOf = (...lines: readonly string[]) => {
    const claims = lines.map(line => claimOf(line))
    const printed = diagnosticsOf('main.go:4:2: moved to heap: x')
    return reconcile(listingOf(claims), pairingOf(code, claims), printed, []).verdicts
  }

  it('is what stands before messages about it', () => {
    expect(authorsPath(verdictsOf('./cmd/x.go:4:2: moved to heap: x'), 'main.go')).toBe(
      './cmd/x.go'
    )
    expect(authorsPath(verdictsOf('a/main.go:9:9: y does not escape'), 'main.go')).toBe('a/main.go')
    expect(
      authorsPath(
        verdictsOf('./cmd/x.go:4:2: moved to heap: x', 'a/main.go:9:9: y does not escape'),
        'main.go'
      )
    ).toBe('./cmd/x.go')
    expect(
      authorsPath(
        verdictsOf('./cmd/x.go:9:9: y does not escape', 'a/main.go:4:2: moved to heap: x'),
        'main.go'
      )
    ).toBe('a/main.go')
  })

  it('is its name beside another, or nothing where no file is named', () => {
    const verdicts = verdictsOf('./cmd/x.go:4:2: moved to heap: x')
    expect(authorsPath(verdicts, 'other.go')).toBe('./cmd/other.go')
    expect(authorsPath(verdictsOf('moved to heap: x'), 'main.go')).toBeNull()
  })
})
