import {
  type ParsedLine,
  parseBareMessage,
  parseMessages,
  parsePredicate,
  shifted
} from '../../go/messages/index.ts'
import {isStated} from './stated.ts'

/**
 * Read the messages of the compiler in a line of a comment. Questions are no claims.
 *
 * @param isBehindCode Code stands before it on its line: words without a subject are about that.
 */
export function readCommentLine(text: string, isBehindCode: boolean): readonly ParsedLine[] {
  if (text.length > 2000 || isQuestion(text)) return []
  const messages = parseMessages(text, true)
  if (messages.length > 0) return messages
  const quoted = readQuoted(text)
  if (quoted.length > 0) return quoted
  const labelled = afterLabel(text, isBehindCode)
  return labelled ? [labelled] : []
}

function isQuestion(text: string): boolean {
  const end = text.trimEnd()
  return /[?？]$/.test(end.endsWith('*/') ? end.slice(0, -2).trimEnd() : end)
}

/** Messages between backticks, if the words around them state them. */
function readQuoted(text: string): readonly ParsedLine[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].flatMap(({0: whole, 1: words = '', index}) => {
    const parsed = parseBareMessage(words, true)
    if (!parsed || parsed.messageSpan[0] > 0 || parsed.messageSpan[1] < words.trimEnd().length) {
      return []
    }
    if (!isStated(text.slice(0, index), text.slice(index + whole.length))) return []
    return [shifted(parsed, index + 1)]
  })
}

const label = /^\s*(?:(?:\/\/+|\/\*+|\*)\s*)?([\p{L}\p{So}][^:：`"'(]{0,24}?)[:：]\s+(?=\S)/u
const takesBack = /\b(?:no|not|never|n't|without|instead|was|before|old|used)\b|n't\b|不|没|非/iu

/** `// GOOD: i1 does not escape`, `// escapes to heap`, unless the label takes it back. */
function afterLabel(text: string, isBehindCode: boolean): ParsedLine | null {
  const found = label.exec(text)
  if (found && takesBack.test(found[1] ?? '')) return null
  const predicate = isBehindCode ? (parsePredicate(text) ?? afterReason(text)) : null
  if (predicate || !found) return predicate
  const start = found[0].length
  const rest = text.slice(start)
  const parsed = parseBareMessage(rest, true) ?? (isBehindCode ? parsePredicate(rest) : null)
  return parsed && shifted(parsed, start)
}

const separator = /[,，]|\s(?:[-=]>|→|⇒|[-–—])\s/
const supposes =
  /\b(?:if|when|whether|unless|may|might|could|can|would|should|else|maybe|probably)\b|如果|可能/iu
const longestReason = 40

/** `// too large for the stack, escapes to heap`, unless the words before it suppose or take it back. */
function afterReason(text: string): ParsedLine | null {
  const found = separator.exec(text)
  if (!found) return null
  const words = text.slice(0, found.index).replace(/^[\s/*]+/, '')
  const isWords = words.length <= longestReason && /^\p{L}/u.test(words) && !/[:：`"'(]/.test(words)
  if (!isWords || supposes.test(words) || takesBack.test(words)) return null
  const start = found.index + found[0].length
  const parsed = parsePredicate(text.slice(start))
  return parsed && shifted(parsed, start)
}
