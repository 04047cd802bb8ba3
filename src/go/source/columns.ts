const tabWidths = [2, 3, 4, 8]
const encoder = new TextEncoder()

/** Byte column (1-based) of a UTF-16 index in a line. */
export function byteColumn(line: string, index: number): number {
  for (let at = 0; at < index; at++) {
    if (line.charCodeAt(at) > 0x7f) return encoder.encode(line.slice(0, index)).length + 1
  }
  return index + 1
}

/**
 * The columns that a place may have had where the author compiled: as shown, then with leading
 * spaces as tabs of each usual width, since blogs turn tabs into spaces; and for the body of a
 * function that is not shown, one tab further in. 1-based, in bytes.
 */
export function columnForms(
  line: string,
  column: number,
  isBody: boolean,
  widths: readonly number[] = tabWidths
): readonly number[] {
  const forms = [
    column,
    ...widths.flatMap(width => {
      const tabbed = tabbedColumn(line, column, width)
      return tabbed === column ? [] : [tabbed]
    })
  ]
  return [...new Set([...forms, ...(isBody ? forms.map(form => form + 1) : [])])]
}

/** The width of a tab that code indented with spaces shows: its least usual indentation; `null` where it has none. */
export function indentWidth(lines: readonly string[]): number | null {
  const depths = lines.flatMap(line => /^ +(?=\S)/.exec(line)?.[0].length ?? [])
  return tabWidths.find(width => depths.filter(depth => depth === width).length > 1) ?? null
}

/** The column with leading spaces as tabs of a width; the same where they are none. */
export function tabbedColumn(line: string, column: number, width: number): number {
  const spaces = /^ */.exec(line)?.[0].length ?? 0
  const isIndented = spaces > 0 && spaces % width === 0 && column > spaces
  return isIndented ? column - spaces + spaces / width : column
}

/** The usual width of a tab that gives a claimed column from a real one; `null` if none does. */
export function tabWidthBetween(line: string, column: number, claimed: number): number | null {
  if (claimed === column) return null
  return tabWidths.find(width => tabbedColumn(line, column, width) === claimed) ?? null
}
