import type {VFileMessage} from 'vfile-message'

/** How much a message weighs, as vfile says with `fatal`. */
export type MessageSeverity = 'error' | 'warning' | 'info'

/** The severity of a message. */
export function severityOf({fatal}: Pick<VFileMessage, 'fatal'>): MessageSeverity {
  if (fatal) return 'error'
  return fatal === false ? 'warning' : 'info'
}
