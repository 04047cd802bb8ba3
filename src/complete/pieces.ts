import {spaces} from '../go/source/index.ts'

/** A part of a completed file: a piece of the author's code, or text of ours. */
export type Piece =
  | {readonly kind: 'own'; readonly from: number; readonly to: number}
  | {readonly kind: 'added'; readonly text: string}

/** Go source with the line of the author's code that each of its lines is; `null` for lines of ours. */
export interface PlacedSource {
  readonly source: string
  readonly lines: readonly (number | null)[]
}

/**
 * Write pieces of code one after the other, each on lines of its own, so that every byte of the
 * author's keeps its column: a piece that starts amid a line is moved there with spaces.
 */
export function placePieces(code: string, pieces: readonly Piece[]): PlacedSource {
  const source: string[] = []
  const lines: (number | null)[] = []
  for (const piece of pieces) {
    if (piece.kind === 'added') {
      source.push(piece.text)
      lines.push(null)
      continue
    }
    const lineStart = code.lastIndexOf('\n', piece.from - 1) + 1
    const firstLine = countLines(code, piece.from)
    const text = spaces(code.slice(lineStart, piece.from)) + code.slice(piece.from, piece.to)
    for (const [index, line] of text.replace(/\n$/, '').split('\n').entries()) {
      source.push(line)
      lines.push(firstLine + index)
    }
  }
  return {source: `${source.join('\n')}\n`, lines}
}

/** Text of ours, and the place in the author's code that it goes to. */
export interface Insertion {
  readonly at: number
  readonly text: string
  /** Side of the boundary that it belongs to: what ends there, or what begins there. */
  readonly side: 'behind' | 'before'
}

/** Cut pieces of the author's at some places, and put text of ours there. */
export function insertInto(
  pieces: readonly Piece[],
  insertions: readonly Insertion[]
): readonly Piece[] {
  const sorted = insertions.toSorted((a, b) => a.at - b.at)
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'added') return [piece]
    const cut: Piece[] = []
    let from = piece.from
    for (const {at, text, side} of sorted) {
      const near = side === 'behind' ? at - 1 : at
      if (near < piece.from || near >= piece.to) continue
      if (at > from) cut.push({kind: 'own', from, to: at})
      cut.push({kind: 'added', text})
      from = at
    }
    if (from < piece.to) cut.push({kind: 'own', from, to: piece.to})
    return cut
  })
}

/** Line (1-based) of a place in code. */
export function countLines(code: string, to: number): number {
  let lines = 1
  for (let at = code.indexOf('\n'); at !== -1 && at < to; at = code.indexOf('\n', at + 1)) lines++
  return lines
}

/** UTF-16 offset of a line and a column in bytes (both 1-based); `null` outside of the code. */
export function offsetAt(code: string, line: number, column: number): number | null {
  const lines = code.split('\n')
  const text = lines[line - 1]
  if (text === undefined) return null
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0)
  const bytes = Buffer.from(text)
  if (column < 1 || column > bytes.length + 1) return null
  return before + bytes.subarray(0, column - 1).toString().length
}
