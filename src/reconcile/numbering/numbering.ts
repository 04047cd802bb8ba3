import {columnForms, labelLines, tabbedColumn} from '../../go/source/index.ts'
import type {BlockShape, FreeLines, Numbering, Place, UnitFile} from '../../model/index.ts'
import {unitTexts} from '../../model/text/index.ts'

/** Return the number that the article gives a line of a file of the unit. */
export function shownLine(file: UnitFile, line: number): number {
  return line + file.firstLine - 1
}

/** Return the line of a file of the unit that the article gives a number. The file need not have it. */
export function unitLine(file: UnitFile, shown: number): number {
  return shown - file.firstLine + 1
}

/** Return how a file of the unit is numbered, by its name; `undefined` for what is in none of them. */
export function numberingOf(
  numberings: readonly Numbering[],
  name: string | null
): Numbering | undefined {
  return numberings.find(({file}) => file.name === name)
}

/**
 * Tell why nobody can know the first line of the author's file, if so: the code is a fragment of
 * it, or begins with a line that only names the file and need not be in it.
 */
export function freeLinesOf(
  shape: BlockShape,
  file: UnitFile,
  offset: number | null
): FreeLines | null {
  if (shape === 'fragment') return 'fragment'
  const label = labelLines(unitTexts(file))
  return offset !== null && offset < 0 && -offset <= label ? 'label' : null
}

/** Return what the author's numbers are off by at a line of the unit; `null` where nothing tells. */
export function offsetAt({offset, spans}: Numbering, line: number): number | null {
  const span = spans.find(({fromLine, toLine}) => fromLine <= line && line <= toLine)
  return span?.lines ?? offset
}

/**
 * Return the lines of the unit that an author's number may mean. Where the author's file has other
 * lines before, only N tells; else the number may be right as it stands.
 */
export function meantLines(numbering: Numbering, claimed: number): readonly number[] {
  const {file, free, offset, spans} = numbering
  const asShown = unitLine(file, claimed)
  if (spans.length > 0) {
    return spans.flatMap(({fromLine, toLine, lines}) => {
      const line = asShown - lines
      return fromLine <= line && line <= toLine ? [line] : []
    })
  }
  const less = asShown - (offset ?? 0)
  return free === null && less !== asShown ? [asShown, less] : [less]
}

/** Return the line of the unit where an author's number points: as it stands, if it need not be off. */
export function authorsLine(numbering: Numbering | undefined, file: UnitFile, claimed: number) {
  const meant = numbering?.free ? meantLines(numbering, claimed)[0] : undefined
  return meant ?? unitLine(file, claimed)
}

/** A place in a file of the unit. */
export interface UnitPlace {
  readonly line: number
  /** In bytes. */
  readonly column: number | null
}

/**
 * Return where the author would say that something of a file is.
 *
 * @param claimed What the author says of it, if anything: a column that is right in some form stays,
 *   and so does a line of a file of which nobody knows where it begins.
 */
export function authorsPlace(
  numbering: Numbering,
  {line, column}: UnitPlace,
  claimed: {readonly line: number | null; readonly column: number | null}
): Place {
  const {file, free, tabWidth} = numbering
  const offset = free === null ? 0 : offsetAt(numbering, line)
  const counted = offset === null && claimed.line !== null ? claimed.line : null
  const text = file.lines[line - 1]?.text ?? ''
  return {
    line: counted ?? shownLine(file, line) + (offset ?? 0),
    column:
      column === null ? null : authorsColumn(text, column, claimed.column, file.isBody, tabWidth)
  }
}

function authorsColumn(
  text: string,
  column: number,
  claimed: number | null,
  isBody: boolean,
  tabWidth: number | null
): number {
  if (claimed !== null && columnForms(text, column, isBody).includes(claimed)) return claimed
  return tabWidth === null ? column : tabbedColumn(text, column, tabWidth)
}
