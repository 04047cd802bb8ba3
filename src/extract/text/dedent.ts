import type {MappedText} from '../../model/index.ts'
import {dropColumns} from '../../model/text/index.ts'

/** Words at the left edge of every file, and never inside a function. */
const declaration = /^(?:package\s|import\s*["(]|func\s+[\p{L}_]|func \([^)]*\)\s*[\p{L}_])/u

/**
 * Go without the white space that its author, or the list it stands in, put before every line: no
 * compiler ever counted that. Statements keep theirs, since it may be that of their function.
 */
export function dedented(text: MappedText): MappedText {
  const filled = text.text.split('\n').filter(line => line.trim() !== '')
  const indent = filled.reduce<string | null>(common, null) ?? ''
  if (indent === '' || !filled.some(line => declaration.test(line.slice(indent.length))))
    return text
  return dropColumns(text, () => indent.length)
}

/** The white space that both what is known and a line begin with. */
function common(known: string | null, line: string): string {
  const own = /^[ \t]*/.exec(line)?.[0] ?? ''
  if (known === null) return own
  let length = 0
  while (length < known.length && known[length] === own[length]) length++
  return known.slice(0, length)
}
