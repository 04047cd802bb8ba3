import type {MessageKind} from '../../model/index.ts'
import {sentenceEnds, skipDecoration} from './annotation.ts'
import {matchMessage, matchRespelt} from './message.ts'
import type {ParsedLine} from './parse-line.ts'

/** Kinds whose words say something of a line of code even where they name no subject. */
const ofLine: ReadonlySet<MessageKind> = new Set(['escapes', 'does-not-escape', 'moved-to-heap'])

/** Any name: what the words say of it, they say of the line. */
const stand = 'x'

/**
 * Read a message without a subject, as authors write it behind the code that it is about:
 * `// escapes to heap`. The subject of what is returned is empty.
 */
export function parsePredicate(text: string): ParsedLine | null {
  for (const start of skipDecoration(text)) {
    const rest = text.slice(start).trimEnd()
    for (const end of sentenceEnds(rest, true)) {
      const words = rest.slice(0, end)
      const whole = /^moved to (?:the )?heap$/.test(words)
        ? `${words}: ${stand}`
        : /^(?:escape|does)/.test(words)
          ? `${stand} ${words}`
          : ''
      const message = (matchMessage(whole, 'bare') ?? matchRespelt(whole, false))?.message
      if (!message || message.subject !== stand || !ofLine.has(message.kind)) continue
      return {
        position: {file: null, line: null, column: null},
        positionSpan: null,
        fileSpan: null,
        messageSpan: [start, start + end],
        subjectSpan: null,
        message: {...message, subject: '', text: words}
      }
    }
  }
  return null
}
