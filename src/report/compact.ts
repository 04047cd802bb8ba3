import type {VFileMessage} from 'vfile-message'
import {type Paint, painter} from '../terminal/index.ts'
import {visible} from '../wording/index.ts'
import {linkTo} from './link.ts'
import {messagePlace} from './message-place.ts'
import type {Report} from './report.ts'
import {severityColors, severityOf} from './severity.ts'
import type {Style} from './style.ts'
import {totalsOf} from './totals.ts'

/** Write a report for logs and for programs that read lines: a message is one, as compilers do it. */
export function write(report: Report, {quiet, verbose, color, links}: Style): string {
  const paint = painter(color)
  const lines = Array.from(report.files, ({path, messages}) =>
    messages
      .filter(message => !quiet || severityOf(message) !== 'info')
      .flatMap(message => [
        writeMessage(path, message, links, paint),
        ...(verbose ? notesOf(message) : [])
      ])
  ).flat()
  const totals = quiet ? [] : totalsOf({...report, milliseconds: null})
  const all =
    lines.length > 0 && totals.length > 0 ? [...lines, '', ...totals] : [...lines, ...totals]
  return all.map(line => `${line}\n`).join('')
}

function writeMessage(path: string, message: VFileMessage, links: boolean, paint: Paint): string {
  const {ruleId, reason} = message
  const rule = ruleId ? ` (${links ? linkTo(message) : ruleId})` : ''
  const severity = severityOf(message)
  const head = `${paint('bold', visible(messagePlace(path, message)))}: ${paint(severityColors[severity], severity)}`
  return `${head}: ${visible(reason)}${rule}`
}

function notesOf({note, url}: VFileMessage): readonly string[] {
  const lines = [...(note ? note.split(/\r\n|\r|\n/) : []), ...(url ? [url] : [])]
  return lines.map(line => `  ${visible(line)}`)
}
