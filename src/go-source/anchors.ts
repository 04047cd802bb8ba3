import escapeRegExp from 'escape-string-regexp'
import QuickLRU from 'quick-lru'
import type {Message, MessageKind} from '../types.ts'
import {byteColumn} from './columns.ts'

/** A place where the compiler may put a message about a subject. */
export interface Anchor {
  /** Index in the lines searched, 0-based. */
  readonly index: number
  /** Byte columns that the compiler may give, 1-based; which one depends on the Go version. */
  readonly columns: readonly number[]
}

/** What to look for in Go source to find the subject of a message. */
interface Sought {
  readonly pattern: RegExp
  /** What every line that the pattern matches has in it: most lines need no more than this look. */
  readonly needle?: string
}

const word = (name: string): Sought => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}_])${escapeRegExp(name)}(?![\\p{L}\\p{N}_])`, 'gu'),
  needle: name
})

/** How the subject of each kind shows in the source; `null` where the kind names nothing that does. */
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
  'bounds-check': () => ({pattern: /\[/g}),
  'bounds-check-elided': () => ({pattern: /\[/g}),
  'self-assignment': () => null,
  'zero-copy': () => null,
  'flow-step': () => null,
  'from-step': () => null,
  prove: () => null,
  'nil-check': () => null,
  'write-barrier': () => null,
  closure: () => null,
  note: () => null
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
  const {pattern, needle = ''} = sought
  return lines.flatMap((line, index) => {
    if (!line.includes(needle)) return []
    const columns = [...line.matchAll(pattern)].flatMap(match => {
      const from = match.index
      const to = from + match[0].length
      // The compiler points at the start of an operand, at a call's `(`, at a literal's `{`; up to
      // Go 1.19 at the `(` of the call that an operand is passed to.
      const outer = from === 0 ? -1 : line.lastIndexOf('(', from - 1)
      const own = match[0].indexOf('(')
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

/** `F`, `(*T).M`, `T.M`, `F.func1`, `pkg.F[...]`: the declaration of the last name. */
function functionName(subject: string): Sought | null {
  if (/\.func\d+/.test(subject)) return {pattern: /\bfunc(?=\s*\()/g}
  const name = lastName(subject)
  return name
    ? {
        pattern: new RegExp(`(?<=\\bfunc\\s(?:.*\\)\\s*)?)${escapeRegExp(name)}(?=\\s*[([])`, 'g'),
        needle: name
      }
    : null
}

/** The call of a function: its name and what stands between it and the `(`. */
function callee(subject: string): Sought | null {
  if (/\.func\d+$/.test(subject)) return {pattern: /\(/g}
  const name = lastName(subject)
  return name
    ? {
        pattern: new RegExp(`(?<![\\p{L}\\p{N}_])${escapeRegExp(name)}(?:\\[[^\\]]*\\])?\\(`, 'gu'),
        needle: name
      }
    : null
}

/** An operand as the compiler prints it, found by what it has in common with the source. */
function expression(subject: string): Sought | null {
  const operand = subject.replace(
    /^(?:\(?\*?[\w.]+\)?[\w.]*) (?!literal$)(?=\S)(?![+\-*/%&|^<>=!])/,
    ''
  )
  if (operand === '' || operand.startsWith('~') || operand.startsWith('.this')) return null
  if (operand.startsWith('... argument')) return {pattern: /\(/g}
  if (operand.startsWith('func literal')) return {pattern: /\bfunc(?=\s*\()/g}
  const literal = /^(&?[^{]*?)(?:\s+literal$|\{)/.exec(operand)
  if (literal?.[1]) {
    return {pattern: new RegExp(`${flexible(literal[1])}\\{`, 'g'), needle: firstWord(literal[1])}
  }
  const plain = /^([&*]?)([\p{L}_][\p{L}\p{N}_.]*)$/u.exec(operand)
  // Old versions speak of `&x` where the source only uses `x`.
  if (plain?.[2] && plain[1] !== '*') return word(plain[2])
  return {
    pattern: new RegExp([operand, callStart(operand)].filter(isText).map(flexible).join('|'), 'g'),
    needle: firstWord(operand)
  }
}

/** What a call that the compiler prints begins with in the source: `f(`; for builtins the type too. */
function callStart(operand: string): string | null {
  const call = /^([\p{L}_][\p{L}\p{N}_.]*)\((?:([^,()]*(?:\([^()]*\))?[^,()]*)[,)])?/u.exec(operand)
  if (!call?.[1]) return null
  const isBuiltin = call[1] === 'make' || call[1] === 'new'
  return isBuiltin ? `${call[1]}(${call[2] ?? ''}` : `${call[1]}(`
}

function isText(text: string | null): text is string {
  return text !== null
}

/** The identifier that a qualified name ends with. */
function lastName(subject: string): string | undefined {
  return /([\p{L}_][\p{L}\p{N}_]*)(?:\[.*\])?$/u.exec(subject.replace(/\.func\d+.*$/, ''))?.[1]
}

/** The first word of a piece of Go, which has no white space in it wherever it stands. */
function firstWord(text: string): string {
  return /[\p{L}\p{N}_]+/u.exec(text)?.[0] ?? ''
}

/** A pattern for a piece of Go that ignores white space. */
function flexible(text: string): string {
  return text
    .split(/\s+/)
    .map(text => escapeRegExp(text))
    .join('\\s*')
}
