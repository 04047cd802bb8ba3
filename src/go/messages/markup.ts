import {stringRanges} from './annotation.ts'

/** A text without the marks that set words of it in bold, and where each of its characters stood. */
export interface Unmarked {
  readonly text: string
  /** Index in the marked text of each character, and of the end. */
  readonly places: readonly number[]
}

const tags = 'b|i|em|strong|mark|u|span|code|tt|kbd|font|ins|del|big|small|s'

/*
 * What sites do not take for bold inside of a listing, and authors write there all the same. A mark
 * counts only if it opens before a word and closes behind one: `*p` and `hits__` are Go.
 */
const pairs: readonly RegExp[] = [
  new RegExp(`<(?<tag>${tags})(?:\\s[^<>]*)?>(?=\\S).*?(?<=\\S)</\\k<tag>>`, 'giu'),
  /(?<=^|[\s:>])(?<mark>\*{1,3})(?=[^\s*]).*?(?<=[^\s*])\k<mark>(?=$|[\s.,:;!?<])/gu,
  /(?<=^|[\s:>])(?<mark>_{1,3})(?=[^\s_]).*?(?<=[^\s_])\k<mark>(?=$|[\s.,:;!?<])/gu
]

/* A message as code in a listing; a string literal has no message in it. */
const quotes = /(?<=^|[\s:>])(?<mark>`)(?=[^\s`])[^`]*(?<=[^\s`])`(?=$|[\s.,:;!?<])/gu

/** Take the backticks off that stand around words of a text; `null` if there are none. */
export function withoutBackticks(text: string): Unmarked | null {
  return text.includes('`') ? without(text, marksOf(text, quotes)) : null
}

/**
 * Take the marks of bold and italic text off (`**moved to heap: n**`, `<b>…</b>`).
 *
 * @returns `null` if there are none.
 */
export function withoutMarkup(text: string): Unmarked | null {
  if (!/[*_<]/.test(text)) return null
  return without(
    text,
    pairs.flatMap(pattern => marksOf(text, pattern))
  )
}

function without(text: string, marks: readonly Span[]): Unmarked | null {
  if (marks.length === 0) return null
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (!marks.some(([from, to]) => at >= from && at < to)) places.push(at)
  }
  return {text: places.map(at => text[at]).join(''), places: [...places, text.length]}
}

type Span = readonly [start: number, end: number]

/** The opening and the closing marks that a pattern finds outside of string literals. */
function marksOf(text: string, pattern: RegExp): readonly Span[] {
  const strings = stringRanges(text)
  const found: Span[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const {0: whole, index, groups} = match
    const end = index + whole.length
    const tag = groups?.tag
    const opening = tag === undefined ? (groups?.mark?.length ?? 0) : whole.indexOf('>') + 1
    const closing = tag === undefined ? opening : tag.length + 3
    // What stands inside may be marked again.
    pattern.lastIndex = index + opening
    if (strings.some(([from, to]) => [index, end].some(at => at > from && at < to))) continue
    found.push([index, index + opening], [end - closing, end])
  }
  return found
}
