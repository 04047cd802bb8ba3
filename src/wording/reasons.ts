import type {UnverifiableReason, VerdictKind} from '../model/index.ts'
import {reasonSentences} from '../reconcile/index.ts'

/** Return why a reported claim could not be checked; `null` if it was. */
export function unverifiableReason({
  kind,
  reason
}: {
  readonly kind: VerdictKind
  readonly reason: string | null
}): UnverifiableReason | null {
  return kind === 'unverifiable' && reason !== null && isReason(reason) ? reason : null
}

/** The reason as a writer reads it. */
export function reasonSentence(reason: UnverifiableReason): string {
  return reasonSentences[reason]
}

function isReason(reason: string): reason is UnverifiableReason {
  return Object.hasOwn(reasonSentences, reason)
}
