import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Finding} from '../model/index.ts'
import type {RuleLevel} from '../options.ts'
import type {RuleMeta} from './rule.ts'

/** Source of every message, so that `<!--lint disable NAME-->` holds for it. */
export const messageSource = 'remark-lint'

/** Turn a finding into a message of a file: `fatal` is `undefined` for an info, as vfile has it. */
export function reportFinding(file: VFile, finding: Finding, meta: RuleMeta): VFileMessage {
  const {start, end} = finding.range
  const message = file.message(finding.reason, {
    place: {start: {...start}, end: {...end}},
    ruleId: meta.id,
    source: messageSource
  })
  message.url = meta.url
  message.expected = [...finding.expected]
  if (finding.actual !== null) message.actual = finding.actual
  if (finding.note !== null) message.note = finding.note
  message.fatal = finding.severity === 'info' ? undefined : false
  return message
}

/** Count a warning as an error where the level of its rule says so. */
export function applyLevel(message: VFileMessage, level: RuleLevel): void {
  if (level === 'error' && message.fatal === false) message.fatal = true
}
