import {type ParsedLine, parseBareMessage, parseLine} from './parse-line.ts'

/** Separator of the messages of one line. */
const separator =
  /^[\s`'"*_]*(?:(?:[,;，、；&+|/]|(?:and|und|et|y|e|и|和|与|及|と)(?=[\s`]))[\s`]*)+/u

/** A line has no more messages than that. */
const most = 20

/**
 * Read every message of a line: several positions with theirs, or several messages behind one
 * position or none, set off by commas and the like. A message without a position has that before it.
 *
 * @param isComment As `parseBareMessage` has it.
 */
export function parseMessages(text: string, isComment = false): readonly ParsedLine[] {
  const first = parseLine(text) ?? parseBareMessage(text, isComment)
  const found = first ? [first] : []
  for (let last = first; last && found.length < most; last = found.at(-1) ?? null) {
    const next = nextMessage(text, last, isComment)
    if (!next) break
    found.push(next)
  }
  return found
}

/** The message that follows another one. */
function nextMessage(text: string, last: ParsedLine, isComment: boolean): ParsedLine | null {
  const from = last.messageSpan[1]
  const rest = text.slice(from)
  const placed = parseLine(rest)
  if (placed && placed.position.line !== null) return shifted(placed, from)
  const start = separator.exec(rest)?.[0].length
  if (start === undefined) return null
  const bare = parseBareMessage(rest.slice(start), isComment)
  if (bare?.messageSpan[0] !== 0) return null
  return {...shifted(bare, from + start), position: last.position}
}

/** Count the spans of a parsed piece from the start of the whole text. */
export function shifted(parsed: ParsedLine, by: number): ParsedLine {
  const move = (span: readonly [start: number, end: number]) =>
    [span[0] + by, span[1] + by] as const
  const {fileSpan, positionSpan, messageSpan, subjectSpan} = parsed
  return {
    ...parsed,
    fileSpan: fileSpan && move(fileSpan),
    positionSpan: positionSpan && move(positionSpan),
    messageSpan: move(messageSpan),
    subjectSpan: subjectSpan && move(subjectSpan)
  }
}
