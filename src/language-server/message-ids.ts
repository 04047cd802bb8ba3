import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {messageIdOf} from '../remark/index.ts'

/** A diagnostic of the protocol, as far as it is looked at here: its place counts from 0. */
interface Diagnostic {
  readonly message: string
  readonly code?: string | number
  readonly range: {readonly start: {readonly line: number; readonly character: number}}
  readonly data?: object
}

/** What an editor is told of a document. */
export interface Published {
  readonly uri: string
  readonly diagnostics: readonly Diagnostic[]
}

/** The messages of each document as it was checked last, by its URI. */
const newest = new Map<string, readonly VFileMessage[]>()

/** Keep the messages of a document that was checked, to name its diagnostics by. */
export function keepMessages({data, messages}: VFile): void {
  if (typeof data.lspDocumentUri === 'string') newest.set(data.lspDocumentUri, messages)
}

/** Put into the `data` of each diagnostic, beside what the library puts there, its `messageId`. */
export function nameDiagnostics({uri, diagnostics, ...rest}: Published): Published {
  const messages = newest.get(uri) ?? []
  if (diagnostics.length === 0) newest.delete(uri)
  const named = diagnostics.map(diagnostic => {
    const message = messages.find(other => isMadeOf(diagnostic, other))
    const messageId = message && messageIdOf(message)
    return messageId ? {...diagnostic, data: {...diagnostic.data, messageId}} : diagnostic
  })
  return {...rest, uri, diagnostics: named}
}

function isMadeOf({code, message: text, range: {start}}: Diagnostic, message: VFileMessage) {
  const {line, column, ruleId, reason} = message
  return (
    code === ruleId &&
    start.line + 1 === line &&
    start.character + 1 === column &&
    text.startsWith(reason)
  )
}
