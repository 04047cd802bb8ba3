import {type ParsedLine, parseBareMessage, parseLine} from '../grammar/index.ts'
import type {Claim, MappedText} from '../types.ts'
import {claimOf} from './claim.ts'
import type {GoComment} from './go-code.ts'
import {linesOf, type MappedLine} from './mapped-text.ts'
import {isAbout, namesIn} from './names.ts'
import type {SourceLines} from './source-lines.ts'

/** Read the compiler's messages in the comments of Go code. */
export function readComments(
  lines: SourceLines,
  code: MappedText,
  comments: readonly GoComment[]
): readonly Claim[] {
  const rows = linesOf(code)
  const codeLines = codeLinesOf(rows, comments)
  const claims: Claim[] = []
  let known: ReadonlySet<string> | null = null
  const names = () => (known ??= new Set(namesIn(withoutComments(code.text, comments))))
  let row = 0
  for (const comment of comments) {
    while (row + 1 < rows.length && (rows[row + 1]?.from ?? 0) <= comment.from) row++
    for (let at = row; at < rows.length && (rows[at]?.from ?? 0) < comment.to; at++) {
      const line = rows[at]
      if (!line) continue
      const from = Math.max(line.from, comment.from)
      const to = Math.min(line.to, comment.to - (comment.isBlock ? 2 : 0))
      const parsed = readComment(code.text.slice(from, Math.max(from, to)))
      if (!parsed || !(isSure(parsed) || isAbout(parsed.message.subject, names()))) continue
      const codeLine = codeLines[at] ?? null
      claims.push(claimOf(lines, {text: code, from, parsed, line: line.text, codeLine}, null))
    }
  }
  return claims
}

/** `it does not escape` is English, too; other messages, and positions, are the compiler's alone. */
function isSure({position, message: {kind}}: ParsedLine): boolean {
  return position.line !== null || (kind !== 'escapes' && kind !== 'does-not-escape')
}

function withoutComments(text: string, comments: readonly GoComment[]): string {
  const starts = [0, ...comments.map(comment => comment.to)]
  return starts.map((from, index) => text.slice(from, comments[index]?.from)).join(' ')
}

/** Questions are no claims. */
function readComment(text: string): ParsedLine | null {
  if (text.length > 2000 || /[?？]\s*$/.test(text)) return null
  return parseLine(text) ?? parseBareMessage(text) ?? afterLabel(text)
}

/** `// GOOD: i1 does not escape`, unless the label takes it back. */
function afterLabel(text: string): ParsedLine | null {
  const label =
    /^\s*(?:(?:\/\/+|\/\*+|\*)\s*)?([\p{L}\p{So}][^:：`"'(]{0,24}?)[:：]\s+(?=\S)/u.exec(text)
  if (
    !label ||
    /\b(?:no|not|never|n't|without|instead|was|before|old|used)\b|n't\b|不|没|非/iu.test(
      label[1] ?? ''
    )
  ) {
    return null
  }
  const start = label[0].length
  const parsed = parseBareMessage(text.slice(start))
  if (!parsed) return null
  const {messageSpan, subjectSpan} = parsed
  return {
    ...parsed,
    messageSpan: [messageSpan[0] + start, messageSpan[1] + start],
    subjectSpan: subjectSpan && [subjectSpan[0] + start, subjectSpan[1] + start]
  }
}

/** For each line of the code, the 1-based line of code that a comment on it is about. */
function codeLinesOf(
  rows: readonly MappedLine[],
  comments: readonly GoComment[]
): readonly (number | null)[] {
  const hasCode = codeOn(rows, comments)
  const about: (number | null)[] = new Array(rows.length).fill(null)
  let next: number | null = null
  for (let at = rows.length - 1; at >= 0; at--) {
    if (hasCode[at]) next = at + 1
    about[at] = next
  }
  return about
}

/** Whether each line holds anything but comments. */
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
