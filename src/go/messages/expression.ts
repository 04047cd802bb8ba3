/*
 * What an operand looks like when the compiler prints it. Not a Go parser: what stands in brackets
 * only has to balance, since the question is solely "can this be a printed expression, or is it
 * prose?", and prose does not survive the rule that two operands never stand side by side.
 */

/* The compiler cuts long strings: `"the first characters... escapes to heap`. */
const string = /"(?:[^"\\\n]|\\.)*(?:"|\.\.\.$)|`[^`]*`|'(?:[^'\\\n]|\\.)+'/y
const number = /\d[\p{L}\p{N}_.]*(?:(?<=[eEpP])[+-]\d+)?/uy
/* `~r0` and `.this` are names of the compiler's own; `·` and `%` stand in names of old releases. */
const identifier = /[~.]?[\p{L}_%][\p{L}\p{N}_·%]*(?:-(?:fm|range\d+))?/uy
const unary = /(?:&|\*|-(?!-)|!|\^|\+(?!\+)|<-)/y
const binary = /\s+(?:\|\||&&|==|!=|<=|>=|<<|>>|&\^|[<>+\-*/%&|^])\s+/y
const special = /\.\.\. argument|func literal/y
const typeWord = /(?:<-chan|chan<-|chan)\s+/y
const bodyWord = /(?:struct|interface)\s*(?=\{)/y
const keywords = new Set(
  'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var'.split(
    ' '
  )
)

/** Match a sticky pattern at `at`: the index after it, or -1. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

const closers: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}'}

/** Index after the bracket that closes the one at `at`, strings passed over; -1 where none does. */
export function afterBrackets(text: string, at: number): number {
  const open: string[] = []
  // A quote that nothing closes is a character like others, and so are those behind it.
  let unclosed = ''
  let index = at
  while (index < text.length) {
    const character = text.charAt(index)
    const closer = closers[character]
    if (closer !== undefined) {
      open.push(closer)
    } else if (character === ')' || character === ']' || character === '}') {
      if (open.pop() !== character) return -1
    } else if ('"`\''.includes(character) && !unclosed.includes(character)) {
      const end = after(string, text, index)
      if (end < 0) unclosed += character
      else index = end - 1
    }
    index++
    if (open.length === 0) return index
  }
  return -1
}

/** Index after an identifier that is no keyword, or -1. */
function afterIdentifier(text: string, at: number): number {
  const end = after(identifier, text, at)
  return end < 0 || keywords.has(text.slice(at, end)) ? -1 : end
}

/** Index after `func(…) RESULT { … }`, where the result and the body may be missing, or -1. */
function afterFunction(text: string, at: number): number {
  if (!text.startsWith('func(', at)) return -1
  let end = afterBrackets(text, at + 4)
  if (end < 0) return -1
  const result = text.startsWith(' (', end)
    ? afterBrackets(text, end + 1)
    : text.startsWith(' ', end)
      ? afterPrimary(text, end + 1)
      : -1
  if (result > 0) end = result
  return text.startsWith(' {', end) ? afterBrackets(text, end + 1) : end
}

/** Index after what an expression can begin with, without its selectors and calls, or -1. */
function afterOperand(text: string, at: number): number {
  const whole = [special, string, number].map(pattern => after(pattern, text, at))
  const found = whole.find(end => end >= 0)
  if (found !== undefined) return found
  const word = after(bodyWord, text, at)
  if (word >= 0) return afterBrackets(text, word)
  const channel = after(typeWord, text, at)
  if (channel >= 0) return afterPrimary(text, channel)
  if (text.startsWith('map[', at)) return afterElementType(text, at + 3)
  if (text.startsWith('[', at)) return afterElementType(text, at)
  if (text.startsWith('(', at)) return afterBrackets(text, at)
  const closure = afterFunction(text, at)
  return closure >= 0 ? closure : afterIdentifier(text, at)
}

/** Index after `[…]T`, whose brackets open at `at`, or -1. */
function afterElementType(text: string, at: number): number {
  const end = afterBrackets(text, at)
  return end < 0 ? -1 : afterPrimary(text, end)
}

/** Index after an operand with everything that hangs on it, or -1. */
function afterPrimary(text: string, at: number): number {
  let start = at
  for (let end = after(unary, text, start); end >= 0; end = after(unary, text, start)) start = end
  let end = afterOperand(text, start)
  while (end >= 0 && end < text.length) {
    const next = afterSuffix(text, end)
    if (next < 0) break
    end = next
  }
  return end
}

/** Index after one selector, index, call, composite body or ` literal`, or -1. */
function afterSuffix(text: string, at: number): number {
  if (text.startsWith('.(', at)) return afterBrackets(text, at + 1)
  if ('([{'.includes(text.charAt(at))) return afterBrackets(text, at)
  if (text.startsWith('.', at)) {
    const name = afterIdentifier(text, at + 1)
    return name >= 0 ? name : after(/\d+/y, text, at + 1)
  }
  return text.startsWith(' literal', at) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 8)) ? at + 8 : -1
}

/** Tell whether the text is an expression as the compiler prints it, and nothing more. */
export function isPrintedExpression(text: string): boolean {
  let end = afterPrimary(text, 0)
  while (end >= 0 && end < text.length) {
    const operator = after(binary, text, end)
    end = operator < 0 ? -1 : afterPrimary(text, operator)
  }
  return end === text.length && text !== ''
}

const path = /(?:[\p{L}\p{N}_.-]+\/)*/uy
const nameEnding = /(?:-(?:fm|range\d+))+/y

/** Index after one part of a function's name: `(*T)`, `func1`, `0`, a type without a name; or -1. */
function afterNameSegment(text: string, at: number): number {
  if (text.startsWith('(', at)) return afterBrackets(text, at)
  const word = after(bodyWord, text, at)
  if (word >= 0) return afterBrackets(text, word)
  const name = after(path, text, at)
  return Math.max(...[identifier, /\d+/y, /""/y].map(pattern => after(pattern, text, name)))
}

/**
 * Tell whether the text is a function's name as the compiler prints it: `F`,
 * `pkg.(*T[int]).M.func1`, `init.0`.
 */
export function isFunctionName(text: string): boolean {
  let end = text.startsWith('.') ? 1 : 0
  while (end >= 0 && end < text.length) {
    end = afterNameSegment(text, end)
    if (end >= 0 && text.startsWith('[', end)) end = afterBrackets(text, end)
    if (end >= 0) end = Math.max(end, after(nameEnding, text, end))
    if (end < 0 || end === text.length) break
    end = text.startsWith('.', end) && end + 1 < text.length ? end + 1 : -1
  }
  return end === text.length && text !== ''
}

/** Tell whether the text is the name of a variable: `x`, `.this`, `~r0`. */
export function isVariableName(text: string): boolean {
  return afterIdentifier(text, 0) === text.length
}

/**
 * Return what kind of operand a name is: a variable, a selector (`pkg.Const`, `x.f`), a call or
 * conversion; `null`: neither.
 */
export function namedOperand(text: string): 'variable' | 'selector' | 'call' | null {
  let end = afterIdentifier(text, 0)
  if (end === text.length) return 'variable'
  while (end >= 0 && text.startsWith('.', end)) end = afterIdentifier(text, end + 1)
  if (end === text.length) return 'selector'
  while (end >= 0 && '([.'.includes(text.charAt(end)) && end < text.length) {
    end = afterSuffix(text, end)
  }
  return end === text.length && text.endsWith(')') ? 'call' : null
}
