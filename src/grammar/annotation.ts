/*
 * Authors write behind a line of output: `./x.go:6:2: moved to heap: u   --> because …`,
 * `… does not escape//no`. These functions say where the compiler's own words may end.
 */

const quoted = /(?<!\\)"(?:[^"\\\n]|\\.)*"|`[^`]*`/g

/** Ranges of the string literals of a text. */
function stringRanges(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(quoted)].map(match => [match.index, match.index + match[0].length])
}

/** Index without the white space before it. */
function trimmed(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length
}

/** Where matches of a pattern begin outside of string literals, white space before them left out. */
function startsOf(pattern: RegExp, text: string): readonly number[] {
  const strings = stringRanges(text)
  return [...text.matchAll(pattern)]
    .map(match => match.index)
    .filter(at => !strings.some(([start, end]) => at > start && at < end))
    .map(at => trimmed(text, at))
    .filter(end => end > 0)
}

const anyBreak =
  /\s+|\/\/|[`'"”」』，。、；：（！,;)]|\.(?=\s|$)|(?<=[\p{L}\p{N}])(?=[\u{2E80}-\u{9FFF}\u{AC00}-\u{D7AF}\u{1F000}-\u{1FAFF}])/gu

/** How many characters are read for all ends of a line: the longer it is, the fewer are tried. */
const mostRead = 200_000

/**
 * Every index at which a message may end before a note, the last first.
 *
 * The caller takes the first that gives a whole message: the longest one.
 */
export function cutPoints(text: string): readonly number[] {
  const most = Math.min(400, Math.ceil(mostRead / text.length))
  return [...new Set(startsOf(anyBreak, text))].sort((a, b) => b - a).slice(0, most)
}

/** Without Markdown's footnote marks at the end (`inlining call to f[^2]`). */
export function withoutFootnotes(text: string): string {
  for (let end = trimmed(text, text.length); ; ) {
    const mark = /\[\^[^\]\s]{1,40}\]$/u.exec(text.slice(Math.max(0, end - 43), end))
    if (mark === null) return text.slice(0, end)
    end = trimmed(text, end - mark[0].length)
  }
}

const marker = /\/\/|\/\*|\s<?-{2,}>?|\s[←→⇐⇒]|\s(?:<-|->|<=|=>)\s|\s#\s|\s[—–]\s/g

/** Where the first clear mark of a note stands; the text's length where there is none. */
export function markedEnd(text: string): number {
  return startsOf(marker, text)[0] ?? text.length
}

const punctuation =
  /\/\/|\/\*|\s<?-{1,}>?\s|\s?[←→⇐⇒]|\s(?:<-|<=|=>)\s|\s#\s|\s?[—–]|\s\(|[,;]\s|[.!]$|\.\s|[，。；：（！、]|\*\/$/g

/** More punctuation than any message has, and the remark behind it needs none of it. */
const mostEnds = 100

/** Where a message that nothing vouches for may end: at its own end, or at punctuation; the last first. */
export function sentenceEnds(text: string): readonly number[] {
  const ends = startsOf(punctuation, text).slice(0, mostEnds)
  return [...new Set([text.length, ...ends])].sort((a, b) => b - a)
}

const decoration =
  /^\s*(?:\/\/|\/\*|[-=]+>|<[-=]+|[←→⇒⇐•·✓✔✗✘✅❌]|[-*+#>]\s|\^+\s|(?:\p{So}|\uFE0F)+|[\p{Lu}]{2,}:)\s*/u

/** Indexes at which a message may begin: the first word, or behind the marks before it. */
export function skipDecoration(text: string): readonly number[] {
  const starts = [text.length - text.trimStart().length]
  for (let at = starts[0] ?? 0; ; ) {
    const match = decoration.exec(text.slice(at))
    if (match === null) return starts
    at += match[0].length
    starts.push(at)
  }
}
