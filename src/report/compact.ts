import type {VFileMessage} from 'vfile-message'
import {visible} from '../wording/index.ts'
import type {Report} from './report.ts'
import {severityOf} from './severity.ts'
import type {Style} from './style.ts'
import {totalsOf} from './totals.ts'

/** Write a report for logs and for programs that read lines: a message is one, as compilers do it. */
export function write(report: Report, {quiet, verbose}: Style): string {
  const lines = Array.from(report.files, ({path, messages}) =>
    messages
      .filter(message => !quiet || severityOf(message) !== 'info')
      .flatMap(message => [
        writeMessage(path, message),
        ...(verbose && message.note ? message.note.split(/\r\n|\r|\n/).map(noteLine) : [])
      ])
  ).flat()
  const totals = quiet ? [] : totalsOf({...report, milliseconds: null})
  const all =
    lines.length > 0 && totals.length > 0 ? [...lines, '', ...totals] : [...lines, ...totals]
  return all.map(line => `${line}\n`).join('')
}

function writeMessage(path: string, message: VFileMessage): string {
  const {line, column, ruleId, reason} = message
  const place = line ? `:${line}:${column ?? 1}` : ''
  const rule = ruleId ? ` (${ruleId})` : ''
  return `${visible(`${path}${place}`)}: ${severityOf(message)}: ${visible(reason)}${rule}`
}

function noteLine(line: string): string {
  return `  ${visible(line)}`
}
