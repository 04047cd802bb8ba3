/**
 * Rule id of what is said where something cannot be checked. It is none of our rules: nothing
 * switches it off.
 */
export const cannotCheck = 'cannot-check'

/** Tell whether a message is a rule's, by its rule id. */
export function isOfRule(ruleId: string | null | undefined): ruleId is string {
  return typeof ruleId === 'string' && ruleId !== cannotCheck
}
