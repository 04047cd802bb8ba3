import {diffArrays} from 'diff'

/** Place of a line of a chapter in its file. */
export interface FileLine {
  /** 1-based. */
  readonly line: number
  /** The file has the line as it is, so that columns are the same. */
  readonly isSame: boolean
}

/**
 * Find the lines of a file that the lines of a chapter come from. What another preprocessor put
 * there comes from the line that it took away for it, as `{{#include main.go}}`.
 *
 * @returns One for each line of the chapter.
 */
export function fileLines(file: string, chapter: string): readonly FileLine[] {
  let line = 1
  let replaced: number | null = null
  return diffArrays(linesOf(file), linesOf(chapter)).flatMap(({added, removed, count}) => {
    if (removed) {
      replaced = line
      line += count
      return []
    }
    const from = added ? (replaced ?? line) : line
    replaced = null
    if (!added) line += count
    return Array.from({length: count}, (_, index) =>
      added ? {line: from, isSame: false} : {line: from + index, isSame: true}
    )
  })
}

function linesOf(text: string): string[] {
  // mdBook takes a byte order mark away.
  return text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
}
