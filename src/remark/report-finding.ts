import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Finding, MessageId} from '../model/index.ts'
import type {RuleLevel} from '../options.ts'
import {isMessageId, sentenceOf, writeAcross} from '../wording/index.ts'
import type {RuleMeta} from './rule.ts'

/**
 * Source of every message. Not that of remark-lint: behind remark-rehype a user's own `remark-lint`
 * takes every message of its source for one in generated content, and drops it. Comments that
 * disable rules are read by our own transformer.
 */
export const messageSource = 'goclaims'

/** Turn a finding into a message of a file: `fatal` is `undefined` for an info, as vfile has it. */
export function reportFinding(file: VFile, finding: Finding, meta: RuleMeta): VFileMessage {
  const {start, end} = finding.range
  const {across} = finding
  const aside = across ? ` (${writeAcross(across)})` : ''
  const message = file.message(`${sentenceOf(finding)}${aside}`, {
    place: {start: {...start}, end: {...end}},
    ruleId: meta.id,
    source: messageSource
  })
  message.url = meta.url
  // Whoever applies what is expected must not break what is right with another Go.
  message.expected = across?.isAgreed === false ? [] : [...finding.expected]
  if (finding.actual !== null) message.actual = finding.actual
  if (finding.note !== null) message.note = finding.note
  Object.assign(message, {messageId: finding.messageId})
  message.fatal = finding.severity === 'info' ? undefined : false
  return message
}

/** Return what a message of ours says; `null` for all others. */
export function messageIdOf(message: VFileMessage): MessageId | null {
  return 'messageId' in message && isMessageId(message.messageId) ? message.messageId : null
}

/** Count a warning as an error where the level of its rule says so. */
export function applyLevel(message: VFileMessage, level: RuleLevel): void {
  if (level === 'error' && message.fatal === false) message.fatal = true
}
