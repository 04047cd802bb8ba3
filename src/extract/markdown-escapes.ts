import type {MappedText} from '../types.ts'
import {mapped} from './mapped-text.ts'

/** A backslash that Markdown takes away (at the end of a line it breaks it), or one of the references that writers of code need. */
const escaped = /\\(?=[\n!-/:-@[-`{-~])|&(?:amp|lt|gt|quot|#39);/g

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'"
}

/**
 * Text of a paragraph as readers see it: `topla\(2, 2\)` is `topla(2, 2)`.
 *
 * @param isCode Whether an offset of the article is in inline code, where Markdown escapes nothing.
 */
export function withoutEscapes(
  {text, offsets}: MappedText,
  isCode: (offset: number) => boolean
): MappedText {
  if (!/[\\&]/.test(text)) return {text, offsets}
  const kept: number[] = []
  let seen = ''
  let at = 0
  const keep = (to: number) => {
    for (; at < to; at++) kept.push(offsets[at] ?? 0)
  }
  let from = 0
  for (const match of text.matchAll(escaped)) {
    if (match.index < from || isCode(offsets[match.index] ?? 0)) continue
    const read = references[match[0]] ?? ''
    seen += text.slice(from, match.index) + read
    keep(match.index)
    if (read !== '') kept.push(offsets[at] ?? 0)
    at = from = match.index + match[0].length
    // The character behind a backslash is itself, be it a backslash or not.
    if (read === '') {
      seen += text[from] ?? ''
      keep(from + 1)
      from++
    }
  }
  keep(text.length)
  return mapped(seen + text.slice(from), kept, offsets[text.length] ?? 0)
}
