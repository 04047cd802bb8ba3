import type {Message, Position} from '../types.ts'
import {cutPoints, markedEnd, sentenceEnds, skipDecoration, withoutFootnotes} from './annotation.ts'
import {mayBeError} from './error-shapes.ts'
import {type MessageMatch, matchMessage} from './message.ts'
import {type FoundPosition, findPositions, printedPosition} from './position.ts'

/** One line of compiler output, taken apart. Spans are UTF-16 indexes into the line, end exclusive. */
export interface ParsedLine {
  readonly position: Position
  /** The `25:31`, or the `25`; `null` where there is none. */
  readonly positionSpan: readonly [start: number, end: number] | null
  readonly fileSpan: readonly [start: number, end: number] | null
  /** From the first character of the message to its last, annotations left out. */
  readonly messageSpan: readonly [start: number, end: number]
  /** The subject, where it stands in one piece. */
  readonly subjectSpan: readonly [start: number, end: number] | null
  readonly message: Message
}

/** Who wrote the line: an author may have put notes behind it, the compiler never does. */
type LineOrigin = 'article' | 'compiler'

const nowhere: Position = {file: null, line: null, column: null}
const explanations = new Set<Message['kind']>(['flow-step', 'from-step'])
const anywhere =
  /inlin|escap|heap|leak|devirtualiz|Found Is|check|proved|rewrote|Induction|flow:|from |barrier|closure|loop variable|self-assignment|zero-copy|considered|kept alive|uintptr|capturing|truncated|imprecise/i

/** Cheap test before `parseLine`: whether the text holds any word that a compiler message has. */
export function looksLikeCompilerLine(text: string): boolean {
  return anywhere.test(text) || mayBeError(text)
}

/** Whether a line is the go command's header of a package's output: `# command-line-arguments`. */
export function isPackageHeader(line: string): boolean {
  return /^\s*#\s+(?:command-line-arguments|[\w~-][\w.~-]*(?:\/[\w.~-]+)*)(?:\s+\[[^\]]+\])?\s*$/.test(
    line
  )
}

/** Move a match that began at `start` of a line to the line's own indexes. */
function atLine(
  match: MessageMatch,
  start: number,
  length: number
): Omit<ParsedLine, 'position' | 'positionSpan' | 'fileSpan'> {
  const {message, subjectSpan} = match
  return {
    message,
    messageSpan: [start, start + length],
    subjectSpan: subjectSpan && [start + subjectSpan[0], start + subjectSpan[1]]
  }
}

/** The longest part of `rest` from its start that is an exact message. */
function longestExact(rest: string): readonly [MessageMatch, number] | null {
  for (const end of cutPoints(rest)) {
    const match = matchMessage(rest.slice(0, end), 'exact')
    if (match !== null) return [match, end]
  }
  return null
}

/** Take the message that stands behind a position. */
function takeMessage(line: string, found: FoundPosition, origin: LineOrigin): ParsedLine | null {
  const written = line.slice(found.end).trimEnd()
  const rest = origin === 'article' ? withoutFootnotes(written) : written
  const place = {
    position: found.position,
    positionSpan: found.positionSpan,
    fileSpan: found.fileSpan
  }
  const whole = matchMessage(rest, 'exact')
  if (whole !== null) return {...place, ...atLine(whole, found.end, rest.length)}
  if (origin === 'article') {
    const longest = longestExact(rest)
    if (longest !== null) return {...place, ...atLine(longest[0], found.end, longest[1])}
  }
  if (!found.closed) return null
  const end = origin === 'article' ? markedEnd(rest) : rest.length
  const loose = matchMessage(rest.slice(0, end), 'loose')
  return loose && {...place, ...atLine(loose, found.end, end)}
}

/** Take a continuation line of an explanation that stands without position. */
function takeExplanation(line: string): ParsedLine | null {
  const start = line.length - line.trimStart().length
  const rest = line.trim()
  const match = matchMessage(rest, 'bare')
  if (match === null || !explanations.has(match.message.kind)) return null
  return {
    position: nowhere,
    positionSpan: null,
    fileSpan: null,
    ...atLine(match, start, rest.length)
  }
}

/**
 * Read one line of compiler output: a position with a message, or a continuation line of `-m=2`.
 *
 * A position vouches for the line, so prompts, comment marks and words may stand before it, and
 * annotations after it. Returns `null` for every other line.
 */
export function parseLine(text: string, origin: LineOrigin = 'article'): ParsedLine | null {
  if (!looksLikeCompilerLine(text)) return null
  const explanation = takeExplanation(text)
  if (explanation !== null) return explanation
  const positions = origin === 'compiler' ? printedPosition(text) : findPositions(text)
  for (const found of positions) {
    const taken = takeMessage(text, found, origin)
    if (taken !== null) return taken
  }
  return null
}

/**
 * Read a message that no position vouches for, from a comment or from inline code.
 *
 * Marks may stand before it (`→`, `GOOD:`), and a remark after it where punctuation sets it off
 * (`moved to heap: x (returned)`); running prose is not taken.
 */
export function parseBareMessage(text: string): ParsedLine | null {
  if (!looksLikeCompilerLine(text)) return null
  for (const start of skipDecoration(text)) {
    const rest = withoutFootnotes(text.slice(start))
    for (const end of sentenceEnds(rest)) {
      const match = matchMessage(rest.slice(0, end), 'bare')
      if (match === null) continue
      const parts = atLine(match, start, end)
      return {position: nowhere, positionSpan: null, fileSpan: null, ...parts}
    }
  }
  return null
}
