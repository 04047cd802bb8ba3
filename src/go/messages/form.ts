import {foldSpace} from './fold.ts'
import {isSlotName, type SlotName, slots} from './slots.ts'

/** One way in which the compiler words a kind of message. */
export interface Form {
  /** The words, with a slot `{field:slot}` for each part that changes: `moved to heap: {subject:variable}`. */
  readonly template: string
  /** Fields that these very words stand for. */
  readonly set?: Readonly<Record<string, string>>
  /** `-m` level that prints it, where it is not that of its kind. */
  readonly level?: 1 | 2
  /** The words are everyday English: only a position shows that they are the compiler's. */
  readonly needsPosition?: true
  /** First and last Go minor that words it so, as `1.14`; missing: not bounded. */
  readonly since?: string
  readonly until?: string
}

/** The parts of a message as one form takes them. `subjectSpan` counts from the start of the message. */
export interface FormMatch {
  readonly subject: string
  readonly fields: Readonly<Record<string, string>>
  readonly subjectSpan: readonly [start: number, end: number] | null
}

interface CompiledForm {
  readonly pattern: RegExp
  /** Longest run of fixed words: text without it is not of this form. */
  readonly mark: string
  /** The fixed words at its end: most texts are told by them, and slots before them are tried for nothing. */
  readonly tail: RegExp
  readonly slots: ReadonlyMap<string, SlotName>
}

const slotPattern = /\{(\w+):(\w+)\}/g
const compiled = new WeakMap<Form, CompiledForm>()

const escapeFixed = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')

/** Turn a template into the pattern that takes it. */
function compileForm(form: Form): CompiledForm {
  const used = new Map<string, SlotName>()
  let source = ''
  let end = 0
  for (const match of form.template.matchAll(slotPattern)) {
    const [whole, field = '', slot = ''] = match
    if (!isSlotName(slot)) throw new Error(`No slot \`${slot}\` for \`${form.template}\``)
    source += `${escapeFixed(form.template.slice(end, match.index))}(?<${field}>${slots[slot].source})`
    used.set(field, slot)
    end = match.index + whole.length
  }
  const fixed = form.template.split(/\{\w+:\w+\}|\s/)
  return {
    pattern: new RegExp(`^${source}${escapeFixed(form.template.slice(end))}$`, 'dsu'),
    tail: new RegExp(`${escapeFixed(form.template.slice(end)).trimStart()}$`),
    mark: fixed.reduce((longest, words) => (words.length > longest.length ? words : longest), ''),
    slots: used
  }
}

/** The compiled form, made once. */
function compiledForm(form: Form): CompiledForm {
  const known = compiled.get(form)
  if (known !== undefined) return known
  const made = compileForm(form)
  compiled.set(form, made)
  return made
}

/** Take a message by one form. `strict`: each part must look as the compiler prints it. */
export function matchForm(form: Form, text: string, strict: boolean): FormMatch | null {
  const {pattern, mark, tail, slots: used} = compiledForm(form)
  if (!text.includes(mark) || !tail.test(text)) return null
  const match = pattern.exec(text)
  if (match === null) return null
  const fields: Record<string, string> = {...form.set}
  let subject = ''
  for (const [field, value] of Object.entries(match.groups ?? {})) {
    const slot = used.get(field)
    const folded = foldSpace(value ?? '')
    if (slot === undefined || (strict && !slots[slot].looksRight(folded))) return null
    if (field === 'subject') subject = folded
    else fields[field] = folded
  }
  return {subject, fields, subjectSpan: match.indices?.groups?.subject ?? null}
}

/** Write a message in one form; `null` where its fields are not those of the form. */
export function writeForm(
  form: Form,
  subject: string,
  fields: Readonly<Record<string, string>>
): string | null {
  const set = form.set ?? {}
  const needed = [...compiledForm(form).slots.keys()].filter(field => field !== 'subject')
  const given = Object.keys(fields)
  if (given.length !== needed.length + Object.keys(set).length) return null
  if (!Object.entries(set).every(([field, value]) => fields[field] === value)) return null
  if (!needed.every(field => Object.hasOwn(fields, field))) return null
  if ((subject !== '') !== compiledForm(form).slots.has('subject')) return null
  return form.template.replace(slotPattern, (_, field: string) =>
    field === 'subject' ? subject : (fields[field] ?? '')
  )
}
