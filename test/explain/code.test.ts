import fc from 'fast-check'
import stringWidth from 'string-width'
import {describe, expect, test} from 'vitest'
import type {CodeLine, Mark} from '../../src/explain/explanation.ts'
import {writeCode} from '../../src/explain/write-code.ts'
import {painter} from '../../src/terminal/index.ts'

const plain = painter(false)

function written(text: string, ...marks: readonly Mark[]): readonly string[] {
  const line: CodeLine = {line: 7, article: 19, text, marks}
  return writeCode(
    {file: 'main.go', runs: [[line]], beyond: null},
    plain,
    Number.POSITIVE_INFINITY
  ).slice(1)
}

function mark(text: string, piece: string): Mark {
  const from = text.indexOf(piece)
  return {pointer: 'compiler', from, to: from + piece.length, label: 'here'}
}

const pieces = fc.array(
  fc.constantFrom(
    '\t',
    ' ',
    'x',
    'é',
    '文',
    '👋🏽',
    '🌡️',
    '한',
    '\u0301',
    '"',
    'go',
    '\u001B[31m',
    '\u202E'
  ),
  {maxLength: 20}
)

describe('carets', () => {
  test('stand under what they point at, whatever stands before it', () => {
    fc.assert(
      fc.property(pieces, pieces, (before, after) => {
        const text = `${before.join('')} @@ ${after.join('')}`
        const [code = '', carets = ''] = written(text, mark(text, '@@'))
        const column = (line: string, piece: string) =>
          stringWidth(line.slice(0, line.indexOf(piece)))
        expect(column(carets, '^^ here')).toBe(column(code, '@@'))
      })
    )
  })

  test('are as wide as what they point at', () => {
    const text = '\tx := "世界"'
    expect(written(text, mark(text, '世界'))).toEqual([
      '       19 │ 7 │     x := "世界"',
      '          │   │           ^^^^ here'
    ])
  })

  test('stand behind the line for what stands nowhere in it', () => {
    const behind = {pointer: 'claimed', from: 1, to: 2, label: 'claimed 7:40'} as const
    expect(written('}', behind)[1]).toBe('          │   │  ^ claimed 7:40')
  })
})

test('nothing in code or labels is taken for a command of the terminal', () => {
  const label = 'ends \u001B]0;title\u0007'
  const lines = written('x\u001B[2J\u0085', {pointer: 'both', from: 0, to: 1, label})
  expect(lines.join('')).not.toMatch(/\p{Cc}/u)
})
