import type {ParsedLine} from '../../go/messages/index.ts'
import type {Claim, MappedText, Position} from '../../model/index.ts'
import {rangeOf, type SourceLines} from '../../model/text/index.ts'

/** A compiler line found in a mapped text. */
export interface FoundLine {
  readonly text: MappedText
  /** Index in `text` from which the spans of `parsed` count. */
  readonly from: number
  readonly parsed: ParsedLine
  /** As `Claim.line`. */
  readonly line: string
  readonly codeLine: number | null
}

/**
 * Make a claim of a compiler line.
 *
 * @param above Position of the line above, for a continuation line that has none of its own.
 */
export function claimOf(lines: SourceLines, found: FoundLine, above: Position | null): Claim {
  const {text, from, parsed, codeLine} = found
  const {fileSpan, positionSpan, messageSpan, subjectSpan, message} = parsed
  const range = (span: readonly [number, number]) =>
    rangeOf(lines, text, from + span[0], from + span[1])
  const start = (fileSpan ?? positionSpan ?? messageSpan)[0]
  return {
    ...message,
    position: continues(parsed) && above ? above : parsed.position,
    line: found.line.trim(),
    ranges: {
      claim: range([start, messageSpan[1]]),
      position: positionSpan && range(positionSpan),
      message: range(messageSpan),
      subject: subjectSpan && range(subjectSpan)
    },
    codeLine
  }
}

/** Tell whether a line explains the one above and has no position of its own. */
function continues({position, message}: ParsedLine): boolean {
  return position.line === null && (message.kind === 'flow-step' || message.kind === 'from-step')
}
