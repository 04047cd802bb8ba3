import type {MappedText, Range} from '../index.ts'
import type {SourceLines} from './source-lines.ts'
import {rangeAt} from './source-lines.ts'

/** A line of a mapped text, as indices into it. `to` is before the line ending. */
export interface MappedLine {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Piece of the article from one offset to another, with line endings as `\n`. */
export function mappedSource(lines: SourceLines, from: number, to: number): MappedText {
  const offsets: number[] = []
  let text = ''
  for (let at = from; at < to; at++) {
    const char = lines.source[at] ?? ''
    if (char === '\r' && lines.source[at + 1] === '\n' && at + 1 < to) continue
    offsets.push(at)
    text += char === '\r' ? '\n' : char
  }
  return mapped(text, offsets, to)
}

/**
 * Map the value of a node whose lines are whole source lines (code, html) back to the article.
 *
 * Containers (lists, quotes) and the indentation of the fence took characters from the beginning
 * of each line, never from its end, so lines are matched from the end. A tab that a container
 * used in part leaves spaces in the value that the article does not have; they map to that tab.
 *
 * @param firstLine Markdown line (1-based) of the first line of the value.
 * @returns `null` if the value is not what the article says there (another plugin changed it).
 */
export function mappedValue(
  lines: SourceLines,
  value: string,
  firstLine: number
): MappedText | null {
  const offsets: number[] = []
  const rows = value.split(/\r\n|\n|\r/)
  let end = 0
  for (const [index, row] of rows.entries()) {
    const start = lines.starts[firstLine - 1 + index]
    const stop = lines.ends[firstLine - 1 + index]
    if (start === undefined || stop === undefined) return null
    const places = matchFromEnd(lines.source, row, start, stop)
    if (!places) return null
    for (const place of places) offsets.push(place)
    if (index < rows.length - 1) offsets.push(stop)
    end = stop
  }
  return mapped(rows.join('\n'), offsets, end)
}

/** Offset of each character of a row, matched backwards from the end of its source line. */
function matchFromEnd(source: string, row: string, start: number, stop: number): number[] | null {
  const places = new Array<number>(row.length)
  let at = stop
  let index = row.length
  while (index > 0 && at > start && same(row[index - 1], source[at - 1])) places[--index] = --at
  if (index === 0) return places
  // What is left are spaces of a tab that stands right before.
  const tab = at > start && source[at - 1] === '\t' ? at - 1 : null
  if (tab === null || /[^ ]/.test(row.slice(0, index))) return null
  return places.fill(tab, 0, index)
}

/** Markdown replaces NUL. */
function same(char: string | undefined, original: string | undefined): boolean {
  return char === original || (char === '\uFFFD' && original === '\0')
}

/**
 * Map a value that was made from a stretch of the article by leaving characters out (fence
 * markers, escapes, prefixes of containers) and turning line endings into spaces.
 */
export function mappedWithin(
  lines: SourceLines,
  value: string,
  from: number,
  to: number
): MappedText | null {
  const offsets: number[] = []
  let at = from
  const folded = value.replace(/\r\n|\r|\n/g, ' ')
  for (const char of folded.split('')) {
    while (at < to && !same(char, lines.source[at]) && !isFolded(char, lines.source[at])) at++
    if (at >= to) return null
    offsets.push(at)
    at += lines.source.startsWith('\r\n', at) ? 2 : 1
  }
  return mapped(folded, offsets, at)
}

function isFolded(char: string, original: string | undefined): boolean {
  return char === ' ' && (original === '\n' || original === '\r')
}

/** Make a mapped text from its characters' offsets and the offset of its end. */
export function mapped(text: string, offsets: readonly number[], end: number): MappedText {
  const all = new Int32Array(text.length + 1)
  all.set(offsets.slice(0, text.length))
  all[text.length] = end
  return {text, offsets: all}
}

/** Piece of a mapped text, by index. */
export function sliceMapped(text: MappedText, from: number, to: number): MappedText {
  const stop = Math.max(from, to)
  return {text: text.text.slice(from, stop), offsets: text.offsets.slice(from, stop + 1)}
}

/** The lines of a mapped text. */
export function linesOf(text: MappedText): readonly MappedLine[] {
  const rows: MappedLine[] = []
  let from = 0
  for (const row of text.text.split('\n')) {
    rows.push({from, to: from + row.length, text: row})
    from += row.length + 1
  }
  return rows
}

/** Join pieces with line endings, each of which maps to the end of the piece before it. */
export function joinMapped(parts: readonly MappedText[]): MappedText {
  const offsets: number[] = []
  let end = 0
  for (const [index, part] of parts.entries()) {
    for (const offset of part.offsets.subarray(0, part.text.length)) offsets.push(offset)
    end = part.offsets[part.text.length] ?? 0
    if (index < parts.length - 1) offsets.push(end)
  }
  return mapped(parts.map(part => part.text).join('\n'), offsets, end)
}

/** Leave out so many characters of the beginning of each line. */
export function dropColumns(text: MappedText, width: (line: string, index: number) => number) {
  return joinMapped(
    linesOf(text).map((line, index) =>
      sliceMapped(text, Math.min(line.to, line.from + width(line.text, index)), line.to)
    )
  )
}

/**
 * Find where characters of a mapped text stand in the article.
 *
 * @param from Index of the first character.
 * @param to Index after the last.
 */
export function rangeOf(lines: SourceLines, text: MappedText, from: number, to: number): Range {
  const start = text.offsets[from] ?? 0
  return rangeAt(lines, start, to > from ? Math.max(start, endOf(lines, text, to - 1)) : start)
}

/**
 * Offset after the character at an index. The next character's offset would not do: between the
 * two, the article may have what the text has not (a tag, the prefix of a container).
 */
function endOf(lines: SourceLines, text: MappedText, index: number): number {
  const offset = text.offsets[index] ?? 0
  const isReference = lines.source[offset] === '&' && text.text[index] !== '&'
  const long = isReference || lines.source.startsWith('&amp', offset)
  const reference = long ? /^&#?\w{1,32};?/.exec(lines.source.slice(offset, offset + 40)) : null
  return offset + (reference?.[0].length ?? 1)
}
