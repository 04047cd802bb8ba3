import QuickLRU from 'quick-lru'
import type {Message, MessageKind} from '../../model/index.ts'
import {isVariableName} from './expression.ts'
import {derivedFields} from './fields.ts'
import {foldSpace} from './fold.ts'
import {type Form, type FormMatch, matchForm, writeForm} from './form.ts'
import type {KindFlags, KindRow} from './kinds/row.ts'
import {allForms, messageKinds} from './kinds.ts'
import {respell} from './spelling.ts'

/**
 * Required similarity of the text to the compiler's own: `bare`, when nothing but the text says that
 * it is a message; `exact`, when a position vouches for it and each part looks right; `loose`,
 * when a position vouches for it and any words will do in the parts.
 */
export type Strictness = 'bare' | 'exact' | 'loose'

/** A message and where its subject stands in the text, counted from the start of the text. */
export interface MessageMatch {
  readonly message: Message
  readonly subjectSpan: readonly [start: number, end: number] | null
}

/* Subjects that are far more often English than Go. */
const pronouns =
  /^(?:everything|he|it|nothing|she|something|that|there|these|they|this|those|we|what|which|you)$/i

/**
 * Tell whether a message that nothing vouches for may be English: a pronoun escapes, or a word
 * before a word does not (`variable x does not escape` against `main x does not escape`, Go 1.13).
 */
function readsAsProse(kind: MessageKind, {subject, fields}: FormMatch): boolean {
  if (pronouns.test(subject)) return true
  if (kind !== 'does-not-escape') return false
  const word = fields.in ?? 'main'
  return isVariableName(subject) && word !== 'main' && !/[.(\d_]|\p{Ll}\p{Lu}/u.test(word)
}

/** Add to a `from` step the parts of the position that it ends in. */
function withInnerPosition(fields: Readonly<Record<string, string>>): Record<string, string> {
  const match = /^(?<file>.*?):(?<line>\d+)(?::(?<column>\d+))?$/.exec(fields.at ?? '')
  const {file, line, column} = match?.groups ?? {}
  return {
    ...fields,
    ...(file === undefined ? {} : {atFile: file}),
    ...(line === undefined ? {} : {atLine: line}),
    ...(column === undefined ? {} : {atColumn: column})
  }
}

/** An article shows what the compiler prints, and one block's output is much like another's. */
const known = new QuickLRU<string, MessageMatch | null>({maxSize: 2000})

/** Take a text that is one whole message, without position and without space around it. */
export function matchMessage(text: string, strictness: Strictness): MessageMatch | null {
  const key = `${strictness} ${text}`
  const before = known.get(key)
  if (before !== undefined) return before
  const match = findMatch(text, strictness)
  known.set(key, match)
  return match
}

function findMatch(text: string, strictness: Strictness): MessageMatch | null {
  for (const {kind, form} of allForms) {
    if (strictness === 'bare' && form.needsPosition === true) continue
    const match = matchForm(form, text, strictness !== 'loose')
    if (match === null || (strictness === 'bare' && readsAsProse(kind, match))) continue
    const {subject, subjectSpan} = match
    const fields = match.fields.at === undefined ? match.fields : withInnerPosition(match.fields)
    return {message: {kind, subject, text: foldSpace(text), fields}, subjectSpan}
  }
  return null
}

/**
 * Take a text that is one whole message in its author's own spelling (`x escapes to the heap`).
 * `spelt` of the message's fields is that it is: no wording of the compiler has it.
 */
export function matchRespelt(text: string, isVouched: boolean): MessageMatch | null {
  for (const {text: meant, keptFrom} of respell(text, isVouched)) {
    const match = matchMessage(meant, isVouched ? 'exact' : 'bare')
    if (match === null) continue
    const {message, subjectSpan} = match
    const [written, respelt] = keptFrom
    const shift = written - respelt
    return {
      message: {...message, text: foldSpace(text), fields: {...message.fields, spelt: 'otherwise'}},
      subjectSpan: subjectSpan && [subjectSpan[0] + shift, subjectSpan[1] + shift]
    }
  }
  return null
}

/**
 * Read one message without position.
 *
 * It must be the whole text, and look like the compiler's in each part: `the variable escapes to
 * heap` is no message, `user escapes to heap` is one.
 */
export function parseMessage(text: string): Message | null {
  return matchMessage(text.trim(), 'bare')?.message ?? null
}

/** Read an error of the compiler's, whatever its words. */
export function parseError(text: string): Message {
  const found = matchMessage(text, 'exact')?.message
  if (found?.kind === 'error') return found
  return {kind: 'error', subject: '', text: foldSpace(text), fields: {error: foldSpace(text)}}
}

/** The wording that a message's fields belong to, with the text that it gives. */
function formOf(message: Pick<Message, 'kind' | 'subject' | 'fields'>): {
  readonly form: Form
  readonly text: string
} | null {
  const fields = Object.fromEntries(
    Object.entries(message.fields).filter(([field]) => !derivedFields.has(field))
  )
  const row: KindRow = messageKinds[message.kind]
  for (const form of row.forms) {
    const text = writeForm(form, message.subject, fields)
    if (text !== null) return {form, text}
  }
  return null
}

/** The words in which the compiler puts a message; `null` if it has none with such fields. */
export function findWords(message: Pick<Message, 'kind' | 'subject' | 'fields'>): string | null {
  return formOf(message)?.text ?? null
}

/**
 * The words in which the compiler puts a message: the inverse of reading it, white space folded.
 *
 * @throws RangeError when the fields are not those of the kind, which is a bug of the caller.
 */
export function writeMessage(message: Pick<Message, 'kind' | 'subject' | 'fields'>): string {
  const found = formOf(message)
  if (found === null) {
    throw new RangeError(
      `No wording of \`${message.kind}\` has the fields ${JSON.stringify(message.fields)}`
    )
  }
  return found.text
}

/** The flags that print this very wording, which may need more than its kind (`can inline F with cost …`). */
export function messageFlags(message: Pick<Message, 'kind' | 'subject' | 'fields'>): KindFlags {
  const {flags}: KindRow = messageKinds[message.kind]
  const level = formOf(message)?.form.level
  return level === undefined ? flags : {...flags, level}
}
