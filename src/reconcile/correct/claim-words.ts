import {findWords, optionalFields} from '../../go/messages/index.ts'
import type {Claim, Diagnostic, Message} from '../../model/index.ts'
import type {AuthorsCount} from '../numbering/authors-count.ts'

/**
 * The compiler's words for a claim, as its author would have them: without the last parts that the
 * claim leaves off, and with the position inside a step counted and named as in the listing.
 */
export function wordsFor(claim: Claim, diagnostic: Diagnostic, count: AuthorsCount): string {
  const words =
    claim.kind === diagnostic.kind
      ? (findWords(shortened(diagnostic, claim)) ?? diagnostic.text)
      : diagnostic.text
  return withInnerPlace(words, diagnostic, count, claim)
}

/** The compiler's words for a message that the listing lacks. */
export function wordsOf(diagnostic: Diagnostic, count: AuthorsCount): string {
  return withInnerPlace(diagnostic.text, diagnostic, count, null)
}

function shortened({kind, subject, fields}: Diagnostic, claim: Message): Message {
  const kept = Object.entries(fields).flatMap(([name, value]) => {
    const claimed = claim.fields[name]
    if (!optionalFields.has(name)) return [[name, value]]
    // No wording has a body without its cost any more.
    const isNeeded = name === 'cost' && claim.fields.body !== undefined
    if (claimed === undefined) return isNeeded ? [[name, value]] : []
    return [[name, /…|\.\.\./.test(claimed) ? claimed : value]]
  })
  return {kind, subject, text: '', fields: Object.fromEntries(kept)}
}

/** The position at the end of `from x (why) at main.go:12:9`. */
function withInnerPlace(
  words: string,
  {fields: {at, atFile, atLine, atColumn}}: Diagnostic,
  count: AuthorsCount,
  claim: Claim | null
): string {
  if (at === undefined || atFile === undefined || !words.endsWith(at)) return words
  const position = {file: atFile, line: Number(atLine), column: Number(atColumn) || null}
  const place = count.place(position, {
    line: Number(claim?.fields.atLine) || null,
    column: Number(claim?.fields.atColumn) || null
  })
  const path = claim?.fields.atFile ?? count.path(atFile) ?? atFile
  const hasColumn = claim?.fields.at === undefined || claim.fields.atColumn !== undefined
  const column = hasColumn ? (place?.column ?? null) : null
  const written = place ? `${path}:${place.line}${column === null ? '' : `:${column}`}` : at
  return words.slice(0, -at.length) + written
}
