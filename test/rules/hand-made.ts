import type {
  Analysis,
  Article,
  Block,
  BlockShape,
  Claim,
  Diagnostic,
  Finding,
  Place,
  Range,
  ReconciledListing,
  RefutedReason,
  Rewording,
  Trace,
  UnverifiableReason,
  Verdict,
  VerdictKind
} from '../../src/model/index.ts'
import {pointAt, readLines} from '../../src/model/text/source-lines.ts'
import {sentenceOf} from '../../src/wording/index.ts'
import {markdown, read} from '../extract/read.ts'

/** Five lines of code on lines 2 to 6 of the article, three claims on lines 11 to 13. */
export const source = `\`\`\`go
package main

func main() {
	x := 1
}
\`\`\`

\`\`\`
# output
./main.go:14:2: x escapes to heap
./main.go:15:7: moved to heap: y
./main.go:16: &T literal does not escape
\`\`\`
`

const block: Block = {
  form: 'fence',
  line: 1,
  order: 0,
  section: 0,
  language: 'go',
  code: mapCode(),
  firstLine: 1,
  shape: 'program',
  fileName: null,
  directive: null
}

/** Where words stand in the article. */
export function rangeOf(words: string): Range {
  const lines = readLines(source)
  const start = source.indexOf(words)
  if (start < 0) throw new Error(`the article does not say ${words}`)
  return {start: pointAt(lines, start), end: pointAt(lines, start + words.length)}
}

/** What the article claims, whole: `./main.go:14:2: x escapes to heap`. */
export function claim(words: string, subject: string): Claim {
  const [, file = null, position = '', line, column, text = ''] =
    /^(.+?):((\d+)(?::(\d+))?): (.*)$/.exec(words) ?? []
  const whole = rangeOf(words)
  return {
    kind: 'escapes',
    subject,
    text,
    fields: {},
    position: {file, line: Number(line), column: column === undefined ? null : Number(column)},
    line: words,
    ranges: {
      claim: whole,
      position: rangeOf(position),
      message: rangeOf(text),
      subject: rangeOf(subject)
    },
    codeLine: null
  }
}

/** What the compiler prints. */
export function diagnostic(text: string, line: number, column: number): Diagnostic {
  return {kind: 'escapes', subject: '', text, fields: {}, position: {file: 'main.go', line, column}}
}

const trace: Trace = {match: null, missing: null, offset: null, trust: 'near', overruled: null}

/** What a hand-made verdict has to say. */
interface Told {
  readonly kind?: VerdictKind
  readonly reason?: RefutedReason | UnverifiableReason
  readonly diagnostic?: Diagnostic
  readonly actual?: Place
  readonly expected?: Place
  readonly rewording?: Rewording
  readonly further?: readonly Rewording[]
  readonly isRepeated?: boolean
  readonly offset?: number
}

/** A verdict, with everything it does not name left out. */
export function verdict(claim: Claim, told: Told = {}): Verdict {
  const {kind = 'confirmed', reason, rewording, further = []} = told
  const {isRepeated = false, offset = 0} = told
  if (kind === 'unverifiable') {
    const isWhy = reason !== undefined && reason !== 'opposite' && reason !== 'silent'
    return {claim, trace, kind, reason: isWhy ? reason : 'no-evidence'}
  }
  if (kind === 'refuted' && reason !== 'opposite') return {claim, trace, kind, reason: 'silent'}
  const {actual = null, expected = null} = told
  const matched = {claim, trace, actual, expected, diagnostic: told.diagnostic ?? nothing}
  if (kind === 'refuted') return {...matched, kind, reason: 'opposite', isRepeated}
  if (kind === 'shifted') return {...matched, kind, offset}
  const other = {id: 'other', summary: 'the compiler says it in other words', since: null}
  if (kind === 'reworded') {
    return {...matched, kind, rewording: rewording ?? other, further, isRepeated}
  }
  return {...matched, kind}
}

const nothing = diagnostic('', 1, 1)

/** An analysis with one listing that is about the block. */
export function analysis(
  verdicts: readonly Verdict[],
  options: {
    shape?: BlockShape
    offset?: number
    omitted?: readonly Diagnostic[]
  } = {}
): Analysis {
  const [first, ...others] = verdicts.map(({claim}) => claim)
  if (!first) throw new Error('a listing has claims')
  const {shape = 'program', offset = null, omitted = []} = options
  const lines = block.code.text.split('\n')
  const file = {
    name: 'main.go',
    lines: lines.map((text, index) => ({text, origin: {block, line: index + 1}})),
    firstLine: 1,
    isBody: false
  }
  const listing: ReconciledListing = {
    listing: {
      form: 'output',
      line: 8,
      order: 1,
      section: 0,
      claims: [first, ...others],
      ownBlock: null,
      elided: false,
      filtered: false,
      directive: null
    },
    pairing: {
      unit: {blocks: [block], files: [file], shape},
      flags: ['-m', '-l'],
      basis: 'preceding',
      near: true,
      evidence: {offset, onLine: 1, onColumn: 1, sought: 1, present: 1},
      command: null
    },
    numberings: [
      {file, free: shape === 'fragment' ? shape : null, offset, spans: [], tabWidth: null}
    ],
    verdicts,
    omitted,
    printed: omitted,
    candidates: []
  }
  return {...empty, listings: [listing]}
}

const article: Article = {
  path: 'post.md',
  source,
  blocks: [block],
  listings: [],
  commands: [],
  go: null,
  target: {},
  statedGo: null,
  saidGos: [],
  tooDeep: null,
  directiveProblems: []
}

/** An analysis of the article with nothing found. */
export const empty: Analysis = {
  article,
  toolchain: {version: 'go1.26.8', goos: 'linux', goarch: 'amd64'},
  listings: [],
  brokenBlocks: [],
  wrongCommands: [],
  unusedDirectives: [],
  history: null,
  older: [],
  writtenFor: []
}

/** An analysis with a block that does not compile. */
export function broken(
  shape: BlockShape,
  words: string,
  messages: [string, ...string[]]
): Analysis {
  const [first, ...others] = messages.map(message => ({
    position: {file: 'main.go', line: 4, column: 2},
    message
  }))
  if (!first) throw new Error('a failure has errors')
  const failure = {kind: 'errors', errors: [first, ...others]} as const
  return {
    ...empty,
    brokenBlocks: [{block: {...block, shape}, failure, range: rangeOf(words)}]
  }
}

function mapCode() {
  const start = source.indexOf('package')
  const text = source.slice(start, source.indexOf('```', start) - 1)
  return {text, offsets: Int32Array.from({length: text.length + 1}, (_, index) => start + index)}
}

export const x = claim('./main.go:14:2: x escapes to heap', 'x')
export const y = claim('./main.go:15:7: moved to heap: y', 'y')
export const literal = claim('./main.go:16: &T literal does not escape', '&T literal')

/** A finding as a writer meets it: the words it marks, and what it says. */
export function shown(findings: readonly Finding[]) {
  return findings.map(finding => {
    const {range, messageId, severity, actual, expected, note} = finding
    return {
      at: `${range.start.line}:${range.start.column}`,
      words: source.slice(range.start.offset, range.end.offset),
      messageId,
      reason: sentenceOf(finding),
      severity,
      actual,
      expected,
      note
    }
  })
}

/** An analysis whose listing follows a command with its flags. */
export function commanded(made: Analysis): Analysis {
  const [command] = read(markdown('```', '$ go build -gcflags="-m -l"', '```')).commands
  if (!command) throw new Error('no command')
  return {
    ...made,
    article: {...made.article, commands: [command]},
    listings: made.listings.map(one => ({
      ...one,
      pairing: one.pairing && {...one.pairing, command}
    }))
  }
}
