import {describe, expect, it, test} from 'vitest'
import {goPieces} from '../../../src/extract/classify/go-piece.ts'
import {mapped} from '../../../src/model/text/index.ts'

/** The pieces of a text: code with the number of its first line, other lines as they are. */
function pieces(text: string, language: string | null = null) {
  const places = [...text].map((_, index) => index)
  return goPieces(mapped(text, places, text.length), language).map(piece => {
    const shown = piece.kind === 'code' ? piece.code : piece.text
    // Each character maps to itself.
    expect(text.slice(shown.offsets[0] ?? 0)).toMatch(new RegExp(`^${escaped(shown.text[0])}`))
    return piece.kind === 'code' ? [piece.firstLine, shown.text] : shown.text
  })
}

const escaped = (character = '') => character.replace(/[^\w]/, '\\$&')
const lines = (...rows: readonly string[]) => rows.join('\n')

describe('numbered code', () => {
  const numbered = ['7  func f() {', '8  \tx()', '9  }']

  test('has what stands above and below it beside it', () => {
    expect(pieces(lines('Look here:', ...numbered, 'That is all.'))).toEqual([
      'Look here:',
      [7, 'func f() {\n\tx()\n}'],
      'That is all.'
    ])
  })

  test('needs three lines, or a fence that says so', () => {
    const two = '7 | y()\n8 | z()'
    const three = `${two}\n9 | var x = 1`
    expect(pieces(`${two}\n9 |`)).toEqual([])
    expect(pieces(three)).toEqual(['', [7, 'y()\nz()\nvar x = 1'], ''])
    expect(pieces('7 | var x = 1')).toEqual([])
  })
})

describe('what stands before a program', () => {
  const file = lines('package a', 'var x int', 'var y int', 'var z int')

  it.each([
    ['a sentence is none of it', 'Dear reader, this is it:', 'Dear reader, this is it:'],
    ['Go is code of its own', 'var w int\nw(', [1, 'var w int\nw(']],
    ['a comment says that it is code', 'w( // see', [1, 'w( // see']]
  ])('%s', (_, lead, piece) => {
    expect(pieces(lines(lead, file), 'go')).toEqual([piece, [1, file]])
  })

  test('a link is no comment', () => {
    expect(pieces(lines('From https://example.org/a b:', '', 'package a'), 'go')).toEqual([
      'From https://example.org/a b:\n',
      [1, 'package a']
    ])
  })
})

describe('what stands behind code', () => {
  const code = lines('func f() {', '\tx()', '}')
  const cut = (...rest: readonly string[]) => pieces(lines(code, ...rest), 'go')

  test('is what the program prints', () => {
    expect(cut('Hello, 3 world!')).toEqual([[1, code], 'Hello, 3 world!'])
    expect(cut('See https://example.org/a 3 b')).toEqual([
      [1, code],
      'See https://example.org/a 3 b'
    ])
  })

  test('is what the program prints, too, where it reads like labels of Go', () => {
    const program = lines('package main', '', code)
    expect(pieces(lines(program, '', 'Output:', 'sum: 6'), 'go')).toEqual([
      [1, program],
      '\nOutput:\nsum: 6'
    ])
    expect(cut('Output:', 'sum: 6')).toEqual([[1, lines(code, 'Output:', 'sum: 6')]])
  })

  it.each([
    ['is code where it is Go', 'y()'],
    ['is code where it declares something, with errors', 'var w int\nw('],
    ['is code where a comment is in it', 'Hello, 3 world! // said']
  ])('%s', (_, rest) => {
    expect(cut(rest)).toEqual([[1, lines(code, rest)]])
  })

  test('is not cut off from what declares nothing, or is broken itself', () => {
    const calls = ['a()', 'b()', 'c()', 'd()', 'e()', 'f()']
    const loop = lines('for {', '\tx()', '}', ...calls, 'y(')
    expect(pieces(loop, 'go')).toEqual([[1, loop]])
    const broken = lines('func f() {', '\tx(', '}', ...calls, 'y(')
    expect(pieces(broken, 'go')).toEqual([[1, broken]])
  })
})

describe('package clauses', () => {
  test('begin a program each, with the comments above them', () => {
    expect(
      pieces(lines('package a', 'var x int', '', '// B.', '// More.', 'package b', 'var y int'))
    ).toEqual([
      [1, 'package a\nvar x int\n'],
      [1, '// B.\n// More.\npackage b\nvar y int']
    ])
  })

  test('do so behind code without one, too', () => {
    expect(pieces(lines('var x int', '', 'package b', 'var y int'))).toEqual([
      [1, 'var x int\n'],
      [1, 'package b\nvar y int']
    ])
  })

  test('keep the number that the first line has', () => {
    const rows = ['package a', 'var x int', 'package b', 'var y int']
    expect(pieces(rows.map((row, index) => `${index + 5} | ${row}`).join('\n'))).toEqual([
      '',
      [5, 'package a\nvar x int'],
      [1, 'package b\nvar y int'],
      ''
    ])
  })
})

test('a text that is no Go has no piece', () => {
  expect(pieces('Hello, var world, how are you?')).toEqual([])
  expect(pieces('f(x)')).toEqual([])
})
