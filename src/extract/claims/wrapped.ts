import {looksLikeCompilerLine, type ParsedLine, parseMessage} from '../../go/messages/index.ts'
import type {MappedText} from '../../model/index.ts'
import {joinMapped} from '../../model/text/index.ts'

/** A compiler line, and the text in which it was found. */
export interface FoundMessage {
  /** Index of the piece that it begins in. */
  readonly piece: number
  readonly text: MappedText
  readonly parsed: ParsedLine
}

/**
 * Read the messages of pieces of text that follow each other: lines of output, lines of comments. A
 * message may go on in the next piece.
 *
 * @param goesOn The part of a piece that can go on from the piece before; `null`: it cannot.
 */
export function readPieces(
  pieces: readonly MappedText[],
  read: (text: string, piece: number) => readonly ParsedLine[],
  goesOn: (piece: number) => MappedText | null
): readonly FoundMessage[] {
  const found: FoundMessage[] = []
  for (let piece = 0; piece < pieces.length; piece++) {
    const text = pieces[piece]
    if (!text) continue
    const own = read(text.text, piece)
    const wrapped = readWrapped(piece, text, own, read, goesOn)
    found.push(...(wrapped ?? own.map(parsed => ({piece, text, parsed}))))
    if (wrapped) piece++
  }
  return found
}

/** Words that go on from a message which is whole without them. */
const furtherParts = /^\s*(?:with (?:cost|score) |to result |level=|as: (?:func|method))/

/** A line that is cut behind its position: what follows is its message, whatever it may be alone. */
const placeAlone = /\.go:\d+(?::\d+)?:\s*$/

/** The messages of a piece and the next one, if the last of them goes over both. */
function readWrapped(
  piece: number,
  text: MappedText,
  own: readonly ParsedLine[],
  read: (text: string, piece: number) => readonly ParsedLine[],
  goesOn: (piece: number) => MappedText | null
): readonly FoundMessage[] | null {
  const rest = goesOn(piece + 1)
  if (!rest || rest.text.trim() === '') return null
  const isWhole = own.at(-1)?.messageSpan[1] === text.text.trimEnd().length
  if (isWhole && !furtherParts.test(rest.text)) return null
  if (own.length === 0 && !looksLikeCompilerLine(text.text) && !/:\d+:/.test(text.text)) return null
  const further = read(rest.text, piece + 1)
  const isPlaced = further.some(({position}) => position.line !== null)
  if (further.length > 0 && (isPlaced || !placeAlone.test(text.text))) return null
  const joined = joinMapped([text, rest])
  const messages = read(joined.text, piece)
  const last = messages.at(-1)
  const isOver =
    last !== undefined &&
    last.messageSpan[1] > text.text.length + 1 &&
    (last.positionSpan ?? last.messageSpan)[0] < text.text.length &&
    last.message.fields.spelt === undefined &&
    parseMessage(last.message.text) !== null
  return isOver ? messages.map(parsed => ({piece, text: joined, parsed})) : null
}
