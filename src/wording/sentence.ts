import type {Article, Place, Range} from '../model/index.ts'

/** Longest piece of Go or output that a sentence quotes, in UTF-16 code units. */
const longest = 80

/** A piece of Go or output as inline code, cut where it would drown the sentence. */
export function quote(text: string): string {
  const shown = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
  const runs = shown.match(/`+/g)?.map(run => run.length) ?? []
  let size = 1
  while (runs.includes(size)) size++
  const fence = '`'.repeat(size)
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** Return what is expected, where that is clear. */
export function wanted(expected: string | null): string {
  return expected === null ? '' : `, expected ${quote(expected)}`
}

/** A count with its noun. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`
}

/** A place as the compiler writes it: `15:31`, or `15` without a column. */
export function writePlace({line, column}: Place): string {
  return column === null ? `${line}` : `${line}:${column}`
}

/** The words of the article in a range, as they stand there. */
export function wordsAt(article: Article, range: Range): string {
  return article.source.slice(range.start.offset, range.end.offset)
}

/** Sentences of a note: those that are there, one a line. */
export function note(...sentences: readonly (string | null)[]): string | null {
  return sentences.filter(sentence => sentence !== null).join('\n') || null
}
