const tabWidths = [2, 3, 4, 8]
const encoder = new TextEncoder()

/** Byte column (1-based) of a UTF-16 index in a line. */
export function byteColumn(line: string, index: number): number {
  return encoder.encode(line.slice(0, index)).length + 1
}

/**
 * The columns that a place may have had where the author compiled: as shown, then with leading
 * spaces as tabs of each usual width, since blogs turn tabs into spaces; and for the body of a
 * function that is not shown, one tab further in. 1-based, in bytes.
 */
export function columnForms(line: string, column: number, isBody: boolean): readonly number[] {
  const spaces = /^ */.exec(line)?.[0].length ?? 0
  const widths = spaces < 2 || column <= spaces ? [] : tabWidths
  const forms = [
    column,
    ...widths.filter(width => spaces % width === 0).map(width => column - spaces + spaces / width)
  ]
  return [...new Set([...forms, ...(isBody ? forms.map(form => form + 1) : [])])]
}
