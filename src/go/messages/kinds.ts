import type {Message, MessageKind} from '../../model/index.ts'
import type {Form} from './form.ts'
import {checkKinds} from './kinds/checks.ts'
import {errorKinds} from './kinds/errors.ts'
import {escapeKinds} from './kinds/escapes.ts'
import {explanationKinds} from './kinds/explanations.ts'
import {inliningKinds} from './kinds/inlining.ts'
import {noteKinds} from './kinds/notes.ts'
import type {KindRow, Sense} from './kinds/row.ts'

/**
 * The one table of compiler messages, used for what articles claim and for what the compiler
 * prints. Its facts were measured with Go 1.8 – 1.27.
 *
 * The order counts: a kind whose words another kind's words contain stands before it.
 */
export const messageKinds = {
  ...explanationKinds,
  ...inliningKinds,
  ...escapeKinds,
  ...checkKinds,
  ...noteKinds,
  ...errorKinds
} as const satisfies Record<MessageKind, KindRow>

/** A wording with the kind that it is of. */
export interface KindForm {
  readonly kind: MessageKind
  readonly form: Form
}

/** Tell whether a word names a kind of message. */
export function isMessageKind(word: string): word is MessageKind {
  return Object.hasOwn(messageKinds, word)
}

/** Every wording of every kind, in the order in which to try them. */
export const allForms: readonly KindForm[] = Object.entries<KindRow>(messageKinds).flatMap(
  ([kind, row]) => (isMessageKind(kind) ? row.forms.map(form => ({kind, form})) : [])
)

/** Return what a message says yes or no to, if it does. */
export function senseOf(message: Pick<Message, 'kind' | 'fields'>): Sense | null {
  const row: KindRow = messageKinds[message.kind]
  return row.sense(message.fields)
}
