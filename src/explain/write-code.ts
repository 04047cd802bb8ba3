import stringWidth from 'string-width'
import type {CodeLine, Excerpt, Mark, Pointer} from './explanation.ts'
import type {Paint} from './paint.ts'

/** Columns that a tab takes at most: it goes to the next multiple. */
const tabWidth = 4

/** Longest label, in UTF-16 code units. */
const longestLabel = 120

const colors = {claimed: 'red', compiler: 'green', both: 'green'} satisfies Record<
  Pointer,
  Parameters<Paint>[0]
>

/** Write code with its marks under it, and two numbers before each line: the article's and its own. */
export function writeCode({file, runs, beyond}: Excerpt, paint: Paint): readonly string[] {
  const lines = runs.flat()
  const articleWidth = Math.max(
    'article'.length,
    ...lines.map(line => numeral(line.article).length)
  )
  const ownWidth = Math.max(...lines.map(({line}) => numeral(line).length))
  const gutter = (article: string, own: string) =>
    paint('dim', `  ${article.padStart(articleWidth)} │ ${own.padStart(ownWidth)} │ `)
  const write = (line: CodeLine) => [
    `${gutter(numeral(line.article), numeral(line.line))}${expand(line.text)}`.trimEnd(),
    ...line.marks.map(mark => `${gutter('', '')}${pointAt(line.text, mark, paint)}`)
  ]
  return [
    paint('dim', `  ${'article'.padStart(articleWidth)} │ ${printable(file)}`),
    ...runs.flatMap((run, index) => [
      ...(index > 0 ? [paint('dim', `  ${'⋮'.padStart(articleWidth)} │`)] : []),
      ...run.flatMap(write)
    ]),
    ...(beyond === null ? [] : [paint('red', `  ${printable(beyond)}`)])
  ]
}

/** The carets of a mark, under what it points at, with its label. */
function pointAt(text: string, {pointer, from, to, label}: Mark, paint: Paint): string {
  const start = stringWidth(expand(text.slice(0, from)))
  const width = Math.max(1, stringWidth(expand(text.slice(0, to))) - start)
  return `${' '.repeat(start)}${paint(colors[pointer], `${'^'.repeat(width)} ${shorten(printable(label))}`)}`
}

/** Some messages have the body of a function in them; they are printed whole with the others. */
function shorten(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label
}

/** A line as a terminal shows it, with spaces for tabs and nothing that it would take for a command. */
function expand(text: string): string {
  let shown = ''
  for (const [index, piece] of text.split('\t').entries()) {
    if (index > 0) shown += ' '.repeat(tabWidth - (stringWidth(shown) % tabWidth))
    shown += printable(piece)
  }
  return shown
}

/** Text of an article or of the compiler without control characters, so that a terminal only shows it. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u{2028}-\u{202E}\u{2066}-\u{2069}]/gu, '\uFFFD')
}

function numeral(line: number | null): string {
  return line === null ? '' : `${line}`
}
