import type {Node} from 'unist'
import type {Point, Range} from '../index.ts'

/**
 * The article cut into lines: offsets where each begins, and where it ends before its line ending.
 * A BOM is no part of line 1, so that columns are those that unist and editors count.
 */
export interface SourceLines {
  readonly source: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** The article that was cut last: what is said of one asks for its lines over and over. */
let latest: SourceLines | null = null

/** Cut an article into lines as Markdown does: at `\r\n`, `\n`, and a lone `\r`. */
export function readLines(source: string): SourceLines {
  if (latest?.source !== source) latest = cut(source)
  return latest
}

function cut(source: string): SourceLines {
  const starts = [source.startsWith('\uFEFF') ? 1 : 0]
  const ends: number[] = []
  for (const ending of source.matchAll(/\r\n|\n|\r/g)) {
    ends.push(ending.index)
    starts.push(ending.index + ending[0].length)
  }
  ends.push(source.length)
  return {source, starts, ends}
}

/** The point at an offset of the article. */
export function pointAt(lines: SourceLines, offset: number): Point {
  let low = 0
  let high = lines.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const start = lines.starts[low] ?? 0
  return {line: low + 1, column: Math.max(0, offset - start) + 1, offset}
}

/** The range between two offsets of the article. */
export function rangeAt(lines: SourceLines, from: number, to: number): Range {
  return {start: pointAt(lines, from), end: pointAt(lines, to)}
}

/** Position of a node in the article; `null` for generated nodes. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly line: number
}

/**
 * The offsets of a node. They come from line and column, since the offsets of micromark leave a
 * BOM out.
 */
export function spanOf(lines: SourceLines, node: Node): Span | null {
  const {position} = node
  if (!position) return null
  const from = offsetAt(lines, position.start)
  const to = offsetAt(lines, position.end)
  return from === null || to === null || to < from ? null : {from, to, line: position.start.line}
}

function offsetAt(lines: SourceLines, point: {line: number; column: number}): number | null {
  const start = lines.starts[point.line - 1]
  if (start === undefined) return null
  const offset = start + point.column - 1
  return offset > lines.source.length ? null : offset
}
