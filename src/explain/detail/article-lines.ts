import type {Article, Range} from '../../model/index.ts'
import {readLines} from '../../model/text/index.ts'
import type {ExcerptLine, ExcerptMark} from '../../report/index.ts'

/** UTF-16 code units of a line that are kept on each side of its first mark. */
const around = 500

/** Cut a line to what is worth keeping: without its indentation, and not much around its marks. */
export function excerptLine(
  text: string,
  marks: readonly ExcerptMark[],
  rest: Pick<ExcerptLine, 'line'> & Partial<ExcerptLine>
): ExcerptLine {
  const indentation = text.length - text.trimStart().length
  const first = marks[0] ?? {from: indentation, to: indentation}
  const start = Math.max(Math.min(indentation, first.from), first.from - around)
  const end = Math.min(text.trimEnd().length, Math.max(first.from, first.to) + around)
  return {
    sign: null,
    code: null,
    ...rest,
    text: text.slice(start, end),
    isCut: {before: start > indentation, behind: end < text.trimEnd().length},
    marks: marks.map(mark => ({
      ...mark,
      from: mark.from - start,
      to: Math.min(mark.to, end) - start
    }))
  }
}

/** Show the line of the article that a range begins on, with a mark there. */
export function markedLine({source}: Article, range: Range, label: string): ExcerptLine {
  const {text, from, to} = firstLineOf(source, range)
  return excerptLine(text, [{by: 'article', from, to, label}], {line: range.start.line})
}

/** Show the line of a range as it is, and as it should be; only as it is where nothing belongs there. */
export function rewrittenLines(
  {source}: Article,
  range: Range,
  expected: string | null
): readonly ExcerptLine[] {
  const {text, from, to} = firstLineOf(source, range)
  const {line} = range.start
  const mark = {by: 'article', from, to, label: ''} as const
  const was = excerptLine(text, [mark], {line, sign: '-'})
  if (expected === null) return [was]
  const isWhole = range.start.line === range.end.line
  const now = `${text.slice(0, from)}${expected}${isWhole ? text.slice(to) : ''}`
  const put = {by: 'compiler', from, to: from + expected.length, label: ''} as const
  return [was, excerptLine(now, [put], {line: null, sign: '+'})]
}

/** The line that a range begins on, and what of it is in the range: 0-based. */
function firstLineOf(source: string, {start, end}: Range) {
  const {starts, ends} = readLines(source)
  const first = starts[start.line - 1] ?? 0
  const last = ends[start.line - 1] ?? source.length
  const to = end.line === start.line ? end.offset : last
  return {
    text: source.slice(first, last),
    from: start.offset - first,
    to: Math.max(to, start.offset) - first
  }
}
