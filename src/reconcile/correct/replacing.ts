import type {Edit} from '../../model/index.ts'

/**
 * The edit that makes a stretch of the article read as a text, as short as it can be. It always
 * takes something away too, so that it never stands at one place with what is put in between lines.
 */
export function replacing(source: string, from: number, to: number, text: string): readonly Edit[] {
  if (source.slice(from, to) === text) return []
  const most = Math.min(to - from, text.length)
  let start = 0
  while (start < most && source[from + start] === text[start]) start++
  let end = 0
  while (end < most - start && source[to - 1 - end] === text[text.length - 1 - end]) end++
  if (start + end === to - from) {
    if (end > 0) end--
    else if (start > 0) start--
  }
  // Half of a surrogate pair is no character.
  if (isHighSurrogate(source.charCodeAt(from + start - 1)) && start > 0) start--
  if (isLowSurrogate(source.charCodeAt(to - end)) && end > 0) end--
  return [{from: from + start, to: to - end, text: text.slice(start, text.length - end)}]
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
