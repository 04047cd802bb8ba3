import type {Form} from '../form.ts'

/**
 * Fact that a message affirms or denies: two messages of one fact with different answers about one
 * subject are opposites.
 */
export type Fact =
  | 'inlinable'
  | 'heap'
  | 'devirtualized'
  | 'captured-by-reference'
  | 'needs-bounds-check'
  | 'needs-nil-check'

export interface Sense {
  readonly fact: Fact
  readonly holds: boolean
}

/** Flags of the compiler that print a kind of message. */
export interface KindFlags {
  /** Least `-m` level that prints it, 0 for what needs none; `null`: no level does. */
  readonly level: 0 | 1 | 2 | null
  /** Argument of `-d=` that prints it (`ssa/check_bce`); a value may follow. */
  readonly debug: readonly string[]
  /** Not printed with `-l`, which turns inlining off. */
  readonly inlining: boolean
}

/** Everything there is to say about a kind of message. */
export interface KindRow {
  /** Tried in this order, so a more special wording stands before a more general one. */
  readonly forms: readonly [Form, ...Form[]]
  readonly sense: (fields: Readonly<Record<string, string>>) => Sense | null
  readonly flags: KindFlags
}

/** A sense that does not depend on fields. */
export function means(fact: Fact, holds: boolean): KindRow['sense'] {
  return () => ({fact, holds})
}

/** The sense of a message that has no opposite. */
export const statesOnly: KindRow['sense'] = () => null

/** Printed from this `-m` level on. */
export function fromLevel(level: 1 | 2): KindFlags {
  return {level, debug: [], inlining: false}
}

/** Printed from this `-m` level on, if the compiler inlines. */
export function whenInlining(level: 1 | 2): KindFlags {
  return {level, debug: [], inlining: true}
}

/** Printed with `-d=NAME` only. */
export function withDebug(debug: string): KindFlags {
  return {level: null, debug: [debug], inlining: false}
}
