import type {VFileMessage} from 'vfile-message'
import type {Paint} from '../terminal/index.ts'

/** Severity of a message, which vfile encodes in `fatal`. */
export type MessageSeverity = 'error' | 'warning' | 'info'

/** The severity of a message. */
export function severityOf({fatal}: Pick<VFileMessage, 'fatal'>): MessageSeverity {
  if (fatal) return 'error'
  return fatal === false ? 'warning' : 'info'
}

/** The colour of each severity on a terminal. */
export const severityColors = {error: 'red', warning: 'yellow', info: 'cyan'} satisfies Record<
  MessageSeverity,
  Parameters<Paint>[0]
>
