import type {MappedText} from '../types.ts'
import {type GoReading, isGo, readGo} from './go-code.ts'
import {stripGutter} from './gutter.ts'
import {linesOf, sliceMapped} from './mapped-text.ts'

/** Go code inside a preformatted text. */
export interface GoPiece {
  readonly kind: 'code'
  readonly code: MappedText
  /** As `Block.firstLine`. */
  readonly firstLine: number
  readonly reading: GoReading
  /** File that a command or a separator right before says it is. */
  readonly fileName: string | null
}

interface Lines {
  readonly kind: 'lines'
  readonly text: MappedText
}

/**
 * The Go in a text: one piece for each package clause, and the lines after it that are not Go.
 *
 * @returns Nothing if the text is not Go.
 */
export function goPieces(text: MappedText, language: string | null): readonly (GoPiece | Lines)[] {
  const gutter = stripGutter(text)
  const code = gutter?.code ?? text
  const reading = readGo(code.text)
  const count = filledLines(code.text)
  const cut = reading.errors > 0 ? cutAfterCode(code, reading, language) : null
  if (cut) return cut
  if (!isGo(reading, count, language)) return []
  return splitPackages(code, gutter?.firstLine ?? 1, reading)
}

function filledLines(text: string): number {
  return text.split('\n').filter(line => line.trim() !== '').length
}

/** Code up to its last closing bracket, with lines after it that are no Go: what the program prints. */
function cutAfterCode(
  code: MappedText,
  reading: GoReading,
  language: string | null
): readonly (GoPiece | Lines)[] | null {
  const closing = /^[)}]+[^\S\n]*$/gm
  let end = 0
  for (const match of code.text.matchAll(closing)) end = match.index + match[0].length
  const rest = code.text.slice(end)
  if (end === 0 || rest.trim() === '' || !reading.typical) return null
  const head = readGo(code.text.slice(0, end))
  const tail = readGo(rest)
  const isCut =
    head.errors === 0 &&
    head.typical &&
    !tail.typical &&
    tail.errors > 0 &&
    tail.comments.length === 0 &&
    isGo(head, filledLines(code.text.slice(0, end)), language)
  if (!isCut) return null
  return [
    ...splitPackages(sliceMapped(code, 0, end), 1, head),
    {kind: 'lines', text: sliceMapped(code, end + 1, code.text.length)}
  ]
}

/** A package clause begins a program of its own, with the comments right above it. */
function splitPackages(
  code: MappedText,
  firstLine: number,
  reading: GoReading
): readonly GoPiece[] {
  if (reading.packages.length < 2) {
    return [{kind: 'code', code, firstLine, reading, fileName: null}]
  }
  const rows = linesOf(code)
  const starts = reading.packages.slice(1).map(offset => {
    let row = rows.findIndex(line => offset <= line.to)
    while (row > 0 && /^\s*\/\//.test(rows[row - 1]?.text ?? '')) row--
    return rows[row]?.from ?? offset
  })
  return [0, ...starts].map((from, index) => {
    const to = starts[index] ?? code.text.length + 1
    const piece = sliceMapped(code, from, to - 1)
    return {kind: 'code', code: piece, firstLine: 1, reading: readGo(piece.text), fileName: null}
  })
}
