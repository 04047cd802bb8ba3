import {afterBrackets, isFunctionName, isVariableName} from './expression.ts'

/*
 * What stands in a step of an explanation: an expression, or a whole statement. Up to Go 1.12 it is
 * what the value flows to (`u`, `~r0`); since Go 1.14 the code that makes it flow (`u := new(T)`,
 * `return x`). Each function here says whether an old subject can be meant by a new one.
 */
export type SubjectChange = (old: string, now: string) => boolean

/** Code without any space. */
const bare = (code: string): string => code.replace(/\s+/g, '')

/** Split code at a separator that stands in no brackets and no string. */
function splitOutside(code: string, separator: RegExp): readonly string[] {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < code.length; ) {
    const after = afterNested(code, at)
    separator.lastIndex = at
    const match = after > at ? null : separator.exec(code)
    if (match !== null) {
      parts.push(code.slice(start, at))
      start = at + match[0].length
    }
    at = Math.max(at + 1, after, match === null ? 0 : start)
  }
  return [...parts, code.slice(start)]
}

/** Index after the brackets or the string that open at `at`; -1 where none do. */
function afterNested(code: string, at: number): number {
  if ('([{'.includes(code.charAt(at))) return afterBrackets(code, at)
  const string = /"(?:[^"\\]|\\.)*"|`[^`]*`/y
  string.lastIndex = at
  return string.test(code) ? string.lastIndex : -1
}

/** Return what is assigned to in `x := y`, `a, b = f()`; none where the step is no assignment. */
function targetsOf(step: string): readonly string[] {
  const sides = splitOutside(step, / :?= /y)
  return sides.length < 2 ? [] : splitOutside(sides[0] ?? '', /, /y).map(bare)
}

/** A call taken apart: `(*U).String`, its arguments; `null` for anything else. */
function callOf(code: string): {readonly callee: string; readonly all: readonly string[]} | null {
  if (!code.endsWith(')')) return null
  for (let open = code.indexOf('('); open >= 0; open = code.indexOf('(', open + 1)) {
    if (afterBrackets(code, open) !== code.length) continue
    const inside = code.slice(open + 1, -1)
    return {callee: code.slice(0, open), all: inside === '' ? [] : splitOutside(inside, /, /y)}
  }
  return null
}

/** Code with one conversion `T(x)` that the compiler no longer prints left out, in all ways. */
function withoutConversion(code: string): readonly string[] {
  const found: string[] = []
  for (let open = code.indexOf('('); open >= 0; open = code.indexOf('(', open + 1)) {
    const end = afterBrackets(code, open)
    const name = calleeBefore(code, open)
    if (end < 0 || name === undefined || !isFunctionName(name.replace(/[*()[\]]/g, ''))) continue
    const before = code.slice(0, open - name.length)
    found.push(before + code.slice(open + 1, end - 1) + code.slice(end))
  }
  return found
}

/** The name, or what stands in brackets, that ends where an argument list opens. */
function calleeBefore(code: string, open: number): string | undefined {
  if (code.charAt(open - 1) === ')') {
    const start = code.lastIndexOf('(', open - 2)
    return start < 0 || code.indexOf(')', start) < open - 1 ? undefined : code.slice(start, open)
  }
  let start = open
  while (start > 0 && nameCharacter.test(code.charAt(start - 1))) start--
  return /[\p{L}_].*/u.exec(code.slice(start, open))?.[0]
}

const nameCharacter = /[\p{L}\p{N}_.]/u

/** The same code, but for a conversion to an interface that only the old one shows. */
export const sameCode: SubjectChange = (old, now) =>
  bare(old) === bare(now) || withoutConversion(old).some(less => bare(less) === bare(now))

/** `u` → `u := new(T)`: one of several targets. */
export const isTarget: SubjectChange = (old, now) => targetsOf(now).includes(bare(old))

/** `u` → `u.next = x`, `u[0] = x`: a part of what is assigned to. */
export const isTargetOrItsPart: SubjectChange = (old, now) =>
  targetsOf(now).some(target => {
    const rest = target.startsWith(bare(old)) ? target.slice(bare(old).length) : null
    return rest !== null && /^(?:$|[.[])/.test(rest)
  })

/** `~r1` → `return x`. */
export const isReturned: SubjectChange = (old, now) => isVariableName(old) && /^return\b/.test(now)

/** The same of a result without a name. */
export const isUnnamedReturned: SubjectChange = (old, now) =>
  /^~r/.test(old) && isReturned(old, now)

/** `&(func literal)` → `func literal`, `&T{...}` → `T{...}`. */
export const isPointerTo: SubjectChange = (old, now) =>
  [`&${bare(now)}`, `&(${bare(now)})`].includes(bare(old))

const methodName = /\.([\p{L}_][\p{L}\p{N}_]*)\(/gu

/** Index at which the type before a method's name begins: `(*T)`, `p.T`. */
function typeStart(code: string, end: number): number {
  if (code[end - 1] === ')') return code.lastIndexOf('(', end)
  let start = end
  while (start > 0 && /[\p{L}\p{N}_.]/u.test(code.charAt(start - 1))) start--
  return start
}

/** Write one call `(*T).M(x, y)` as `x.M(y)` where the other code has that; `null` if there is none. */
function withMethod(code: string, other: string): string | null {
  for (const {0: whole, 1: name, index} of code.matchAll(methodName)) {
    const open = index + whole.length
    const end = afterBrackets(code, open - 1)
    const [receiver = '', ...rest] = splitOutside(code.slice(open, end - 1), /, /y)
    if (end < 0 || receiver === '' || !other.includes(`${receiver}.${name}(`)) continue
    const before = code.slice(0, typeStart(code, index))
    return `${before}${receiver}.${name}(${rest.join(', ')})${code.slice(end)}`
  }
  return null
}

/** `x.M(y)` → `(*T).M(x, y)`: the receiver is an argument now. */
export const isMethodExpression: SubjectChange = (old, now) => {
  const most = 20
  let code = now
  for (let count = 0; count < most; count++) {
    const next = withMethod(code, old)
    if (next === null) break
    code = next
  }
  return code !== now && bare(code) === bare(old)
}

/** A parameter of an inlined function, which stands for whatever was passed: `fmt.a`, `io.r`. */
const inlinedParameter = /^\p{Ll}[\p{L}\p{N}_]*\.\p{Ll}[\p{L}\p{N}_]*$/u

/** `fmt.a = []interface {} literal` → `fmt.a := ... argument`: what an inlined call is given. */
export const isGiven: SubjectChange = (old, now) => {
  const [[target = '', value = ''], [targetNow, valueNow]] = [
    splitOutside(old, / = /y),
    splitOutside(now, / := /y)
  ]
  const isSame =
    bare(value) === bare(valueNow ?? '') ||
    (valueNow === '... argument' && /^\[\].*(?: literal|\{\.\.\.\})$/.test(value))
  return target === targetNow && inlinedParameter.test(target) && isSame
}

/** `x = v` → `x := v`: old Go wrote a declaration with a type like an assignment. */
export const isDeclared: SubjectChange = (old, now) => {
  const [before, after] = [splitOutside(old, / = /y), splitOutside(now, / := /y)]
  return before.length === 2 && before.join(' ') === after.join(' ')
}

/** `x` → `f(x, y)`, or what was put for it when the caller was inlined. */
export const isArgument: SubjectChange = (old, now) => {
  const call = callOf(now)
  if (call === null) return false
  const arrays = call.all.map(argument => argument.replace(/\.\.\.$/, ''))
  if (old === '... argument') return call.all.some(argument => argument.endsWith('...'))
  return arrays.some(
    argument =>
      bare(old) === bare(argument) || (isVariableName(old) && inlinedParameter.test(argument))
  )
}

/** `h.Sum()` → `h.Sum()`, and where the receiver has been put into a variable or first. */
export const isSameCall: SubjectChange = (old, now) => {
  if (sameCode(old, now)) return true
  const [one, other] = [callOf(old), callOf(now)]
  if (one === null || other === null) return false
  const [last, lastNow] = [one, other].map(({callee}) => callee.replace(/^.*\./, ''))
  const isMethod = one.callee.includes('.') && other.callee.includes('.')
  return (
    last === lastNow &&
    (isMethod || one.callee === other.callee) &&
    [0, 1].includes(other.all.length - one.all.length)
  )
}

/** `.out0`, the old name of what a call returns, → the call; or the call itself. */
export const isCallOrItsResult: SubjectChange = (old, now) =>
  /^\.?(?:out\d+)$/.test(old) ? callOf(now) !== null : isSameCall(old, now)

/** `func literal` → the variable that it captures. */
export const isCaptured: SubjectChange = (old, now) => old === 'func literal' && isVariableName(now)

/** The variable of a loop → `for loop`. */
export const isLoop: SubjectChange = (old, now) => isVariableName(old) && now === 'for loop'

/** `uintptr(unsafe.Pointer(&x))` → `uintptr(p)`. */
export const isAddress: SubjectChange = (_, now) => now.startsWith('uintptr(')
