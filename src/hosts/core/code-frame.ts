/** Lines that are shown before and after the one that a frame is about. */
const around = 2

/** A range of a text: 1-based lines, 1-based columns in UTF-16 code units. */
export interface FramedRange {
  readonly start: {readonly line: number; readonly column: number}
  readonly end: {readonly line: number; readonly column: number}
}

/** Write the lines around a range, with a mark below its first line, as Vite’s overlay shows them. */
export function codeFrame(source: string, {start, end}: FramedRange): string {
  const lines = source.split(/\r\n?|\n/)
  const first = Math.max(1, start.line - around)
  const last = Math.min(lines.length, start.line + around)
  const width = String(last).length
  return lines
    .slice(first - 1, last)
    .flatMap((text, index) => {
      const line = first + index
      const shown = `${String(line).padStart(width)} | ${text}`.trimEnd()
      if (line !== start.line) return [shown]
      const until = end.line === start.line ? end.column : text.length + 1
      // Tabs stay tabs, so that the mark stands below its words however wide they are shown.
      const space = text.slice(0, start.column - 1).replace(/[^\t]/g, ' ')
      const mark = '^'.repeat(Math.max(1, until - start.column))
      return [shown, `${' '.repeat(width)} | ${space}${mark}`]
    })
    .join('\n')
}
