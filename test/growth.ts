/** Kinds of input, each as long as is asked for; what a stranger may repeat without end. */
const start = 'package main\n\nfunc main() {\n\tx := new(int)\n\tprintln(*x)\n}\n'
const command = '$ go build -gcflags=-m main.go\n'
const claim = './main.go:4:10: new(int) does not escape'

function article(listing: string, {code = start, before = '', meta = ''} = {}): string {
  return `${before}\`\`\`go${meta}\n${code}\`\`\`\n\n\`\`\`\n${listing}\n\`\`\`\n`
}

/** A text in which something is repeated until it has a length, between what begins and ends it. */
type Grown = readonly [piece: string, around: (run: string) => string]

const output = (line: (run: string) => string) => (run: string) =>
  article(`${command}./main.go:4:10: ${line(run)}`)
const code = (line: (run: string) => string) => (run: string) =>
  article(command + claim, {code: `${start}${line(run)}\n`})
const prose = (line: (run: string) => string) => (run: string) =>
  article(command + claim, {before: `${line(run)}\n\n`})
const fence = (lines: (run: string) => string) => (run: string) => article(lines(run))

export const kinds = {
  'blank lines behind a command': ['\n', fence(run => `${command}${run}${claim}`)],
  'blank lines and headers': ['\n#', fence(run => `${command}${run}\n${claim}`)],
  'settings of -d': ['_s', fence(run => `$ go build -gcflags=-d=ssa/m${run} main.go\n${claim}`)],
  'flags of a command': [' -l', fence(run => `$ go build -gcflags="-m${run}" main.go\n${claim}`)],
  'settings before a command': ['a=b ', fence(run => `$ ${run}go build -gcflags=-m\n${claim}`)],
  'open quotes of a command': ['"\\', fence(run => `$ go build -gcflags=${run}\n${claim}`)],
  commands: [command, fence(run => `${run}${claim}`)],
  'dashes behind a message': [' -', output(run => `new(int) does not escape${run}`)],
  'footnotes behind a message': ['[^1]', output(run => `new(int) does not escape${run}`)],
  'stars before a message': ['*', output(run => `${run}x escapes to heap`)],
  'words before a message': ['x ', output(run => `${run}escapes to heap`)],
  'brackets of a message': ['(', output(run => `${run}x escapes to heap`)],
  'open strings of a message': ['"\\', output(run => `${run} escapes to heap`)],
  'white space in a message': [' ', output(run => `x${run}escapes to heap!`)],
  'positions of a line': ['a.go:4:1: ', output(run => `${run}x escapes to heap`)],
  shapes: ['go.shape.a', output(run => `${run} escapes to heap`)],
  closures: ['.func0', output(run => `can inline main${run}`)],
  'ranges of a closure': ['-range0', output(run => `can inline main.f.func0${run}x`)],
  'dots in a line': ['....', fence(run => `${command}${run}0\n${claim}`)],
  claims: [`${claim}\n`, fence(run => `${command}${run}`)],
  'lines of any output': ['and so on\n', fence(run => `${command}${run}${claim}`)],
  'slashes of a comment': ['/', code(run => `//${run}A`)],
  'tabs of a comment': ['\t', run => article(claim, {code: `//${run}x\n${start}`})],
  'comments of code': ['// x escapes to heap\n', code(run => run)],
  'labels of a comment': ['\t', code(run => `//${run}!`)],
  'quotes of code': ['"\\', code(run => run)],
  'references of code': ['"\\&lt;', code(run => run)],
  'dots of code': ['\t', code(run => `${run}...${run}x`)],
  'lines of dots': ['...\n', code(run => run)],
  methods: ['func (t T[K]) m() {}\n', code(run => run)],
  declarations: ['var x int\n', code(run => run)],
  'blank lines of code': ['\n', code(run => `${run}x`)],
  'words of a fence': ['{file=', run => article(claim, {meta: ` ${run}`})],
  'file names in prose': ['go', prose(run => `In a${run}`)],
  'paths in prose': ['a/', prose(run => `In ${run}x.go:`)],
  sentences: ['One. Two! ', prose(run => run)],
  'commands in prose': ['go build ', prose(run => `${run}-gcflag`)],
  'comments of the article': ['<!--goclaims s', prose(run => run)],
  'inline claims': ['`x escapes to heap` ', prose(run => run)],
  titles: ['# main.go\n\n', prose(run => run)],
  fences: ['```go\nx := new(int)\n```\n\n', prose(run => run)],
  tildes: ['~', run => `${run}x`],
  backticks: ['```', run => `${run} \n`],
  'the word from': ['from: ', run => run],
  'the word go': ['go -x ', run => run],
  'front matter': ['a: b\n', run => `---\n${run}---\n\n${article(claim)}`],
  'front matter that is open': ['a', run => `---\n${run}`],
  highlighting: ['{%highlight go ', prose(run => run)],
  elements: ['<pre>', prose(run => run)]
} as const satisfies Readonly<Record<string, Grown>>

/** The text of a kind, of about a number of characters. */
export function grown(kind: keyof typeof kinds, length: number): string {
  const [piece, around] = kinds[kind]
  return around(piece.repeat(Math.ceil(length / piece.length)))
}
