import type {MappedText} from '../../model/index.ts'
import {linesOf, sliceMapped} from '../../model/text/index.ts'
import {thresholds} from '../../thresholds.ts'
import {dedented} from '../text/dedent.ts'
import {stripGutter} from '../text/gutter.ts'
import {withPlainSpaces} from '../text/plain-spaces.ts'
import {type GoReading, isGo, mayBeGo, readGo} from './go-code.ts'

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
export function goPieces(shown: MappedText, language: string | null): readonly (GoPiece | Lines)[] {
  if (!mayBeGo(shown.text, language)) return []
  const text = dedented(withPlainSpaces(shown))
  const reading = readGo(text.text)
  if (reading.errors > 0) {
    const other =
      withoutGutter(text, reading) ??
      cutBeforeCode(text, language) ??
      cutAfterCode(text, reading, language)
    if (other) return other
  } else if (reading.packages.length > 0 && heading.test(text.text)) {
    const cut = cutAfterCode(text, reading, language)
    if (cut) return cut
  }
  return isGo(reading, filledLines(text.text), language) ? splitPackages(text, 1, reading) : []
}

/** Code with line numbers before it; that it is Go shows once they are gone. */
function withoutGutter(text: MappedText, reading: GoReading): readonly (GoPiece | Lines)[] | null {
  const numbered = stripGutter(text)
  if (!numbered) return null
  const {code, firstLine, above, below} = numbered
  const stripped = readGo(code.text)
  const count = filledLines(code.text)
  const proof = count >= thresholds.extract.numberedLines ? 'go' : null
  const isBetter = stripped.errors < reading.errors && isGo(stripped, count, proof)
  if (!isBetter) return null
  return [
    {kind: 'lines', text: above},
    ...splitPackages(code, firstLine, stripped),
    {kind: 'lines', text: below}
  ]
}

function filledLines(text: string): number {
  return text.split('\n').filter(line => line.trim() !== '').length
}

/** A program with sentences before its package clause. */
function cutBeforeCode(
  text: MappedText,
  language: string | null
): readonly (GoPiece | Lines)[] | null {
  const start = /^package[ \t]+[\p{L}_]\w*[ \t]*$/mu.exec(text.text)?.index ?? 0
  const lead = text.text.slice(0, start)
  // Whatever is no Go comes here: what need not be parsed again is not.
  if (lead.trim() === '') return null
  const before = readGo(withoutLinks(lead))
  if (before.errors === 0 || before.typical || before.comments.length > 0) return null
  const pieces = goPieces(sliceMapped(text, start, text.text.length), language)
  return pieces.length > 0
    ? [{kind: 'lines', text: sliceMapped(text, 0, start - 1)}, ...pieces]
    : null
}

/**
 * Write what a parser of Go takes for a label and a comment (`https://…`) as what it takes for
 * neither.
 */
function withoutLinks(text: string): string {
  return text.replace(/\b\w+:\/\/\S+/g, link => '#'.repeat(link.length))
}

/** `Output:` alone on its line; outside of a function Go has no such label. */
const heading = /^[\p{L}_][\p{L} ]{0,30}[:：][^\S\n]*$/mu

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
  const tail = readGo(withoutLinks(rest))
  const isCut =
    head.errors === 0 &&
    head.typical &&
    !tail.typical &&
    (tail.errors > 0 || heading.test(rest)) &&
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
  const [first = 0, ...later] = reading.packages
  const isLed = readGo(code.text.slice(0, first)).hasCode
  const offsets = isLed ? reading.packages : later
  if (offsets.length === 0) return [{kind: 'code', code, firstLine, reading, fileName: null}]
  const rows = linesOf(code)
  const starts = offsets.map(offset => {
    let row = rows.findIndex(line => offset <= line.to)
    while (/^\s*\/\//.test(rows[row - 1]?.text ?? '')) row--
    return rows[row]?.from ?? offset
  })
  return [0, ...starts].map((from, index) => {
    const to = starts[index] ?? code.text.length + 1
    const piece = sliceMapped(code, from, to - 1)
    const line = index === 0 ? firstLine : 1
    return {kind: 'code', code: piece, firstLine: line, reading: readGo(piece.text), fileName: null}
  })
}
