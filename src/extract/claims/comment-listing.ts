import type {ParsedLine} from '../../go/messages/index.ts'
import type {Claim, MappedText} from '../../model/index.ts'
import {linesOf, type MappedLine, type SourceLines, sliceMapped} from '../../model/text/index.ts'
import type {GoComment} from '../classify/go-code.ts'
import {isAbout, namesIn} from '../text/names.ts'
import {claimOf} from './claim.ts'
import {readCommentLine} from './comment-words.ts'
import {readPieces} from './wrapped.ts'

/** Read the compiler's messages in the comments of Go code. */
export function readComments(
  lines: SourceLines,
  code: MappedText,
  comments: readonly GoComment[]
): readonly Claim[] {
  const rows = linesOf(code)
  const hasCode = codeOn(rows, comments)
  const codeLines = codeLinesOf(hasCode)
  const pieces = piecesOf(rows, comments)
  const texts = pieces.map(({from, to}) => sliceMapped(code, from, to))
  let known: ReadonlySet<string> | null = null
  const names = () => (known ??= new Set(namesIn(withoutComments(code.text, comments))))
  const read = (text: string, piece: number) =>
    readCommentLine(text, pieces[piece]?.isBehindCode === true).filter(
      parsed => isSure(parsed) || isAbout(parsed.message.subject, names())
    )
  const goesOn = (piece: number) => {
    const here = pieces[piece]
    const text = texts[piece]
    if (!here || !text || here.isBehindCode || here.row - 1 !== pieces[piece - 1]?.row) return null
    const marks = /^\s*(?:\/\/+|\*(?!\/))?[ \t]*/.exec(text.text)?.[0].length ?? 0
    return sliceMapped(text, marks, text.text.length)
  }
  return readPieces(texts, read, goesOn).map(({piece, text, parsed}) => {
    const {row = 0} = pieces[piece] ?? {}
    const line = rows[row]?.text ?? ''
    return claimOf(lines, {text, from: 0, parsed, line, codeLine: codeLines[row] ?? null}, null)
  })
}

/** A line of a comment, as indices into the code. */
interface CommentPiece {
  readonly row: number
  readonly from: number
  readonly to: number
  readonly isBehindCode: boolean
}

/** Cut comments into lines. */
function piecesOf(
  rows: readonly MappedLine[],
  comments: readonly GoComment[]
): readonly CommentPiece[] {
  const pieces: CommentPiece[] = []
  let first = 0
  for (const comment of comments) {
    while (first + 1 < rows.length && (rows[first + 1]?.from ?? 0) <= comment.from) first++
    for (let row = first; row < rows.length && (rows[row]?.from ?? 0) < comment.to; row++) {
      const line = rows[row]
      if (!line) continue
      const from = Math.max(line.from, comment.from)
      const to = Math.max(from, Math.min(line.to, comment.to - (comment.isBlock ? 2 : 0)))
      const isBehindCode = line.text.slice(0, from - line.from).trim() !== ''
      pieces.push({row, from, to, isBehindCode})
    }
  }
  return pieces
}

/** `it does not escape` is English, too; other messages, and positions, are the compiler's alone. */
function isSure({position, message: {kind}}: ParsedLine): boolean {
  return position.line !== null || (kind !== 'escapes' && kind !== 'does-not-escape')
}

function withoutComments(text: string, comments: readonly GoComment[]): string {
  const starts = [0, ...comments.map(comment => comment.to)]
  return starts.map((from, index) => text.slice(from, comments[index]?.from)).join(' ')
}

/** For each line of the code, the 1-based line of code that a comment on it is about. */
function codeLinesOf(hasCode: readonly boolean[]): readonly (number | null)[] {
  const about: (number | null)[] = new Array(hasCode.length).fill(null)
  let next: number | null = null
  for (let at = hasCode.length - 1; at >= 0; at--) {
    if (hasCode[at]) next = at + 1
    about[at] = next
  }
  return about
}

/** Tell whether each line holds anything but comments. */
function codeOn(rows: readonly MappedLine[], comments: readonly GoComment[]): readonly boolean[] {
  let next = 0
  return rows.map(row => {
    let at = row.from
    let held = ''
    while (next < comments.length && (comments[next]?.from ?? 0) < row.to) {
      const comment = comments[next]
      if (!comment) break
      held += row.text.slice(at - row.from, Math.max(0, comment.from - row.from))
      at = Math.max(at, comment.to)
      if (comment.to > row.to) break
      next++
    }
    return (held + row.text.slice(at - row.from)).trim() !== ''
  })
}
