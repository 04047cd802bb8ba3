import type {VFileMessage} from 'vfile-message'
import {visible, visibleLines} from '../wording/index.ts'
import {type Folders, fromRoot} from './folders.ts'
import {messageName} from './message-name.ts'
import {messagePlace} from './message-place.ts'
import type {Report} from './report.ts'
import {type MessageSeverity, severityOf} from './severity.ts'
import type {Style} from './style.ts'
import {totalsOf} from './totals.ts'

/** The workflow command for each severity. */
const commands = {
  error: 'error',
  warning: 'warning',
  info: 'notice'
} satisfies Record<MessageSeverity, string>

/**
 * Write a report as workflow commands, which GitHub shows as annotations at the lines they name, and
 * what it comes to for the log.
 */
export function write(report: Report, {folders, quiet, verbose}: Style): string {
  const annotations = Array.from(report.files, ({path, messages}) =>
    messages
      .filter(message => !quiet || severityOf(message) !== 'info')
      .map(message => annotation(path, message, folders, verbose))
  )
  const totals = quiet ? [] : totalsOf({...report, milliseconds: null})
  return [...annotations.flat(), ...totals.map(line => `${visible(line)}\n`)].join('')
}

function annotation(
  path: string,
  message: VFileMessage,
  folders: Folders,
  verbose: boolean
): string {
  const properties = Object.entries({
    file: fromRoot(path, folders),
    ...placeOf(message),
    title: messageName(message)
  }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  // The log shows this, and not the properties.
  const said = `${messagePlace(fromRoot(path, folders), message)}: ${message.reason}`
  const note = verbose && message.note ? `\n${visibleLines(message.note)}` : ''
  const text = `${visible(said)}${note}`
  return `::${commands[severityOf(message)]} ${properties.join(',')}::${escapeData(text)}\n`
}

/** Find where a message stands. GitHub refuses columns of an annotation that spans lines. */
function placeOf({place, line, column}: VFileMessage): Readonly<Record<string, number>> {
  if (!line) return {}
  const end = place && 'end' in place ? place.end : null
  const endLine = end?.line ?? line
  if (endLine !== line || !column) return {line, endLine}
  return {line, endLine, col: column, endColumn: end?.column ?? column}
}

// What the runner takes apart again: https://github.com/actions/toolkit, `packages/core`, command.ts.
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
