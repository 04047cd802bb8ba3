import {isFunctionName, namedOperand} from './expression.ts'
import {gapsBetween} from './parts-in-order.ts'

/*
 * Newer compilers print what an operand was replaced by: the value of a constant or of a variable
 * that never changes (`x` → `42`, `make([]int, n)` → `make([]int, 1)`), or the result of an
 * inlined call (`f()` → `~r0`).
 */

const literal =
  /(?<!\\)"(?:[^"\\\n]|\\.)*"|(?<!\\)'(?:[^'\\\n]|\\.)+'|(?<![\p{L}\p{N}_.])-?\d[\p{L}\p{N}_.]*/gu
const wholeLiteral =
  /^(?:"(?:[^"\\\n]|\\.)*"(?:\.\.\.)?|'(?:[^'\\\n]|\\.)+'|-?\d[\p{L}\p{N}_.+-]*|true|false|nil)$/u
/* A constant is printed with its type where that is not the one it has by itself: `int64(500)`. */
const typed = /^[\p{L}_][\p{L}\p{N}_.]*(?:\[[^()]*\])?\((?<value>.+)\)$/u
const result = /^~r\d*$/
const made = /^new\(.*\)$/u
const literalStart = /^(?:&?[\p{L}_][\p{L}\p{N}_.]*(?:\[.*\])?\{|\[\d*\][^ ]*\{|map\[)/u

/* Calls that are never inlined: what they make is reported under their own name. */
const builtin = /^(?:make|append|string)\(/

/** Tell whether an operand is a value that is made where it stands. */
function isFresh(operand: string): boolean {
  return made.test(operand) || (operand.endsWith('}') && literalStart.test(operand))
}

/** Tell whether an operand is a constant as it stands. */
export function isConstant(operand: string): boolean {
  return wholeLiteral.test(typed.exec(operand)?.groups?.value ?? operand)
}

/** Tell whether `T(x)`, a conversion, was left out around `x`. */
function isConverted(name: string, value: string): boolean {
  const open = name.indexOf('(')
  return (
    open > 0 &&
    !/^string\b/.test(name) &&
    isFunctionName(name.slice(0, open)) &&
    name.slice(open) === `(${value})`
  )
}

/** Return what kind of name an operand is; `null` where it is a value already. */
function kindOfName(operand: string): ReturnType<typeof namedOperand> {
  const isValue =
    isFresh(operand) || [wholeLiteral, builtin, result].some(pattern => pattern.test(operand))
  return isValue ? null : namedOperand(operand)
}

/** Tell whether `value` may be what an inlined call returns, the same place granted. */
export function isInlinedResult(call: string, value: string): boolean {
  if (isConverted(call, value) || kindOfName(call) !== 'call') return false
  return result.test(value) || isFresh(value)
}

/**
 * Tell whether a newer compiler may print `value` where an older one printed `name`, the same place
 * granted.
 */
export function mayReplace(name: string, value: string): boolean {
  if (isConverted(name, value)) return true
  // What an inlined call returns, if that never changes.
  if (result.test(name)) return isConstant(value)
  const kind = kindOfName(name)
  if (kind === 'variable' && (result.test(value) || isFresh(value))) return true
  return (kind === 'variable' || kind === 'selector') && isConstant(value)
}

/** Tell whether `value` is `name` with names or sums in it replaced by their constant values. */
export function isFolded(name: string, value: string): boolean {
  const parts = value.split(literal)
  if (parts.length === 1 || wholeLiteral.test(value)) return false
  const replaced = gapsBetween(name, parts, 1)
  if (replaced === null || name === value) return false
  const values = value.match(literal) ?? []
  return replaced.every(
    (part, index) =>
      !/[,{}]/.test(part) && (part === values[index] || !wholeLiteral.test(part.trim()))
  )
}

const typedNumber = /\b(?:u?int\d*|uintptr|byte|rune|float\d+)\((-?\d[\w.]*)\)/g

/** Tell whether an operand is another with types written around its constants: `n / uint64(8)`. */
export function isTypedOut(plain: string, typedOut: string): boolean {
  return plain !== typedOut && typedOut.replace(typedNumber, '$1') === plain
}

/** Tell whether `shown` is the call `call` with its variadic arguments put as `... argument...`. */
export function isCollapsed(call: string, shown: string): boolean {
  const parts = shown.split('... argument...')
  if (parts.length === 1 || call.includes('... argument...')) return false
  return gapsBetween(call, parts, 1) !== null
}
