import type {MappedText} from '../types.ts'
import {mappedSource, sliceMapped} from './mapped-text.ts'
import type {SourceLines} from './source-lines.ts'

/** What stands after the opening fence. */
export interface FenceInfo {
  /** First word in lower case, without what sites glue to it (`{.go}`, `go:main.go`, `go,ignore`). */
  readonly language: string | null
  /** File name glued to the language (`go:main.go`). */
  readonly fileName: string | null
  /** The words after the language. */
  readonly meta: MappedText
}

/** Read the info string of a fence from the article; `null` where no fence opens. */
export function fenceInfo(lines: SourceLines, from: number, line: number): FenceInfo | null {
  const opening = mappedSource(lines, from, lines.ends[line - 1] ?? from)
  const parts = /^(?:`{3,}|~{3,})[ \t]*(\{?\.?)([^\s{,:}`]*)(:[^\s{}]*)?/.exec(opening.text)
  if (!parts) return null
  const [whole, , language = '', glued = ''] = parts
  return {
    language: language.toLowerCase() || null,
    fileName: glued.endsWith('.go') ? glued.slice(1) : null,
    meta: sliceMapped(opening, whole.length, opening.text.length)
  }
}
