import leven from 'leven'
import {allForms} from './kinds.ts'

/** A message put into the compiler's spelling. */
export interface Respelt {
  readonly text: string
  /** Start of the unchanged part, before and after. */
  readonly keptFrom: readonly [written: number, respelt: number]
}

interface Variant {
  readonly pattern: RegExp
  readonly words: string
}

/* How authors write the words of a message from memory: these still say what is meant. */
const fromMemory: readonly Variant[] = [
  {pattern: /(?<!\s)\s+escapes? +(?:in|on)?to +(?:the +)?heap$/, words: ' escapes to heap'},
  {pattern: /(?<!\s)\s+does +not +escapes?(?: +to +(?:the +)?heap)?$/, words: ' does not escape'},
  {pattern: /^moved? +to +(?:the +)?heap:\s*/, words: 'moved to heap: '}
]

/* Behind a position any such words stand for a message; in a comment they are English. */
const behindPosition: readonly Variant[] = [
  {
    pattern: /(?<!\s)\s+(?:is +)?escap(?:es?|ed|ing) +(?:(?:in|on)?to|on|in) +(?:the +)?heap$/i,
    words: ' escapes to heap'
  },
  {
    pattern:
      /(?<!\s)\s+(?:(?:do|does|did) *n[o'’]?t|is +not|isn['’]t) +escap(?:es?|ed|ing)(?: +to +(?:the +)?heap)?$/i,
    words: ' does not escape'
  },
  {
    pattern: /^(?:is +)?mov(?:es?|ed|ing) +(?:in|on)?to +(?:the +)?heap\s*:\s*/i,
    words: 'moved to heap: '
  },
  {
    pattern: /^leak(?:s|ed|ing)? +param(?:s|eters?)? +content\s*:\s*/i,
    words: 'leaking param content: '
  },
  {pattern: /^leak(?:s|ed|ing)? +param(?:s|eters?)?\s*:\s*/i, words: 'leaking param: '},
  {pattern: /^inlin(?:es?|ed|ing) +(?:the +)?calls? +(?:to|of)\s+/i, words: 'inlining call to '},
  {pattern: /^can +(?:be +)?inlin(?:es?|ed|ing)\s+/i, words: 'can inline '}
]

const heads = wordsOf(/^([A-Za-z][A-Za-z ]{6,}:?) \{/)
const tails = wordsOf(/\}( [a-z][a-z ]{10,})$/)

function wordsOf(pattern: RegExp): readonly string[] {
  const found = allForms.flatMap(({form}) => pattern.exec(form.template)?.[1] ?? [])
  return [...new Set(found)]
}

/**
 * Put a message that its author wrote from memory, or slipped with, into the compiler's words:
 * `escapes to the heap`, `moved to haep: x`.
 *
 * @param isVouched A position stands before it; without one, only what can be nothing else is taken.
 */
export function respell(text: string, isVouched: boolean): readonly Respelt[] {
  const variants = isVouched ? [...fromMemory, ...behindPosition] : fromMemory
  const found = variants.flatMap(({pattern, words}) => replaced(text, pattern.exec(text), words))
  if (!isVouched || text.length > 200) return found
  return [
    ...found,
    ...heads.flatMap(words => likeHead(text, words)),
    ...tails.flatMap(words => likeTail(text, words))
  ].filter(respelt => respelt.text !== text)
}

function replaced(text: string, match: RegExpExecArray | null, words: string): readonly Respelt[] {
  if (match === null || match[0] === words) return []
  const end = match.index + match[0].length
  return match.index === 0
    ? [{text: words + text.slice(end), keptFrom: [end, words.length]}]
    : [{text: text.slice(0, match.index) + words, keptFrom: [0, 0]}]
}

/** The first words of a text as those of a message, if they are so but for slips. */
function likeHead(text: string, words: string): readonly Respelt[] {
  const count = words.split(' ').length
  const start = new RegExp(`^(?:\\S+\\s+){${count}}(?=\\S)`).exec(text)?.[0]
  if (start === undefined || !areAlike(start.trim(), words)) return []
  return [
    {text: `${words} ${text.slice(start.length)}`, keptFrom: [start.length, words.length + 1]}
  ]
}

/** The last words, likewise. */
function likeTail(text: string, words: string): readonly Respelt[] {
  const count = words.trim().split(' ').length
  const end = new RegExp(`(?<=\\S)(?:\\s+\\S+){${count}}$`).exec(text)
  if (end === null || !areAlike(end[0].trim(), words.trim())) return []
  return [{text: text.slice(0, end.index) + words, keptFrom: [0, 0]}]
}

/** Tell whether two runs of words are the same but for a slip in a word or two. */
function areAlike(written: string, meant: string): boolean {
  const others = meant.split(' ')
  const slips = written.split(/\s+/).map((word, index) => {
    const other = others[index] ?? ''
    const most = other.length < 4 ? 0 : other.length < 7 ? 1 : 2
    const slip = slipsBetween(word.toLowerCase(), other.toLowerCase())
    return slip <= most ? slip : Number.POSITIVE_INFINITY
  })
  return slips.reduce((sum, slip) => sum + slip, 0) <= 3
}

/** Tell how many slips of the pen make one word of another; two letters swapped are one. */
function slipsBetween(one: string, other: string): number {
  const letters = (word: string) => [...word].sort().join('')
  const distance = leven(one, other)
  return distance === 2 && letters(one) === letters(other) ? 1 : distance
}
