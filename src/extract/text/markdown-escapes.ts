import type {MappedText} from '../../model/index.ts'
import {mapped} from '../../model/text/index.ts'

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
export function withoutEscapes(text: MappedText, isCode: (offset: number) => boolean): MappedText {
  return /[\\&]/.test(text.text) ? resolve(text, escaped, isCode) : text
}

const reference = /&(?:amp|lt|gt|quot|#39);/g
const literal = /(?<!\\)"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)'|\/\/[^\n]*/g

/**
 * Code and output that went through an HTML escaper on the way into a fence (`x &lt; y`), as meant.
 * In strings and comments alone, such references are the author's own.
 */
export function withoutReferences(text: MappedText): MappedText {
  if (!text.text.includes('&')) return text
  const isEscaped = text.text.replace(literal, '').search(reference) >= 0
  return isEscaped ? resolve(text, reference, () => false) : text
}

/** Take escapes that match a pattern for what they stand for. */
function resolve(
  {text, offsets}: MappedText,
  pattern: RegExp,
  isCode: (offset: number) => boolean
): MappedText {
  const kept: number[] = []
  let seen = ''
  let at = 0
  const keep = (to: number) => {
    for (; at < to; at++) kept.push(offsets[at] ?? 0)
  }
  let from = 0
  for (const match of text.matchAll(pattern)) {
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
