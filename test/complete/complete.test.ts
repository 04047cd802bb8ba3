import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {addedLines} from '../../src/complete/added-lines.ts'
import {noAdjustments} from '../../src/complete/adjustments.ts'
import {type CompletedFile, complete} from '../../src/complete/complete.ts'
import {joinedUnitOf, unitOf} from '../compile/units.ts'

function completed(code: string): CompletedFile {
  const unit = unitOf(code)
  const [file] = complete(unit, noAdjustments(unit)).files
  if (!file) throw new Error('no file')
  return file
}

/** The completed source with the unit's line before each line. */
function numbered({source, lines}: CompletedFile): readonly string[] {
  return source
    .trimEnd()
    .split('\n')
    .map((text, index) => `${lines[index] ?? '+'} ${text}`)
}

describe('complete', () => {
  it('leaves a whole program as it is', () => {
    const code = '// Package main greets.\npackage main\n\nfunc main() { println("hi") }'
    expect(completed(code).source).toBe(`${code}\n`)
  })

  it('adds on lines of its own, and keeps columns where a line is cut', () => {
    expect(numbered(completed('x := 1; func f() {}; fmt.Println(x)'))).toEqual([
      '+ package main',
      '+ import "fmt"',
      '1         func f() {}; ',
      '+ func main() {',
      '1 x := 1; ',
      '1                      fmt.Println(x)',
      '+ }'
    ])
  })

  it('can name what it added', () => {
    expect(addedLines([completed('fmt.Println(1)')])).toEqual([
      {file: 'main.go', text: 'package main'},
      {file: 'main.go', text: 'import "fmt"'},
      {file: 'main.go', text: 'func main() {'},
      {file: 'main.go', text: '}'}
    ])
  })

  it('moves comments with what they stand above', () => {
    const code = 'go f()\n\n//go:noinline\nfunc f() {} // small\n\n// why\nf()'
    expect(numbered(completed(code))).toEqual([
      '+ package main',
      '2 ',
      '3 //go:noinline',
      '4 func f() {} // small',
      '+ func main() {',
      '1 go f()',
      '5 ',
      '6 // why',
      '7 f()',
      '+ }'
    ])
  })

  it('blanks what is left out, but not in strings and comments', () => {
    const code = 'var s = `\n...\n`\n\nfunc f() { … }\n/*\n...\n*/\n...\nvar _ = s'
    expect(numbered(completed(code))).toEqual([
      '+ package main',
      '1 var s = `',
      '2 ...',
      '3 `',
      '4 ',
      '5 func f() {     }',
      '6 /*',
      '7 ...',
      '8 */',
      '9    ',
      '10 var _ = s'
    ])
  })

  it('imports no package that the code has a name for', () => {
    const unit = unitOf(
      'import rand "x/y"\n\ntype list struct{ Len int }\n\nvar n = rand.Int + list.Len'
    )
    expect(complete(unit, noAdjustments(unit)).imports).toEqual(['x/y'])
  })

  it('drops the package clauses of later pieces', () => {
    const unit = joinedUnitOf('package a\n\nfunc f() {}', 'package a\n\nfunc g() {}')
    const [file] = complete(unit, noAdjustments(unit)).files
    expect(file?.source.match(/package a/g)).toHaveLength(1)
  })
})

const item = fc.constantFrom(
  'package p',
  'import "os"',
  'import (\n\t"fmt"\n)',
  'x := "é😀" // 2',
  'type T struct {\n\ta int\n}',
  'func (t *T) M() { f() }',
  'func(a int) { f() }(1)',
  'func f() {\n\treturn // }\n}',
  'var s = `\n}\n`',
  'for {\n\tbreak\n}',
  '// a remark',
  'const a = 1 + /* b\n */ 2',
  'if x {\n} else {\n}',
  "r := '}'",
  '...',
  ''
)
const separator = fc.constantFrom('\n', '\n\n', '; ', ';\n\t', '\n  ')
const fragment = fc
  .array(fc.tuple(item, separator), {maxLength: 12})
  .map(parts => parts.map(([text, between]) => text + between).join(''))

describe('every completion', () => {
  it('keeps each byte of the code at its line and column, once', () => {
    fc.assert(
      fc.property(fragment, fc.boolean(), (code, joined) => {
        const unit = joined ? joinedUnitOf(code, 'f()') : unitOf(code)
        const [file] = complete(unit, noAdjustments(unit)).files
        const shown = unit.files[0].lines.map(line => Buffer.from(line.text))
        const seen = shown.map(bytes => Buffer.alloc(bytes.length, ' '))
        const lines = file?.source.split('\n') ?? []
        for (const [index, number] of (file?.lines ?? []).entries()) {
          if (number === null) continue
          const bytes = Buffer.from(lines[index] ?? '')
          for (const [column, byte] of bytes.entries()) {
            if (byte === 0x20) continue
            expect(shown[number - 1]?.[column]).toBe(byte)
            expect(seen[number - 1]?.[column]).toBe(0x20)
            seen[number - 1]?.writeUInt8(byte, column)
          }
        }
        // A second package clause goes, with the comment above it: all of its line.
        const dropped = (text: string) =>
          text.replace(/\/\/ a remark[^\n]*|package p|\.{3}|\s|;/g, '')
        expect(dropped(seen.join('\n'))).toBe(dropped(shown.join('\n')))
      }),
      {numRuns: 500}
    )
  })
})
