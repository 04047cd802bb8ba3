import {stripVTControlCharacters} from 'node:util'
import stringWidth from 'string-width'
import {wrap} from './wrap.ts'

/** Text before the words of a line: a gutter, or indentation with a number or a term. */
const beginning = /^(?:[^│]{0,60}│ |\s{0,40}(?:\d{1,3}\. )?(?:\S(?:\S| (?! )){0,12} {2,20})?)/

/**
 * Fold a line that is wider than a terminal at its words. What follows goes under the first of them;
 * a gutter goes on. Colours may be in it.
 */
export function fold(line: string, columns: number): readonly string[] {
  if (stringWidth(line) <= columns) return [line]
  const start = beginning.exec(line)?.[0] ?? ''
  const under = stripVTControlCharacters(start).replace(/[^│\s]/g, ' ')
  const [first = '', ...rest] = wrap(line.slice(start.length), Math.max(1, columns - under.length))
  return [`${start}${first}`, ...rest.map(each => `${under}${each}`)]
}
