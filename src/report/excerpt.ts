import stringWidth from 'string-width'
import {
  clip,
  clipFrom,
  expand,
  firstColumn,
  type Paint,
  stretchOf,
  wrap
} from '../terminal/index.ts'
import {visible} from '../wording/index.ts'
import type {ExcerptLine, ExcerptMark, MarkedBy} from './detail.ts'

/** Columns between the number of a line and its text, and of the sign before it. */
const gutterWidth = 5
const signWidth = 2

/** Columns that words under a mark get at least, wherever it stands. */
const leastForLabel = 24

const colors = {article: 'red', compiler: 'green'} satisfies Record<MarkedBy, Parameters<Paint>[0]>

/** Write lines of an article with marks under them; none is wider than the terminal. */
export function writeExcerpt(
  lines: readonly ExcerptLine[],
  columns: number,
  paint: Paint
): readonly string[] {
  const digits = Math.max(...lines.map(({line}) => `${line ?? ''}`.length))
  const room = Math.max(1, columns - digits - gutterWidth)
  const start = firstOfRewritten(lines, room)
  return lines.flatMap(line => {
    const gutter = (number: string) => `  ${paint('dim', `${number.padStart(digits)} │`)} `
    const [first = '', ...rest] =
      line.sign === null ? writeLine(line, room, paint) : writeRewritten(line, start, room, paint)
    return [`${gutter(`${line.line ?? ''}`)}${first}`, ...rest.map(each => `${gutter('')}${each}`)]
  })
}

/** The column that a line and what should stand there both begin with: what differs is under each other. */
function firstOfRewritten(lines: readonly ExcerptLine[], room: number): number {
  const columns = lines.flatMap(({sign, text, marks: [mark]}) => {
    if (sign === null || !mark) return []
    const {from} = stretchOf(text, mark)
    const width = stringWidth(expand(text))
    return [firstColumn({from, to: from + leastForLabel}, width, room - signWidth)]
  })
  return columns.length > 0 ? Math.min(...columns) : 0
}

function writeRewritten(
  {sign, text, isCut}: ExcerptLine,
  start: number,
  room: number,
  paint: Paint
): readonly string[] {
  const {text: shown} = clipFrom(expand(text), start, room - signWidth, isCut)
  return [paint(sign === '-' ? 'red' : 'green', `${sign} ${shown}`)]
}

function writeLine(
  {text, marks: [mark], isCut, code}: ExcerptLine,
  room: number,
  paint: Paint
): readonly string[] {
  const behind = code === null ? '' : `   ${visible(code)}`
  const stretch = stretchOf(text, mark ?? {from: 0, to: 1})
  const {text: shown, shift} = clip(expand(text), stretch, room - stringWidth(behind), isCut)
  const first = `${shown}${paint('dim', behind)}`
  if (!mark) return [first]
  const from = Math.max(0, stretch.from - shift)
  const to = Math.max(from + 1, Math.min(stretch.to - shift, stringWidth(shown)))
  return [first, ...writeMark(mark, {from, to}, room, paint)]
}

/** Carets under a piece of a line, and what is said of it: behind them, or below where it is long. */
function writeMark(
  {by, label}: ExcerptMark,
  {from, to}: {readonly from: number; readonly to: number},
  columns: number,
  paint: Paint
): readonly string[] {
  const words = visible(label)
  const carets = `${' '.repeat(from)}${paint(colors[by], '^'.repeat(to - from))}`
  if (words === '') return [carets]
  if (to + 1 + stringWidth(words) <= columns) return [`${carets} ${paint(colors[by], words)}`]
  const indent = Math.max(0, Math.min(from, columns - leastForLabel))
  const below = wrap(words, Math.max(1, columns - indent))
  return [carets, ...below.map(each => `${' '.repeat(indent)}${paint(colors[by], each)}`)]
}
