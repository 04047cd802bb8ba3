import type {MappedText} from '../../model/index.ts'
import {mapped, mappedSource, type SourceLines, sliceMapped} from '../../model/text/index.ts'
import {languageOfTag, openingTag} from './site-syntax.ts'

/** Info string of the opening fence. */
export interface FenceInfo {
  /** First word in lower case, without what sites glue to it (`{.go}`, `go:main.go`, `go,ignore`). */
  readonly language: string | null
  /** File name glued to the language (`go:main.go`). */
  readonly fileName: string | null
  /** The words after the language. */
  readonly meta: MappedText
}

/** Nothing after the language. */
export const noMeta: MappedText = mapped('', [], 0)

const tagLanguage = (words: string, tag: string) => languageOfTag(words, tag)?.toLowerCase() ?? null

/**
 * Read the info string of a fence from the article, or the tag that stands for one; `null` where
 * no fence opens.
 */
export function fenceInfo(lines: SourceLines, from: number, line: number): FenceInfo | null {
  const opening = mappedSource(lines, from, lines.ends[line - 1] ?? from)
  const [, tag, words = ''] = openingTag.exec(opening.text) ?? []
  if (tag !== undefined) return {language: tagLanguage(words, tag), fileName: null, meta: noMeta}
  const parts = /^(?:`{3,}|~{3,})[ \t]*(\{?\.?)([^\s{,:}`]*)(:[^\s{}]*)?/.exec(opening.text)
  if (!parts) return null
  const [whole, , language = '', glued = ''] = parts
  return {
    language: language.toLowerCase() || null,
    fileName: glued.endsWith('.go') ? glued.slice(1) : null,
    meta: sliceMapped(opening, whole.length, opening.text.length)
  }
}
