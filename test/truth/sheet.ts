/**
 * An article about one file in parts, so that a mutation changes one part and says what that
 * makes of each line. `render` writes it as Markdown.
 */
export interface Sheet {
  /** `escape2.go`. */
  readonly fileName: string
  /** Lines of Go. */
  readonly code: readonly string[]
  readonly flags: readonly string[]
  readonly listing: readonly ShownLine[]
  readonly look: Look
}

/** One line of the listing. */
export interface ShownLine {
  /** As the compiler names it; `''` for lines without a position. */
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly message: string
}

/** How the article shows code and output; nothing of it changes what is true. */
export interface Look {
  /** The path before a position of the file (`./escape2.go`), from its name. */
  readonly path: (fileName: string) => string
  readonly columns: boolean
  /** The command stands in the output, after a prompt, and `# command-line-arguments` below it. */
  readonly prompt: string | null
  /** What the command's output goes through: `| grep escapes`. */
  readonly pipe: string
  /** What stands before each line of code, by its number. */
  readonly gutter: ((line: number) => string) | null
  /** Spaces before both blocks, inside a list item. */
  readonly listIndent: number
  readonly lineEnding: '\n' | '\r\n'
}

export const plainLook: Look = {
  path: fileName => `./${fileName}`,
  columns: true,
  prompt: null,
  pipe: '',
  gutter: null,
  listIndent: 0,
  lineEnding: '\n'
}

export interface Rendered {
  readonly markdown: string
  /** Markdown line of each line of the listing. */
  readonly lines: readonly number[]
}

/** Writes the sheet as Markdown: heading, code, command, output. */
export function render(sheet: Sheet): Rendered {
  const {look} = sheet
  const fence = '`'.repeat(1 + Math.max(2, ...sheet.code.map(longestRun)))
  const command = `go build -gcflags="${sheet.flags.join(' ')}" ${sheet.fileName}${look.pipe}`
  const indent = ' '.repeat(look.listIndent)
  const out = ['# What the compiler says', '']
  const add = (...lines: string[]) => out.push(...lines.map(line => (line ? indent + line : line)))
  if (look.listIndent > 0) out.push(`${'-'.padEnd(look.listIndent)}The code:`, '')
  else out.push('The code:', '')
  add(
    `${fence}go`,
    ...sheet.code.map((text, index) => withGutter(text, index + 1, look)),
    fence,
    ''
  )
  if (look.prompt === null) add('We build it:', '', '```sh', command, '```', '')
  add('It prints:', '', '```')
  if (look.prompt !== null) add(`${look.prompt}${command}`, '# command-line-arguments')
  const lines = sheet.listing.map(shown => out.push(indent + showLine(shown, sheet)))
  add('```', '')
  return {markdown: out.join(look.lineEnding), lines}
}

function withGutter(text: string, line: number, {gutter}: Look): string {
  return gutter ? (gutter(line) + text).trimEnd() : text
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
}

/** One line of the listing, as shown. */
function showLine(shown: ShownLine, {fileName, look}: Sheet): string {
  const path = look.path(fileName)
  const file = shown.file === fileName ? path : shown.file
  const column = look.columns && shown.column !== null ? `:${shown.column}` : ''
  const message = shown.message.replace(/( at )(\S+?)(:\d+:\d+)$/, (all, at, name, position) =>
    name === fileName && path ? at + path + position : all
  )
  return shown.line === null ? shown.message : `${file}:${shown.line}${column}: ${message}`
}

/** Reads what the compiler printed. Lines that go on from the one before have no position. */
export function readListing(output: string): ShownLine[] {
  return output
    .split('\n')
    .filter(text => text.trim())
    .map(text => {
      const parts = /^([^\s:]+):(\d+)(?::(\d+))?: (.*)$/.exec(text)
      const [, file, line, column, message] = parts ?? []
      if (file === undefined || message === undefined) {
        return {file: '', line: null, column: null, message: text}
      }
      return {file, line: Number(line), column: column ? Number(column) : null, message}
    })
}
