import type {VFileMessage} from 'vfile-message'
import {type Report, summarize} from './report.ts'
import {severityOf} from './severity.ts'

/** Version of the form that the report has. */
const version = 1

/** Write a report for programs: one JSON object and a line ending. */
export function write(report: Report): string {
  // Written one after the other, since thousands of reports as objects take hundreds of megabytes.
  const files = Array.from(report.files, ({path, listings, messages}) =>
    JSON.stringify({path, listings, messages: messages.map(writeMessage)})
  )
  const [start = '', end = ''] = JSON.stringify({
    version,
    go: report.toolchain,
    files: [],
    summary: summarize(report)
  }).split('[]')
  return `${start}[${files.join(',')}]${end}\n`
}

function writeMessage(message: VFileMessage) {
  const {place} = message
  const end = place && 'end' in place ? place.end : undefined
  return {
    ruleId: message.ruleId ?? null,
    severity: severityOf(message),
    line: message.line ?? null,
    column: message.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    reason: message.reason,
    expected: message.expected ?? [],
    note: message.note ?? null,
    url: message.url ?? null
  }
}
