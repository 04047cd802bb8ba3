import type {MappedText} from '../../model/index.ts'
import {dropColumns, linesOf, type MappedLine, sliceMapped} from '../../model/text/index.ts'

/** Code without the line numbers that stood before it. */
export interface Numbered {
  readonly code: MappedText
  /** Number of its first line. */
  readonly firstLine: number
  /** Lines above and below that have no number. */
  readonly above: MappedText
  readonly below: MappedText
}

/** A number at the start of a line: indentation, digits, and what sets it off from the code. */
const mark = /^([ \t]*)(\d{1,6})(?:([ \t]*[|│┃:.][ \t]?)|(\t)|( +)|$)/

/**
 * Take line numbers off (`cat -n`, `12 | code`, `12: code`, `12  code`): the lines from the first
 * number to the last, each of which holds one, counting up by one.
 *
 * @returns `null` if there are none.
 */
export function stripGutter(text: MappedText): Numbered | null {
  const rows = linesOf(text)
  const first = rows.findIndex(row => mark.test(row.text))
  const last = rows.findLastIndex(row => mark.test(row.text))
  const numbered = rows.slice(first, last + 1)
  const start = numberOf(numbered[0])
  if (start === null || !numbered.every((row, index) => fits(row, start + index))) return null
  const end = rows[last]?.to ?? 0
  const from = rows[first]?.from ?? 0
  const widths = gutterWidths(numbered.map(row => row.text))
  return {
    code: dropColumns(sliceMapped(text, from, end), (_, index) => widths[index] ?? 0),
    firstLine: start,
    above: sliceMapped(text, 0, from - 1),
    below: sliceMapped(text, end + 1, text.text.length)
  }
}

function numberOf(row: MappedLine | undefined): number | null {
  const digits = row && mark.exec(row.text)?.[2]
  return digits === undefined ? null : Number(digits)
}

/** Blank lines may have lost their number. */
function fits(row: MappedLine, expected: number): boolean {
  return row.text.trim() === '' || numberOf(row) === expected
}

/** Tell how many characters of each line are gutter. */
function gutterWidths(rows: readonly string[]): readonly number[] {
  const marks = rows.map(row => mark.exec(row))
  const withCode = rows.flatMap((row, index) => {
    const found = marks[index]
    return found && found[0].length < row.length ? [{found, row}] : []
  })
  // Spaces alone do not say where the gutter ends: the line that is indented least does.
  const isSpaced = withCode.every(({found}) => found[5] !== undefined)
  const column = Math.min(...withCode.map(({found, row}) => codeColumn(found, row)))
  return rows.map((row, index) => {
    const found = marks[index]
    if (!found) return 0
    return Math.min(
      row.length,
      isSpaced ? Math.max(column, found[0].trimEnd().length) : found[0].length
    )
  })
}

/** Index of the first character of the code. */
function codeColumn(found: RegExpExecArray, row: string): number {
  const rest = row.slice(found[0].length)
  return found[0].length + rest.length - rest.trimStart().length
}
