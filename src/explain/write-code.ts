import {clip, expand, type Paint, stretchOf} from '../terminal/index.ts'
import {visible} from '../wording/index.ts'
import type {CodeLine, Excerpt, Mark, Pointer} from './explanation.ts'

/** Columns of what stands between the two numbers and the code. */
const gutterWidth = 8

/** Longest label, in UTF-16 code units. */
const longestLabel = 120

const colors = {claimed: 'red', compiler: 'green', both: 'green'} satisfies Record<
  Pointer,
  Parameters<Paint>[0]
>

/**
 * Write code with its marks under it, and two numbers before each line: the article's and its own.
 *
 * @param columns Of the terminal: longer lines are clipped around their first mark.
 */
export function writeCode(
  {file, runs, beyond}: Excerpt,
  paint: Paint,
  columns: number
): readonly string[] {
  const lines = runs.flat()
  const articleWidth = Math.max(
    'article'.length,
    ...lines.map(line => numeral(line.article).length)
  )
  const ownWidth = Math.max(...lines.map(({line}) => numeral(line).length))
  const gutter = (article: string, own: string) =>
    paint('dim', `  ${article.padStart(articleWidth)} │ ${own.padStart(ownWidth)} │ `)
  const room = columns - articleWidth - ownWidth - gutterWidth
  const write = (line: CodeLine) => {
    const [first = {from: 0, to: 1}] = line.marks
    const {text, shift} = clip(expand(line.text), stretchOf(line.text, first), room)
    return [
      `${gutter(numeral(line.article), numeral(line.line))}${text}`.trimEnd(),
      ...line.marks.map(mark => `${gutter('', '')}${pointAt(line.text, mark, shift, paint)}`)
    ]
  }
  return [
    paint('dim', `  ${'article'.padStart(articleWidth)} │ ${visible(file)}`),
    ...runs.flatMap((run, index) => [
      ...(index > 0 ? [paint('dim', `  ${'⋮'.padStart(articleWidth)} │`)] : []),
      ...run.flatMap(write)
    ]),
    ...(beyond === null ? [] : [paint('red', `  ${visible(beyond)}`)])
  ]
}

/** The carets of a mark, under what it points at, with its label; the line was moved left by some columns. */
function pointAt(text: string, mark: Mark, shift: number, paint: Paint): string {
  const {from, to} = stretchOf(text, mark)
  const start = Math.max(0, from - shift)
  const carets = '^'.repeat(Math.max(1, to - shift - start))
  const label = `${carets} ${shorten(visible(mark.label))}`
  return `${' '.repeat(start)}${paint(colors[mark.pointer], label)}`
}

/** Some messages have the body of a function in them; they are printed whole with the others. */
function shorten(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label
}

function numeral(line: number | null): string {
  return line === null ? '' : `${line}`
}
