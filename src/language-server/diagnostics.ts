import type {VFileMessage} from 'vfile-message'
import {type Diagnostic, DiagnosticSeverity} from 'vscode-languageserver/node'
import {messageIdOf} from '../remark/index.ts'

/** Turn messages of a document, which are in the order of their places, into diagnostics. */
export function diagnosticsOf(messages: readonly VFileMessage[]): Diagnostic[] {
  return messages.map(diagnosticOf)
}

function diagnosticOf(message: VFileMessage): Diagnostic {
  const {fatal, reason, note, ruleId, url, expected} = message
  const messageId = messageIdOf(message)
  return {
    range: rangeOf(message),
    message: note ? `${reason}\n${note}` : reason,
    severity: fatal
      ? DiagnosticSeverity.Error
      : fatal === false
        ? DiagnosticSeverity.Warning
        : DiagnosticSeverity.Information,
    source: 'goclaims',
    ...(ruleId ? {code: ruleId} : {}),
    ...(url ? {codeDescription: {href: url}} : {}),
    data: {...(expected ? {expected} : {}), ...(messageId ? {messageId} : {})}
  }
}

/** Return the range of a message, in lines and UTF-16 columns from 0; the beginning if it has none. */
export function rangeOf({place}: VFileMessage): Diagnostic['range'] {
  if (!place) return {start: {line: 0, character: 0}, end: {line: 0, character: 0}}
  const {start, end} = 'start' in place ? place : {start: place, end: place}
  return {
    start: {line: start.line - 1, character: start.column - 1},
    end: {line: end.line - 1, character: end.column - 1}
  }
}
