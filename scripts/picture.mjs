// Draw what the command prints for an article as an SVG, for the README. The text is selectable,
// the font is the reader's own, and light and dark pages alike show a dark terminal.
import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const picture = new URL('../docs/terminal.svg', import.meta.url)

/** Pixels: of a character, of a line, around the text, and of the bar above it. */
const size = {character: 7.83, line: 20, margin: 18, bar: 30}

/** Characters in a line of the terminal: what still reads well in the column of a web page. */
const columns = 96

/** Colours by the code of the terminal that selects them. */
const colors = new Map([
  ['31', '#ff7b72'],
  ['32', '#7ee787'],
  ['33', '#e3b341'],
  ['36', '#76e3ea']
])

/** @type {Style} */
const plain = {color: '', bold: false, underline: false}

const folder = join(root, 'docs-fixtures')
const article = 'profile-counters.md'
const main = join(root, 'dist/bin/goclaims.js')
const {stdout, stderr, status} = spawnSync(
  process.execPath,
  [main, '--format', 'pretty', article],
  {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, FORCE_COLOR: '1', NO_COLOR: ''}
  }
)
if (status !== 1) throw new Error(`goclaims ended with ${status}: ${stderr}${stdout}`)
mkdirSync(new URL('./', picture), {recursive: true})
const lines = [`\u001B[1m$ goclaims ${article}\u001B[22m`, ...stdout.trimEnd().split('\n')]
writeFileSync(picture, draw(lines.flatMap(line => fold(readCells(line)))))
console.log(`docs/terminal.svg is written: ${article}`)

/** @typedef {{color: string, bold: boolean, underline: boolean}} Style */
/** @typedef {{character: string, style: Style}} Cell */

/**
 * Read a line of a terminal: each character with its style.
 *
 * @param {string} line
 * @returns {Cell[]}
 */
function readCells(line) {
  let style = plain
  const cells = []
  // Each piece begins with what is left of a control sequence: its code and `m`.
  for (const piece of `0m${line}`.split('\u001B[')) {
    const end = piece.indexOf('m')
    style = select(style, piece.slice(0, end))
    for (const character of piece.slice(end + 1)) cells.push({character, style})
  }
  return cells
}

/**
 * The style after a code of the terminal.
 *
 * @param {Style} style
 * @param {string} code
 * @returns {Style}
 */
function select(style, code) {
  if (code === '1' || code === '22') return {...style, bold: code === '1'}
  if (code === '4' || code === '24') return {...style, underline: code === '4'}
  return {...style, color: colors.get(code) ?? ''}
}

/**
 * Fold a line that is too long between words; the rest goes under the message, where there is one.
 * Columns mean nothing then, so that one space is enough between them.
 *
 * @param {Cell[]} cells
 * @returns {Cell[][]}
 */
function fold(cells) {
  if (cells.length <= columns) return [cells]
  const text = cells.map(({character}) => character).join('')
  const indent = /^\S+ +(?:warning|error|info) +/.exec(text)?.[0].length ?? 0
  const blanks = Array(indent).fill({character: ' ', style: plain})
  const rows = []
  let row = cells.slice(0, indent)
  for (const word of words(cells.slice(indent))) {
    if (row.length > indent && row.length + 1 + word.length > columns) {
      rows.push(row)
      row = [...blanks]
    }
    if (row.length > indent) row.push({character: ' ', style: word[0]?.style ?? plain})
    row.push(...word)
  }
  return [...rows, row]
}

/**
 * The words of a line.
 *
 * @param {Cell[]} cells
 */
function words(cells) {
  /** @type {Cell[][]} */
  const found = [[]]
  for (const cell of cells) {
    if (cell.character === ' ') found.push([])
    else found.at(-1)?.push(cell)
  }
  return found.filter(word => word.length > 0)
}

/**
 * Draw lines of a terminal.
 *
 * @param {Cell[][]} rows
 */
function draw(rows) {
  const longest = Math.max(...rows.map(row => row.length))
  const width = Math.ceil(longest * size.character + 2 * size.margin)
  const height = rows.length * size.line + 2 * size.margin + size.bar
  const buttons = ['#ff5f57', '#febc2e', '#28c840'].map(
    (color, index) =>
      `<circle cx="${20 + index * 18}" cy="${size.bar / 2}" r="5.5" fill="${color}"/>`
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="What goclaims prints for an article">
<rect width="${width}" height="${height}" rx="8" fill="#1b1f24"/>
<path d="M0 8a8 8 0 0 1 8-8h${width - 16}a8 8 0 0 1 8 8v${size.bar - 8}h-${width}z" fill="#2d333b"/>
${buttons.join('')}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13" fill="#d0d7de">
${rows.map(drawRow).filter(Boolean).join('\n')}
</g>
</svg>
`
}

/**
 * Draw a line: each stretch of one style stands at its own column and takes its own width, whatever
 * the font is. Spaces around it are no part of it, since not every program keeps them.
 *
 * @param {Cell[]} row
 * @param {number} index
 */
function drawRow(row, index) {
  const y = size.bar + size.margin + (index + 0.7) * size.line
  return stretches(row)
    .map(({column, text, style}) => {
      const x = (size.margin + column * size.character).toFixed(1)
      const length = ([...text].length * size.character).toFixed(1)
      const place = `x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"`
      return `<text ${place}${attributes(style)}>${toXml(text)}</text>`
    })
    .join('')
}

/**
 * The stretches of words in one style.
 *
 * @param {Cell[]} row
 */
function stretches(row) {
  /** @type {{column: number, text: string, style: Style}[]} */
  const found = []
  row.forEach(({character, style}, column) => {
    if (character === ' ') return
    const last = found.at(-1)
    const gap = last ? column - last.column - [...last.text].length : 0
    if (last?.style === style && gap <= 1) last.text += ' '.repeat(gap) + character
    else found.push({column, text: character, style})
  })
  return found
}

/** @param {Style} style */
function attributes({color, bold, underline}) {
  return [
    color && ` fill="${color}"`,
    bold && ' font-weight="600"',
    underline && ' text-decoration="underline"'
  ]
    .filter(Boolean)
    .join('')
}

/** @param {string} text */
function toXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
