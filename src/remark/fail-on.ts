import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {FailOn} from '../options.ts'
import {count} from '../wording/index.ts'
import {messageSource} from './report-finding.ts'

/** Severities that fail a file. Infos never do. */
const fails = {
  never: () => false,
  error: ({fatal}) => fatal === true,
  warning: ({fatal}) => fatal !== undefined && fatal !== null
} satisfies Record<FailOn, (message: VFileMessage) => boolean>

/**
 * Fail a file for what was found in it.
 *
 * @throws VFileMessage that lists all warnings and errors, where one of them fails the file.
 */
export function failOnFindings(
  file: VFile,
  messages: readonly VFileMessage[],
  failOn: FailOn
): void {
  const first = messages.find(fails[failOn])
  if (!first) return
  const listed = messages.filter(fails.warning)
  const lines = listed.map(
    ({line, column, reason, ruleId}) => `  ${line}:${column} ${reason} (${ruleId})`
  )
  const what = `The Go compiler disagrees with \`${file.path ?? 'this article'}\` in ${count(listed.length, 'place')}`
  file.fail([`${what}:`, ...lines].join('\n'), {
    ...(first.place ? {place: first.place} : {}),
    ...(first.ruleId === undefined ? {} : {ruleId: first.ruleId}),
    source: messageSource
  })
}
