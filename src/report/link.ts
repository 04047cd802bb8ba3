import type {VFileMessage} from 'vfile-message'

/** Return the name of a rule so that it leads to its page, in the way that terminals know (OSC 8). */
export function linkTo({ruleId, url}: VFileMessage): string {
  if (!ruleId || !url) return ruleId ?? ''
  return `\u001B]8;;${url}\u0007${ruleId}\u001B]8;;\u0007`
}
