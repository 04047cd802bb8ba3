/** What a printed line says, as far as the mutations need to know it. Written from the compiler's own wording, not from `src/go/messages/`. */
export type Sense =
  | 'can-inline'
  | 'cannot-inline'
  | 'inlining-call'
  | 'moved-to-heap'
  | 'escapes'
  | 'does-not-escape'
  | 'leaking-param'
  | 'other'

export interface Words {
  readonly sense: Sense
  /** Variable, expression or function that it is about; empty for `other`. */
  readonly subject: string
}

const patterns: readonly (readonly [Sense, RegExp])[] = [
  ['can-inline', /^can inline (\S+)(?: with cost .*)?$/],
  ['cannot-inline', /^cannot inline (\S+): .+$/],
  ['inlining-call', /^inlining call to (.+)$/],
  ['moved-to-heap', /^moved to heap: (.+)$/],
  ['escapes', /^(.+) escapes to heap$/],
  ['does-not-escape', /^(.+) does not escape$/],
  ['leaking-param', /^leaking param(?: content)?: (\S+)(?: to result \S+ level=-?\d+)?$/]
]

/** Wordings that are claims too, but that no mutation of words or of single positions touches. */
const others = [
  /^.+ escapes to heap(?: in \S+)?:$/,
  /^parameter .+ leaks to .+ with derefs=\d+:$/,
  /^\s+flow: /,
  /^\s+from .+ \(.+\) at /,
  /^\S+ capturing by (?:ref|value): /,
  /^(?:PGO |partially )?devirtualizing /,
  /^cannot devirtualize /,
  /^function \S+ considered 'big'/,
  /^\S+ ignoring self-assignment in /,
  /^zero-copy string->\[\]byte conversion$/,
  /^index bounds check elided$/
]

/** Reads the words of a printed line; `null` where the line is none of those that the linter knows. */
export function readWords(text: string): Words | null {
  for (const [sense, pattern] of patterns) {
    const subject = pattern.exec(text)?.[1]
    if (subject) return {sense, subject}
  }
  return others.some(pattern => pattern.test(text)) ? {sense: 'other', subject: ''} : null
}
