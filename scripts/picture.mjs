// Draw what the command prints for an article as an SVG, for the README. The text is selectable,
// the font is the reader's own, and light and dark pages alike show a dark terminal.
import {spawnSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {stripVTControlCharacters} from 'node:util'

const root = fileURLToPath(new URL('../', import.meta.url))
const article = 'docs-fixtures/profile-counters.md'
const picture = new URL('../docs/terminal.svg', import.meta.url)

/** Pixels: of a character, of a line, around the text, and of the bar above it. */
const size = {character: 7.83, line: 20, margin: 18, bar: 30}

/** Colours by the code of the terminal that selects them. */
const colors = new Map([
  ['31', '#ff7b72'],
  ['32', '#7ee787'],
  ['33', '#e3b341'],
  ['36', '#76e3ea']
])

const {stdout, stderr, status} = spawnSync(process.execPath, ['dist/src/cli/main.js', article], {
  cwd: root,
  encoding: 'utf8',
  env: {...process.env, FORCE_COLOR: '1', NO_COLOR: ''}
})
if (status !== 1) throw new Error(`goclaims ended with ${status}: ${stderr}${stdout}`)
mkdirSync(new URL('./', picture), {recursive: true})
writeFileSync(
  picture,
  draw([`\u001B[1m$ goclaims ${article}\u001B[22m`, ...stdout.trimEnd().split('\n')])
)
console.log('docs/terminal.svg is written')

/**
 * Draw lines of a terminal.
 *
 * @param {string[]} lines
 */
function draw(lines) {
  const columns = Math.max(...lines.map(line => stripVTControlCharacters(line).length))
  const width = Math.ceil(columns * size.character + 2 * size.margin)
  const height = lines.length * size.line + 2 * size.margin + size.bar
  const buttons = ['#ff5f57', '#febc2e', '#28c840'].map(
    (color, index) =>
      `<circle cx="${20 + index * 18}" cy="${size.bar / 2}" r="5.5" fill="${color}"/>`
  )
  const rows = lines.map((line, index) => {
    const y = size.bar + size.margin + (index + 0.7) * size.line
    return `<text y="${y}">${drawLine(line)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="What goclaims prints for an article">
<style>text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #d0d7de; white-space: pre }</style>
<rect width="${width}" height="${height}" rx="8" fill="#1b1f24"/>
<path d="M0 8a8 8 0 0 1 8-8h${width - 16}a8 8 0 0 1 8 8v${size.bar - 8}h-${width}z" fill="#2d333b"/>
${buttons.join('')}
${rows.join('\n')}
</svg>
`
}

/**
 * Draw a line: each stretch of one style stands at its own column, whatever the font is.
 *
 * @param {string} line
 */
function drawLine(line) {
  const style = {color: '', bold: false, underline: false}
  let column = 0
  let drawn = ''
  // Each piece begins with what is left of a control sequence: its code and `m`.
  for (const piece of `0m${line}`.split('\u001B[')) {
    const end = piece.indexOf('m')
    select(style, piece.slice(0, end))
    const text = piece.slice(end + 1)
    if (text === '') continue
    const x = (size.margin + column * size.character).toFixed(1)
    drawn += `<tspan x="${x}"${attributes(style)}>${toXml(text)}</tspan>`
    column += text.length
  }
  return drawn
}

/**
 * Change a style as a code of the terminal says.
 *
 * @param {{color: string, bold: boolean, underline: boolean}} style
 * @param {string} code
 */
function select(style, code) {
  if (code === '1' || code === '22') style.bold = code === '1'
  else if (code === '4' || code === '24') style.underline = code === '4'
  else style.color = colors.get(code) ?? ''
}

/** @param {{color: string, bold: boolean, underline: boolean}} style */
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
