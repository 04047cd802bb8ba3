import {columnForms, tabbedColumn, tabWidthBetween} from '../go-source/columns.ts'
import {baseName} from '../go-source/file-name.ts'
import type {Place, Position, ReconciledListing, UnitFile} from '../types.ts'

/** How the author of a listing writes positions. */
export interface AuthorsCount {
  /**
   * Where the author would say that something of a unit's file is.
   *
   * @param claimed Column that the author has there, which stays if it is right in some form.
   */
  place(position: Position, claimed: number | null): Place | null
  /** The path that the author has for a unit's file; `null` where the listing names no files. */
  path(file: string): string | null
}

/** Find out how the author of a listing counts lines and columns, and writes file names. */
export function authorsCount({pairing, offset, verdicts}: ReconciledListing): AuthorsCount {
  const files = pairing?.unit.files ?? []
  const before = pairing?.unit.shape === 'fragment' ? (offset ?? 0) : 0
  const fileOf = (name: string | null) => files.find(file => file.name === name)
  const widths = verdicts.flatMap(({claim, diagnostic, kind}) => {
    const {line = null, column = null, file = null} = diagnostic?.position ?? {}
    const claimed = claim.position.column
    if (line === null || column === null || claimed === null || kind === 'refuted') return []
    return tabWidthBetween(textOf(fileOf(file), line), column, claimed) ?? []
  })
  const count = (width: number) => widths.filter(other => other === width).length
  const width = widths.toSorted((a, b) => count(b) - count(a))[0]
  return {
    place(position, claimed) {
      const file = fileOf(position.file)
      const {line, column} = position
      if (!file || line === null) return null
      const text = textOf(file, line)
      const shown = line + file.firstLine - 1 + before
      if (column === null) return {line: shown, column}
      const isRight = claimed !== null && columnForms(text, column, file.isBody).includes(claimed)
      const tabbed = width === undefined ? column : tabbedColumn(text, column, width)
      return {line: shown, column: isRight ? claimed : tabbed}
    },
    path: name => authorsPath(name, verdicts)
  }
}

function textOf(file: UnitFile | undefined, line: number): string {
  return file?.lines[line - 1]?.text ?? ''
}

/** What the author calls a file: what stands before its messages, else its name beside another. */
function authorsPath(name: string, verdicts: ReconciledListing['verdicts']): string | null {
  const named = verdicts.filter(({claim}) => claim.position.file !== null)
  const same =
    named.find(({diagnostic}) => diagnostic?.position.file === name) ??
    named.find(({claim}) => baseName(claim.position.file ?? '') === name)
  if (same) return same.claim.position.file
  const other = named[0]?.claim.position.file ?? null
  return other && other.slice(0, other.length - baseName(other).length) + name
}
