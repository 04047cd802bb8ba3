import type {VFileMessage} from 'vfile-message'
import {messageIdOf} from '../remark/index.ts'
import {type Report, summarize} from './report.ts'
import {severityOf} from './severity.ts'

/** Version of the form that the report has. */
const version = 1

/** Write a report for programs: one JSON object and a line ending. */
export function write(report: Report): string {
  return [...writeParts(report)].join('')
}

/** The same, piece by piece: as a whole, a report of thousands of articles takes much memory. */
export function* writeParts(report: Report): Generator<string> {
  const {toolchain, older} = report
  const gos = older.length > 0 ? {gos: [toolchain, ...older]} : {}
  const frame = {version, go: toolchain, ...gos, files: [], summary: summarize(report)}
  const [start = '', end = ''] = JSON.stringify(frame).split('"files":[]')
  let before = `${start}"files":[`
  for (const {path, listings, messages} of report.files) {
    yield `${before}${JSON.stringify({path, listings, messages: messages.map(writeMessage)})}`
    before = ','
  }
  yield report.files.length === 0 ? `${before}]${end}\n` : `]${end}\n`
}

function writeMessage(message: VFileMessage) {
  const {place} = message
  const end = place && 'end' in place ? place.end : undefined
  return {
    ruleId: message.ruleId ?? null,
    messageId: messageIdOf(message),
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
