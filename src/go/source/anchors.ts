import escapeRegExp from 'escape-string-regexp'
import QuickLRU from 'quick-lru'
import type {Message, MessageKind} from '../../model/index.ts'
import {byteColumn} from './columns.ts'
import {lastIdentifier} from './identifier.ts'

/** A place where the compiler may put a message about a subject. */
export interface Anchor {
  /** Index in the lines searched, 0-based. */
  readonly index: number
  /** Byte columns that the compiler may give, 1-based; which one depends on the Go version. */
  readonly columns: readonly number[]
}

/** Search for the subject of a message in Go source. */
type Sought = (line: string) => readonly Span[]
type Span = readonly [from: number, to: number]

/** All places where a pattern matches, in lines that have a certain word: most need no more than this look. */
const matching =
  (pattern: RegExp, needle = ''): Sought =>
  line =>
    line.includes(needle)
      ? [...line.matchAll(pattern)].map(match => [match.index, match.index + match[0].length])
      : []

/**
 * All places of a name that nothing but what is asked for surrounds. Names are many, and to make a
 * pattern of each takes longer than all the rest of the search.
 *
 * @param end Where it ends that begins with the name, from the end of the name; `null`: it is another.
 */
const named =
  (
    name: string,
    isStart: (line: string, at: number) => boolean,
    end: (line: string, at: number) => number | null
  ): Sought =>
  line => {
    const found: Span[] = []
    for (let at = line.indexOf(name); at !== -1; ) {
      const to = end(line, at + name.length)
      const isFound = to !== null && isStart(line, at)
      if (isFound) found.push([at, to])
      at = line.indexOf(name, isFound ? to : at + 1)
    }
    return found
  }

/** Tells whether no word continues at a place. A character may be two units long. */
const beginsWord = (line: string, at: number) =>
  !/[\p{L}\p{N}_]$/u.test(line.slice(Math.max(0, at - 2), at))
const beginsWithWord = /[\p{L}\p{N}_]/uy

const word = (name: string): Sought =>
  named(name, beginsWord, (line, at) => (endOf(beginsWithWord, line, at) === null ? at : null))

/** A variable, with the `&` before it where its address is taken. */
const addressOf =
  (name: string): Sought =>
  line =>
    word(name)(line).map(([from, to]) => [line[from - 1] === '&' ? from - 1 : from, to])

/** Find where a sticky pattern that begins at a place ends; `null` if it does not match there. */
function endOf(sticky: RegExp, line: string, at: number): number | null {
  sticky.lastIndex = at
  return sticky.test(line) ? sticky.lastIndex : null
}

/** Search for the subject of each kind in the source; `null` if the kind names nothing there. */
const seekers = {
  'can-inline': functionName,
  'cannot-inline': functionName,
  'big-function': functionName,
  'inlining-call': callee,
  devirtualizing: expression,
  'cannot-devirtualize': expression,
  'moved-to-heap': expression,
  escapes: expression,
  'does-not-escape': expression,
  'leaking-param': expression,
  'leaking-closure': expression,
  'escapes-head': expression,
  'leaks-head': expression,
  capture: expression,
  'loop-variable': expression,
  'bounds-check': () => matching(/\[/g),
  'bounds-check-elided': () => matching(/\[/g),
  'self-assignment': () => null,
  'zero-copy': () => null,
  'flow-step': () => null,
  'from-step': () => null,
  prove: () => null,
  'nil-check': () => null,
  'write-barrier': () => null,
  closure: () => null,
  note: () => null,
  error: subject => (subject === '' ? null : expression(subject))
} satisfies Record<MessageKind, (subject: string) => Sought | null>

/** A listing is held against many units: what to look for is worked out once. */
const remembered = new QuickLRU<string, Sought | null>({maxSize: 500})

function soughtFor({kind, subject}: Message): Sought | null {
  const key = `${kind} ${subject}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const sought = seekers[kind](subject)
  remembered.set(key, sought)
  return sought
}

/** Find where the subject of a message stands in Go source; `null` if it names nothing to look for. */
export function anchorsOf(message: Message, lines: readonly string[]): readonly Anchor[] | null {
  const sought = soughtFor(message)
  if (!sought) return null
  return lines.flatMap((line, index) => {
    const columns = sought(line).flatMap(([from, to]) => {
      // The compiler points at the start of an operand, at a call's `(`, at a literal's `{`; up to
      // Go 1.19 at the `(` of the call that an operand is passed to.
      const outer = from === 0 ? -1 : line.lastIndexOf('(', from - 1)
      const own = line.slice(from, to).indexOf('(')
      const places = [
        from,
        to,
        to - 1,
        ...(own < 0 ? [] : [from + own]),
        ...(outer < 0 ? [] : [outer])
      ]
      return places.map(at => byteColumn(line, at))
    })
    return columns.length > 0 ? [{index, columns}] : []
  })
}

/** Tell whether a name that stands at a place is declared there: `func F`, `func (r R) F`. */
function isDeclared(line: string, at: number): boolean {
  if (/\bfunc\s$/.test(line.slice(Math.max(0, at - 6), at))) return true
  const end = line.slice(0, at).trimEnd().length
  const func = line.search(/\bfunc\s/)
  return line[end - 1] === ')' && func >= 0 && func < end
}

const opensParameters = /(?=\s*[([])/y

/** `F`, `(*T).M`, `T.M`, `F.func1`, `pkg.F[...]`: the declaration of the last name. */
function functionName(subject: string): Sought | null {
  if (/\.func\d+/.test(subject)) return matching(/\bfunc(?=\s*\()/g)
  const name = lastName(subject)
  if (!name) return null
  return named(name, isDeclared, (line, at) => endOf(opensParameters, line, at))
}

const opensArguments = /(?:\[[^\]]*\])?\(/y

/** The call of a function: its name and what stands between it and the `(`. */
function callee(subject: string): Sought | null {
  if (/\.func\d+$/.test(subject)) return matching(/\(/g)
  const name = lastName(subject)
  if (!name) return null
  return named(name, beginsWord, (line, at) => endOf(opensArguments, line, at))
}

/** An operand as the compiler prints it, found by what it has in common with the source. */
function expression(subject: string): Sought | null {
  const operand = subject.replace(
    /^(?:\(\*?[\p{L}\p{N}_.]+\)[\p{L}\p{N}_.]*|\*?[\p{L}_][\p{L}\p{N}_.]*) (?!literal$)(?=\S)(?![+\-*/%&|^<>=!])/u,
    ''
  )
  if (operand === '' || operand.startsWith('~') || operand.startsWith('.this')) return null
  if (operand.startsWith('... argument')) return matching(/\(/g)
  if (operand.startsWith('func literal')) return matching(/\bfunc(?=\s*\()/g)
  const literal = literalType(operand)
  if (literal) return matching(new RegExp(`${flexible(literal)}\\{`, 'g'), firstWord(literal))
  const plain = /^([&*]?)([\p{L}_][\p{L}\p{N}_.]*)$/u.exec(operand)
  // Old versions speak of `&x` where the source only uses `x`.
  if (plain?.[2] && plain[1] === '&') return addressOf(plain[2])
  if (plain?.[2] && plain[1] !== '*') return word(plain[2])
  const patterns = [operand, callStart(operand)].filter(isText).map(flexible)
  return matching(new RegExp(patterns.join('|'), 'g'), firstWord(operand))
}

/** The type of a composite literal as versions write it: `T{...}`, `T literal`. */
function literalType(operand: string): string | null {
  const brace = operand.indexOf('{')
  if (brace >= 0) return operand.slice(0, brace)
  return /\sliteral$/.test(operand) ? operand.slice(0, -'literal'.length).trimEnd() : null
}

/**
 * Return what a call that the compiler prints begins with in the source: `f(`; for builtins the
 * type too.
 */
function callStart(operand: string): string | null {
  const call = /^([\p{L}_][\p{L}\p{N}_.]*)\((?:([^,()]*(?:\([^()]*\)[^,()]*)?)[,)])?/u.exec(operand)
  if (!call?.[1]) return null
  const isBuiltin = call[1] === 'make' || call[1] === 'new'
  return isBuiltin ? `${call[1]}(${call[2] ?? ''}` : `${call[1]}(`
}

function isText(text: string | null): text is string {
  return text !== null
}

/** The identifier that a qualified name ends with. */
function lastName(subject: string): string | undefined {
  const name = subject.replace(/\.func\d[\s\S]*/, '')
  const brackets = name.endsWith(']') ? name.search(/(?<=[\p{L}\p{N}_])\[/u) : -1
  return lastIdentifier(brackets < 0 ? name : name.slice(0, brackets))
}

/** The first word of a piece of Go, which has no white space in it wherever it stands. */
function firstWord(text: string): string {
  return /[\p{L}\p{N}_]+/u.exec(text)?.[0] ?? ''
}

/** A pattern for a piece of Go that ignores white space. */
function flexible(text: string): string {
  return text
    .trim()
    .split(/\s+/)
    .map(text => escapeRegExp(text))
    .join('\\s*')
}
