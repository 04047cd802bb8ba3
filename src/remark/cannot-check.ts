import {VFileMessage} from 'vfile-message'
import type {Unanalyzed} from '../analysis/index.ts'
import {messageSource} from './report-finding.ts'

/**
 * Rule id of what is said where something cannot be checked. It is none of our rules: nothing
 * switches it off.
 */
export const cannotCheck = 'cannot-check'

/** Tell whether a message is a rule's, by its rule id. */
export function isOfRule(ruleId: string | null | undefined): ruleId is string {
  return typeof ruleId === 'string' && ruleId !== cannotCheck
}

/** Make the message that says why a file cannot be checked, for whoever has no file to fail. */
export function cannotCheckMessage(problem: string, place: Unanalyzed['place']): VFileMessage {
  const message = new VFileMessage(problem, {
    ...(place ? {place} : {}),
    ruleId: cannotCheck,
    source: messageSource
  })
  message.fatal = true
  return message
}
