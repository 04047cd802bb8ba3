import {errorShape} from './error-shapes.ts'
import {afterBrackets, isFunctionName, isPrintedExpression, isVariableName} from './expression.ts'

/** What may stand in a slot of a template. */
export interface Slot {
  /** Source of the regular expression that takes the slot. */
  readonly source: string
  /** Whether the text is what the compiler puts there, and nothing more. */
  readonly looksRight: (text: string) => boolean
}

/** Reasons that the compiler has given, of all releases, for not inlining a function. */
const knownReasons = [
  /^function too complex(?:: cost \d+ exceeds budget \d+)?$/,
  /^(?:recursive|non-leaf (?:function|method|op \w+)|no function body|no name|too expensive|call to \S+|defer call in range func)$/,
  /^marked (?:go:\S+(?: with .*compilation)?|as having an? .* argument)$/,
  /^unhandled op \w+$/,
  /^(?:not inlining functions with closures|type switch|contains .*)$/,
  /^repeated recursive cycle$/
]

const always = (): boolean => true

/**
 * Tell whether the text is `SIGNATURE { BODY }` or the beginning of one that an author cut with
 * dots.
 */
function isBody(text: string): boolean {
  if (/^(?:func|method)\b.*(?:…|\.\.\.)$/s.test(text)) return true
  const open = /^(?:func|method)\s*\(/.exec(text)
  if (open === null) return false
  return text.endsWith('}') && afterBrackets(`(${text})`, 0) === text.length + 2
}

const anything = '\\S(?:.*\\S)?'
/* The shortest that lets the rest of the template match: reasons and bodies hold anything. */
const shortest = '\\S(?:.*?\\S)??'

/** The slots of templates, by name. */
export const slots = {
  expression: {source: anything, looksRight: isPrintedExpression},
  function: {source: shortest, looksRight: isFunctionName},
  variable: {source: '\\S+', looksRight: isVariableName},
  /* `arg#1` was a parameter without a name. */
  parameter: {source: '\\S+', looksRight: text => isVariableName(text.replace('#', ''))},
  type: {source: anything, looksRight: isPrintedExpression},
  result: {source: '\\S+', looksRight: always},
  location: {source: anything, looksRight: always},
  operator: {source: '&|\\**', looksRight: always},
  number: {source: '-?\\d+', looksRight: always},
  word: {source: '\\S+', looksRight: always},
  reason: {source: anything, looksRight: text => knownReasons.some(known => known.test(text))},
  body: {source: anything, looksRight: isBody},
  shape: {source: 'shaped (?:receiver|interface) .*\\S', looksRight: always},
  proof: {source: '(?:[A-Z]|slicemask |sm,|v\\d).*', looksRight: always},
  path: {source: '"[^"\\s]+"', looksRight: always},
  error: {source: errorShape, looksRight: always},
  text: {source: anything, looksRight: always},
  why: {source: '[^()]+|[^()]*\\([^()]*\\)[^()]*', looksRight: always},
  at: {source: '\\S.*?:\\d+(?::\\d+)?|<unknown line number>', looksRight: always}
} as const satisfies Record<string, Slot>

export type SlotName = keyof typeof slots

/** Tell whether a word of a template names a slot. */
export function isSlotName(name: string): name is SlotName {
  return Object.hasOwn(slots, name)
}
