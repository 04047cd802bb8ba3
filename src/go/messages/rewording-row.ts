import type {Message, Rewording} from '../../model/index.ts'
import type {BoundedPattern} from '../../model/text/index.ts'
import {plainFields} from './fields.ts'

/** Comparable parts of a message: everything but its text. */
export type Fact = Pick<Message, 'kind' | 'subject' | 'fields'>

/** What rows of both kinds have. */
interface Row extends Omit<Rewording, 'newWords'> {
  /** Tell whether a message is in the new words. */
  readonly isNew?: (fact: Fact) => boolean
}

/** A rewording that one message alone shows: both messages are brought to one wording, then compared. */
export interface FoldingRow extends Row {
  /** Words of which one of the two messages must have some: without them they differ in fact. */
  readonly old?: RegExp
  /** Kinds of claims that it folds only to compare them: nothing has changed about these. */
  readonly onlyCompares?: ReadonlySet<Message['kind']>
  /** Bring a message to the common wording; the message itself where the row does not touch it. */
  readonly fold: (fact: Fact) => Fact
}

/**
 * Place of today's form of an old step of an explanation, for both to be one: at the place inside
 * the step; in the same function, where old Go named another place; at the use of a variable, which
 * the old heading named; or under a heading at the same place.
 */
export type StepPlace = 'inner' | 'function' | 'use' | 'heading'

/** A rewording that only shows when two messages are held side by side. */
export interface PairingRow extends Row {
  /** The words alone prove nothing: only at the same place in the code is it the same fact. */
  readonly needsSamePlace: boolean
  /** For steps of an explanation. */
  readonly stepPlace?: StepPlace
  /** True if the two, both folded, may state one fact. The claimed one comes first. */
  readonly joins: (one: Fact, other: Fact) => boolean
}

/** Leave a field out. */
export function without(fact: Fact, ...names: readonly string[]): Fact {
  if (!names.some(name => Object.hasOwn(fact.fields, name))) return fact
  const fields = Object.entries(fact.fields).filter(([name]) => !names.includes(name))
  return {...fact, fields: Object.fromEntries(fields)}
}

/** Change every part of a message that holds Go code; the message itself where nothing changes. */
export function mapCode(fact: Fact, change: (code: string) => string): Fact {
  const subject = change(fact.subject)
  let fields: Record<string, string> | null = null
  for (const [name, value] of Object.entries(fact.fields)) {
    const changed = plainFields.has(name) ? value : change(value)
    if (changed !== value) fields = {...(fields ?? fact.fields), [name]: changed}
  }
  return subject === fact.subject && !fields
    ? fact
    : {...fact, subject, fields: fields ?? fact.fields}
}

/** Replace in every part of a message that holds Go code. */
export function replacing(pattern: RegExp, replacement: string): FoldingRow['fold'] {
  return fact => mapCode(fact, code => code.replace(pattern, replacement))
}

/** Words that are replaced by others, wherever they stand. */
export type Replacement = readonly [
  words: Pick<BoundedPattern, typeof Symbol.replace>,
  others: string
]

/** Make a row for errors alone, which makes its replacements in each of their parts, in their order. */
export function errorRow(
  id: string,
  since: string | null,
  summary: string,
  ...replacements: readonly Replacement[]
): FoldingRow {
  const replaced = (code: string) =>
    replacements.reduce((words, [pattern, others]) => words.replace(pattern, others), code)
  return {
    id,
    since,
    summary,
    fold: fact => (fact.kind === 'error' ? mapCode(fact, replaced) : fact)
  }
}

/** Make a function on two facts take them in either order. */
export function eitherWay(test: (one: Fact, other: Fact) => boolean): PairingRow['joins'] {
  return (one, other) => test(one, other) || test(other, one)
}
