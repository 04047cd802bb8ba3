import type {MappedText} from '../types.ts'
import {dropColumns, linesOf} from './mapped-text.ts'

/** Code without the line numbers that stood before it, and the number of its first line. */
export interface Ungutterred {
  readonly code: MappedText
  readonly firstLine: number
}

const numbered = /^([ \t]*)(\d{1,6})(?:([ \t]*[|│┃:.][ \t]?)|(\t)|( +)|$)/

/**
 * Take line numbers off (`cat -n`, `12 | code`, `12: code`, `12  code`). They are a gutter only
 * when every line that holds anything has one and they count up by one.
 *
 * @returns `null` if there is no gutter.
 */
export function stripGutter(text: MappedText): Ungutterred | null {
  const rows = linesOf(text).map(line => line.text)
  const marks = rows.map(row => numbered.exec(row))
  const filled = rows.flatMap((row, index) => (row.trim() === '' ? [] : [index]))
  const first = filled[0]
  if (filled.length < 2 || first === undefined) return null
  const start = Number(marks[first]?.[2])
  if (!filled.every(index => marks[index])) return null
  // Blank lines of the code may have lost their number with their content, or have kept the count.
  const steps = filled.map(index => Number(marks[index]?.[2]))
  const byLine = filled.every((index, place) => steps[place] === start + index - first)
  if (!byLine) return null
  const width = gutterWidths(rows, marks)
  return {
    code: dropColumns(text, (line, index) => (line.trim() === '' ? 0 : (width[index] ?? 0))),
    firstLine: start - first
  }
}

/** How many characters of each line are gutter. */
function gutterWidths(rows: readonly string[], marks: readonly (RegExpExecArray | null)[]) {
  const withCode = marks.flatMap((mark, index) =>
    mark && mark[0].length < (rows[index] ?? '').length ? [{mark, row: rows[index] ?? ''}] : []
  )
  const spaced = withCode.every(({mark}) => mark[5] !== undefined)
  // Spaces alone do not say where the gutter ends: the line that is indented least does.
  const column = spaced
    ? Math.min(
        ...withCode.map(({mark, row}) => mark[0].length + leading(row.slice(mark[0].length)))
      )
    : 0
  return marks.map((mark, index) =>
    Math.min(
      (rows[index] ?? '').length,
      spaced ? Math.max(column, numberEnd(mark)) : (mark?.[0].length ?? 0)
    )
  )
}

function numberEnd(mark: RegExpExecArray | null): number {
  return mark ? (mark[1] ?? '').length + (mark[2] ?? '').length : 0
}

function leading(text: string): number {
  return text.length - text.trimStart().length
}
