import {numberOf} from '../go/version/index.ts'
import type {Cell, Picture} from '../history/index.ts'
import type {Minor} from '../model/index.ts'
import {clipFrom, expand, type Paint} from '../terminal/index.ts'

/** Appearance of a cell: its sign, its sign in ASCII, its colour and its meaning. */
const signs = {
  right: ['✓', '+', 'green', 'as claimed'],
  moved: ['→', '>', 'yellow', 'at another place'],
  reworded: ['~', '~', 'yellow', 'in other words'],
  refuted: ['✗', 'x', 'red', 'not'],
  unverifiable: ['?', '?', 'cyan', 'cannot be told'],
  missing: ['·', '.', 'dim', 'not on this machine']
} as const satisfies Record<Cell, readonly [string, string, Parameters<Paint>[0], string]>

/** Style of a picture. */
export interface PictureManner {
  readonly paint: Paint
  /** Of the terminal; `Infinity` where lines stay as long as they are. */
  readonly columns: number
  /** True if the terminal only supports ASCII. */
  readonly isAscii: boolean
}

/** Columns that a minor takes with its digits side by side, and a space before them. */
const wide = 3
/** Columns that the words of a claim should have at least. */
const leastText = 24

/**
 * Write a picture as lines: the minors, then a line a claim. Where that would leave no room for the
 * words of the claims, the digits of the minors stand one above the other.
 */
export function writePicture(
  {minors, rows}: Picture,
  {paint, columns, isAscii}: PictureManner
): readonly string[] {
  const places = rows.map(({line, column}) => `${line}:${column}`)
  const title = 'Go 1.'
  const indent = Math.max(title.length, ...places.map(place => place.length))
  const isNarrow = indent + wide * minors.length + 2 + leastText > columns
  const width = isNarrow ? 1 : wide
  const start = indent + (isNarrow ? 1 : 0)
  const room = columns - start - width * minors.length - 2
  const draw = (cell: Cell) => {
    const [sign, plain, color] = signs[cell]
    return `${' '.repeat(width - 1)}${paint(color, isAscii ? plain : sign)}`
  }
  return [
    ...headOf(minors, isNarrow).map((head, at) =>
      paint('dim', `${(at === 0 ? title : '').padStart(indent).padEnd(start)}${head}`)
    ),
    ...rows.map(({text: said, cells}, at) => {
      const text = expand(said)
      const shown =
        columns === Number.POSITIVE_INFINITY
          ? text
          : clipFrom(text, 0, Math.max(1, room), {before: false, behind: false}).text
      return `${(places[at] ?? '').padEnd(start)}${cells.map(draw).join('')}  ${shown}`
    })
  ]
}

/** Say what the signs of pictures mean, in as many lines as it takes. */
export function legendOf(
  pictures: readonly Picture[],
  {columns, isAscii}: Omit<PictureManner, 'paint'>
): readonly string[] {
  const drawn = new Set(pictures.flatMap(({rows}) => rows.flatMap(({cells}) => cells)))
  const said = Object.entries(signs)
    .filter(([cell]) => [...drawn].some(each => each === cell))
    .map(([, [sign, plain, , says]]) => `${isAscii ? plain : sign} ${says}`)
  const lines: string[] = []
  for (const entry of said) {
    const last = lines.at(-1)
    const longer = `${last}   ${entry}`
    if (last !== undefined && longer.length <= columns) lines[lines.length - 1] = longer
    else lines.push(entry)
  }
  return lines
}

/** The digits of the minors, above their columns. */
function headOf(minors: readonly Minor[], isNarrow: boolean): readonly string[] {
  const numbers = minors.map(minor => String(numberOf(minor)))
  if (!isNarrow) return [numbers.map(number => number.padStart(wide)).join('')]
  const digits = Math.max(...numbers.map(number => number.length))
  const padded = numbers.map(number => number.padStart(digits))
  return Array.from({length: digits}, (_, at) => padded.map(number => number[at]).join(''))
}
