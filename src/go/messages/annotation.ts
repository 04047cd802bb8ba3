/*
 * Authors write behind a line of output: `./x.go:6:2: moved to heap: u   --> because …`,
 * `… does not escape//no`. These functions say where the compiler's own words may end.
 */

const quoted = /(?<!\\)"(?:[^"\\\n]|\\.)*"|`[^`]*`/g

/** Ranges of the string literals of a text. */
export function stringRanges(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(quoted)].map(match => [match.index, match.index + match[0].length])
}

/** Index without the white space before it. */
function trimmed(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length
}

/**
 * Find where matches of a pattern begin outside of string literals, white space before them left
 * out.
 */
function startsOf(pattern: RegExp, text: string): readonly number[] {
  const strings = stringRanges(text)
  return [...text.matchAll(pattern)]
    .map(match => match.index)
    .filter(at => !strings.some(([start, end]) => at > start && at < end))
    .map(at => trimmed(text, at))
    .filter(end => end > 0)
}

/**
 * Tell whether the colon that a text ends with belongs to a note behind it: ordinary words follow.
 */
export function introducesNote(text: string, rest: string): boolean {
  return /[:：]$/.test(text) && /^\s*[\p{L}\p{N}"'`“(（]/u.test(rest)
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

/** Find where the first clear mark of a note stands; the text's length where there is none. */
export function markedEnd(text: string): number {
  return startsOf(marker, text)[0] ?? text.length
}

const punctuation =
  /\/\/|\/\*|\s<?-{1,}>?\s|\s?[←→⇐⇒]|\s(?:<-|<=|=>)\s|\s#\s|\s?[—–]|\s\(|[,;]\s|[.!]{1,3}$|\.\s|[，。；：（！、]|\*\/$/g

/** More punctuation than any message has, and the remark behind it needs none of it. */
const mostEnds = 100

/* What a reason begins with; `as long as` and `when` begin a condition, which makes it no claim. */
const reason =
  /\s?[:：]\s|\s(?:because|since|due to|thanks to|via|through|as(?! (?:long|soon|if|in)\b)|so(?! long\b)|but|and|weil|denn|porque|pois|parce qu|car|так как|потому|поскольку|т\.\s?к\.|из-за)(?![\p{L}\p{N}_])|\s?(?:因为|因為|由于|由於|なので|ため|때문)/gu

/**
 * Find where a message that nothing vouches for may end: at its own end, or at punctuation; the
 * last first.
 *
 * @param mayBeReasoned It may also end at a word that begins a reason.
 */
export function sentenceEnds(text: string, mayBeReasoned: boolean): readonly number[] {
  const ends = [punctuation, ...(mayBeReasoned ? [reason] : [])].flatMap(end =>
    startsOf(end, text).slice(0, mostEnds)
  )
  return [...new Set([text.length, ...ends])].sort((a, b) => b - a)
}

/* `... `, `./main.go:…: `, `main.go:?:?: `: a position that its author left out. */
const elidedPosition =
  /^\s*(?:(?:[^\s:'"`]+\.go:)?(?:\.{2,}|…|\?+|[[(<](?:\.{3}|…)[\])>]|[A-Zxn]{1,4}:(?:[A-Zxnm]{1,4}(?=:))?)(?::(?:\.{2,}|…|\?+|[A-Zxnm]{1,4}(?=:)|\d+)){0,3}:?|[^\s:'"`]+\.go:)\s+/

const decoration =
  /^\s*(?:\/\/|\/\*|[-=]+>|<[-=]+|[←→⇒⇐•·✓✔✗✘✅❌]|[-*+#>]\s|\[[^\]\s.…]{1,3}\]\s|\(\d{1,2}\)\s|\^+\s|(?:\p{So}|\uFE0F)+|[\p{Lu}]{2,}:)\s*/u

const leadIn =
  /^(?:(?:this|here|now|so|ok|okay|yes|note|hence|thus|therefore|again|also)\b[,:]?\s+){1,3}/i

/**
 * Indexes at which a message in a comment may begin: as below, or behind words that only lead to
 * it (`here &x does not escape`), which are no name of a function.
 */
export function skipLeadIn(text: string): readonly number[] {
  const starts = skipDecoration(text)
  const last = starts.at(-1) ?? 0
  const words = leadIn.exec(text.slice(last))?.[0]
  return words === undefined ? starts : [last + words.length]
}

/** Indexes at which a message may begin: the first word, or behind the marks before it. */
export function skipDecoration(text: string): readonly number[] {
  const starts = [text.length - text.trimStart().length]
  for (let at = starts[0] ?? 0; ; ) {
    const rest = text.slice(at)
    const match = decoration.exec(rest) ?? elidedPosition.exec(rest)
    if (match === null) return starts
    at += match[0].length
    starts.push(at)
  }
}
