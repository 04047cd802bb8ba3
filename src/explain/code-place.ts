import type {Article, Block, Position, ReconciledListing, UnitFile} from '../model/index.ts'
import {pointAt, readLines} from '../model/text/index.ts'
import {shownLine} from '../reconcile/index.ts'
import type {BlockPlace, CodePlace} from './explanation.ts'
import {listingFileName} from './listing-file-name.ts'

/** The place of a diagnostic in the code that the article shows; `null` if it is in none of it. */
export function codePlace(
  article: Article,
  reconciled: ReconciledListing,
  position: Position
): CodePlace | null {
  const {line, column} = position
  const file = reconciled.pairing?.unit.files.find(({name}) => name === position.file)
  if (!file || line === null || file.lines[line - 1] === undefined) return null
  return {
    file: listingFileName(reconciled, file),
    line: shownLine(file, line),
    column,
    article: articlePlace(article, file, line, column)
  }
}

/**
 * Find where a line of a file, and a byte of it, stand in the article; `null` for a line that is
 * none of it.
 */
export function articlePlace(
  article: Article,
  {lines}: UnitFile,
  line: number,
  column: number | null
): CodePlace['article'] {
  const shown = lines[line - 1]
  if (!shown?.origin) return null
  const {code} = shown.origin.block
  const index = lineStart(code.text, shown.origin.line)
  if (index === null) return null
  const before = column === null ? 0 : indexOfColumn(shown.text, column)
  const offset = code.offsets[index + before]
  if (offset === undefined) return null
  const point = pointAt(readLines(article.source), offset)
  return {line: point.line, column: column === null ? null : point.column}
}

/** The lines of the article that a block of code stands on. */
export function blockPlace({source}: Article, {code, fileName}: Block): BlockPlace {
  const lines = readLines(source)
  const lineOf = (index: number) => pointAt(lines, code.offsets[index] ?? 0).line
  return {from: lineOf(0), to: lineOf(Math.max(0, code.text.trimEnd().length - 1)), fileName}
}

/** UTF-16 index of a byte column in a line; its end for a column behind it. */
export function indexOfColumn(line: string, column: number): number {
  const before = Buffer.from(line).subarray(0, Math.max(0, column - 1))
  // A column inside of a character is at its start.
  return new TextDecoder().decode(before, {stream: true}).length
}

/** Index at which a line (1-based) of a text begins; `null` if it has fewer. */
function lineStart(text: string, line: number): number | null {
  let index = 0
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', index)
    if (end < 0) return null
    index = end + 1
  }
  return index
}
