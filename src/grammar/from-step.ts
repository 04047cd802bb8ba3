import type {Fact} from './rewording-row.ts'

/** Old reasons of a `from` step (Go 1.12 and before), and what they are called since Go 1.14. */
const newReasons: Readonly<Record<string, string>> = {
  assigned: 'assign',
  'assigned to top level variable': 'assign',
  'star-dot-equals': 'assign',
  'star-equals': 'assign',
  'dot-equals': 'assign',
  'slice-element-equals': 'assign',
  'array-element-equals': 'assign',
  'value of map put': 'assign',
  'arg to ...': 'slice-literal-element',
  'receiver in indirect call': 'call parameter',
  'parameter to indirect call': 'call parameter',
  'arg to recursive call': 'call parameter',
  'passed-to-and-returned-from-call': 'call parameter',
  'returned from recursive function': 'call parameter',
  'appended to slice': 'call parameter',
  panic: 'call parameter',
  'go func arg': 'call parameter',
  'defer func arg': 'call parameter',
  'append-first-arg': 'appendee slice',
  'closure-var': 'captured by a closure',
  'pointer literal': 'spill',
  'map index': 'key of map put',
  'escaping uintptr': '//go:uintptrescapes',
  'arg to uintptrescapes ...': '//go:uintptrescapes'
}

/** The reason as Go 1.14 and later call it. */
function newReason(why: string): string {
  return newReasons[why] ?? (/^passed to (?:call|function)\[/.test(why) ? 'call parameter' : why)
}

/** What is assigned to in `x := y`, `x = y`; `null` where the step shows no whole statement. */
function target(step: string): string | null {
  return /^(.*?\S) :?= /.exec(step)?.[1] ?? null
}

/** How two `from` steps are alike: surely, only at one place in the code, or not at all. */
export function likeSteps(one: Fact, other: Fact): 'surely' | 'at-one-place' | null {
  const oneWhy = one.fields.why ?? ''
  const otherWhy = other.fields.why ?? ''
  const why = newReason(oneWhy)
  if (why !== newReason(otherWhy)) return null
  if (one.subject === other.subject) return 'surely'
  const targets = [target(one.subject), target(other.subject)]
  if (targets.includes(null)) {
    const [left = one.subject, right = other.subject] = targets.map(name => name ?? undefined)
    if (left === right) return 'surely'
  }
  const returns = [one, other].filter(({subject}) => /^return\b/.test(subject))
  if (why === 'return') return returns.length === 1 ? 'at-one-place' : null
  return oneWhy === otherWhy ? null : 'at-one-place'
}
