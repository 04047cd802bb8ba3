import type {MappedText} from '../../model/index.ts'
import {joinMapped, linesOf, type MappedLine, sliceMapped} from '../../model/text/index.ts'
import {commandStart, shownFile} from '../text/prompt.ts'
import {looksLikeOutput} from './compiler-line.ts'
import {mayBeGo, readGo} from './go-code.ts'
import {type GoPiece, goPieces} from './go-piece.ts'

/** A part of a preformatted text, told apart by what is in it. */
export type Segment =
  | GoPiece
  | {readonly kind: 'command'; readonly text: MappedText}
  | {readonly kind: 'lines'; readonly text: MappedText}

type LineKind = 'command' | 'continued' | 'output' | 'separator' | 'other'

/** Tell Go code, commands and other lines of a preformatted text apart. */
export function segmentsOf(text: MappedText, language: string | null): readonly Segment[] {
  const rows = linesOf(text)
  const kinds = lineKinds(rows)
  if (kinds.every(kind => kind === 'other') || isQuoted(text.text)) {
    return textSegments(text, rows, language, null, true)
  }
  const segments: Segment[] = []
  let fileName: string | null = null
  for (const {kind, from, to} of runsOf(kinds)) {
    const run = rows.slice(from, to)
    if (kind === 'command') {
      const command = commandText(text, run)
      segments.push({kind: 'command', text: command})
      fileName = shownFile(command.text)
    } else if (kind === 'separator') {
      fileName = separator.exec(run[0]?.text ?? '')?.[1] ?? null
    } else if (kind === 'output') {
      segments.push({kind: 'lines', text: sliceRows(text, run)})
    } else {
      segments.push(...textSegments(text, run, language, fileName, false))
      fileName = null
    }
  }
  return mergeLines(segments)
}

const separator = /^-- (\S+) --$/

/** Tell whether output stands in raw strings of a text that is Go from end to end. */
function isQuoted(text: string): boolean {
  if (!text.includes('`') || !mayBeGo(text, null)) return false
  const reading = readGo(text)
  return reading.typical && reading.errors === 0
}

/** Return what each line is, as far as one line alone can tell. */
function lineKinds(rows: readonly MappedLine[]): readonly LineKind[] {
  const comments = commentedLines(rows)
  const kinds: LineKind[] = []
  for (const [index, row] of rows.entries()) {
    const before = kinds[index - 1]
    const isContinued =
      (before === 'command' || before === 'continued') &&
      /[\\`^]$/.test(rows[index - 1]?.text.trimEnd() ?? '')
    if (isContinued) kinds.push('continued')
    else if (comments.has(index)) kinds.push('other')
    else if (separator.test(row.text)) kinds.push('separator')
    else if (looksLikeOutput(row.text)) kinds.push('output')
    else kinds.push(commandStart(row.text) === null ? 'other' : 'command')
  }
  return kinds
}

/** Lines inside of closed block comments that begin a line: what stands in them is no output. */
function commentedLines(rows: readonly MappedLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  let open = -1
  for (const [index, row] of rows.entries()) {
    if (open < 0 && /^\s*\/\*/.test(row.text)) open = index
    if (open < 0 || !row.text.includes('*/', open === index ? row.text.indexOf('/*') + 2 : 0))
      continue
    for (let inside = open; inside <= index; inside++) found.add(inside)
    open = -1
  }
  return found
}

interface Run {
  readonly kind: Exclude<LineKind, 'continued'>
  readonly from: number
  to: number
}

/** Neighbours of one kind as one run; each command and separator for itself. */
function runsOf(kinds: readonly LineKind[]): readonly Run[] {
  const runs: Run[] = []
  for (const [index, kind] of kinds.entries()) {
    const last = runs.at(-1)
    const joins =
      kind === 'continued' || (last?.kind === kind && (kind === 'other' || kind === 'output'))
    if (last && joins) last.to = index + 1
    else if (kind !== 'continued') runs.push({kind, from: index, to: index + 1})
  }
  return runs
}

/** A command without its prompt and the backslashes at the ends of its lines. */
function commandText(text: MappedText, run: readonly MappedLine[]): MappedText {
  const first = run[0]
  const from = (first?.from ?? 0) + (first ? (commandStart(first.text) ?? 0) : 0)
  const command = sliceMapped(text, from, run.at(-1)?.to ?? from)
  return {text: command.text.replace(/[\\`^](?=[ \t]*\n)|\n/g, ' '), offsets: command.offsets}
}

function sliceRows(text: MappedText, run: readonly MappedLine[]): MappedText {
  return sliceMapped(text, run[0]?.from ?? 0, run.at(-1)?.to ?? 0)
}

/** A run that holds neither commands nor compiler output: Go, or any other text. */
function textSegments(
  text: MappedText,
  run: readonly MappedLine[],
  language: string | null,
  fileName: string | null,
  isWhole: boolean
): readonly Segment[] {
  // Empty lines count as lines of the code only where it is all that the fence holds.
  const filled = run.filter(row => row.text.trim() !== '')
  const [first, last] = [filled[0], filled.at(-1)]
  if (!first || !last) return []
  const rows = isWhole ? run : run.slice(run.indexOf(first), run.indexOf(last) + 1)
  const piece = sliceRows(text, rows)
  const pieces = goPieces(piece, language)
  if (pieces.length === 0) return [{kind: 'lines', text: piece}]
  const codeAt = pieces.findIndex(found => found.kind === 'code')
  return pieces.map((found, index) =>
    found.kind === 'code' && index === codeAt ? {...found, fileName} : found
  )
}

/** Join neighbouring lines, so that output with other lines in between is one listing. */
function mergeLines(segments: readonly Segment[]): readonly Segment[] {
  const merged: Segment[] = []
  for (const segment of segments) {
    const last = merged.at(-1)
    if (segment.kind !== 'lines' || last?.kind !== 'lines') merged.push(segment)
    else merged[merged.length - 1] = {kind: 'lines', text: joinMapped([last.text, segment.text])}
  }
  return merged
}
