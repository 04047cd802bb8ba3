import type {Message, Position} from '../../model/index.ts'
import {
  cutPoints,
  introducesNote,
  markedEnd,
  sentenceEnds,
  skipDecoration,
  skipLeadIn,
  withoutFootnotes
} from './annotation.ts'
import {mayBeError} from './error-shapes.ts'
import {type Unmarked, withoutBackticks, withoutMarkup} from './markup.ts'
import {type MessageMatch, matchMessage, matchRespelt} from './message.ts'
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

/** Writer of the line: an author may have added notes, the compiler never does. */
type LineOrigin = 'article' | 'compiler'

const unplaced = {
  position: {file: null, line: null, column: null},
  positionSpan: null,
  fileSpan: null
} as const
/** Lines without what stood between them (`… does not escape./main.go:5:2: …`): nobody knows where one ends. */
const glued = /[A-Za-z\d]\.\/[\w/-]*\.go:\d+(?::\d+)?: /
const explanations = new Set<Message['kind']>(['flow-step', 'from-step'])
const anywhere =
  /inlin|escap|heap|leak|devirtualiz|Found Is|check|proved|rewrote|Induction|flow:|from |barrier|closure|loop variable|self-assignment|zero-copy|considered|kept alive|uintptr|capturing|truncated|imprecise/i

/** Cheap test before `parseLine`: whether the text holds any word that a compiler message has. */
export function looksLikeCompilerLine(text: string): boolean {
  return anywhere.test(text) || mayBeError(text)
}

/**
 * Tell whether a line is the go command's header of a package's output: `# command-line-arguments`.
 */
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

/** The longest part of `rest` from its start that `match` takes for a message. */
function longest(
  rest: string,
  match: (part: string) => MessageMatch | null
): readonly [MessageMatch, number] | null {
  for (const end of cutPoints(rest)) {
    const part = rest.slice(0, end)
    const before = introducesNote(part, rest.slice(end)) ? part.slice(0, -1).trimEnd() : part
    for (const text of new Set([before, part])) {
      const found = match(text)
      if (found !== null) return [found, text.length]
    }
  }
  return null
}

const exactly = (text: string) => matchMessage(text, 'exact')
const respelt = (text: string) => matchRespelt(text, true)

/** Take the message that stands behind a position. */
function takeMessage(line: string, found: FoundPosition, origin: LineOrigin): ParsedLine | null {
  const written = line.slice(found.end).trimEnd()
  const rest = origin === 'article' ? withoutFootnotes(written) : written
  const {end, closed, ...place} = found
  const at = (match: MessageMatch, length: number) => ({...place, ...atLine(match, end, length)})
  const whole = exactly(rest)
  if (whole !== null) return at(whole, rest.length)
  if (origin === 'article') {
    const part = longest(rest, exactly)
    if (part !== null) return at(...part)
  }
  if (!closed) return null
  const marked = origin === 'article' ? markedEnd(rest) : rest.length
  const loose = matchMessage(rest.slice(0, marked), 'loose')
  if (loose !== null) return at(loose, marked)
  if (origin === 'compiler') return null
  const meant = respelt(rest)
  if (meant !== null) return at(meant, rest.length)
  const part = longest(rest, respelt)
  return part && at(...part)
}

/** Take a continuation line of an explanation that stands without position. */
function takeExplanation(line: string): ParsedLine | null {
  const start = line.length - line.trimStart().length
  const rest = line.trim()
  const match = matchMessage(rest, 'bare')
  if (match === null || !explanations.has(match.message.kind)) return null
  return {
    ...unplaced,
    ...atLine(match, start, rest.length)
  }
}

/**
 * Read one line of compiler output: a position with a message, or a continuation line of `-m=2`.
 *
 * A position vouches for the line, so prompts, comment marks and words may stand before it, and
 * annotations after it; marks of bold text may stand in it. Returns `null` for every other line.
 */
export function parseLine(text: string, origin: LineOrigin = 'article'): ParsedLine | null {
  if (origin === 'compiler') return takeLine(text, printedPosition(text), origin)
  if (glued.test(text)) return null
  const read = (unmarked: string) => takeLine(unmarked, findPositions(unmarked), origin)
  return readUnmarked(text, read) ?? readWithout(withoutBackticks(text), read)
}

function takeLine(
  text: string,
  positions: readonly FoundPosition[],
  origin: LineOrigin
): ParsedLine | null {
  if (!looksLikeCompilerLine(text) && positions.length === 0) return null
  const explanation = takeExplanation(text)
  if (explanation !== null) return explanation
  for (const [index, found] of positions.entries()) {
    const end = origin === 'article' ? startOfNext(text, positions.slice(index + 1)) : text.length
    const taken = takeMessage(text.slice(0, end), found, origin)
    if (taken !== null) return taken
  }
  return null
}

/** Return where the next line of output begins that an author, or a converter, put on the same line. */
function startOfNext(text: string, positions: readonly FoundPosition[]): number {
  const next = positions.find(
    ({closed, fileSpan}) => closed && fileSpan && /\s/.test(text.charAt(fileSpan[0] - 1))
  )
  return next?.fileSpan?.[0] ?? text.length
}

/**
 * Read a message that no position vouches for, from a comment, from inline code or from a listing
 * without positions.
 *
 * Marks may stand before it (`→`, `GOOD:`), and a remark after it where punctuation sets it off
 * (`moved to heap: x (returned)`); running prose is not taken.
 *
 * @param isComment On code: a reason may follow (`because …`), and the words may be from memory
 *   (`escapes to the heap`).
 */
export function parseBareMessage(text: string, isComment = false): ParsedLine | null {
  if (!looksLikeCompilerLine(text)) return null
  return readUnmarked(text, unmarked => takeBare(unmarked, isComment))
}

function takeBare(text: string, isComment: boolean): ParsedLine | null {
  for (const start of isComment ? skipLeadIn(text) : skipDecoration(text)) {
    const rest = withoutFootnotes(text.slice(start))
    for (const end of sentenceEnds(rest, isComment)) {
      const part = rest.slice(0, end)
      const match = matchMessage(part, 'bare') ?? (isComment ? matchRespelt(part, false) : null)
      if (match === null) continue
      return {...unplaced, ...atLine(match, start, end)}
    }
  }
  return null
}

/** Read a text without its marks of bold and the like, if it has any; else, or in vain, as it stands. */
function readUnmarked(text: string, read: (text: string) => ParsedLine | null): ParsedLine | null {
  return readWithout(withoutMarkup(text), read) ?? read(text)
}

/** Read a text less its marks, and return where in the text with marks everything stands. */
function readWithout(
  unmarked: Unmarked | null,
  read: (text: string) => ParsedLine | null
): ParsedLine | null {
  const parsed = unmarked && read(unmarked.text)
  if (!unmarked || !parsed) return null
  const {places} = unmarked
  const inText = (span: readonly [start: number, end: number]) =>
    [places[span[0]] ?? 0, (places[span[1] - 1] ?? 0) + 1] as const
  const {positionSpan, fileSpan, messageSpan, subjectSpan} = parsed
  return {
    ...parsed,
    positionSpan: positionSpan && inText(positionSpan),
    fileSpan: fileSpan && inText(fileSpan),
    messageSpan: inText(messageSpan),
    subjectSpan: subjectSpan && inText(subjectSpan)
  }
}
