import type {Edit, Place} from '../../model/index.ts'

/** Numbers of the article, and what else may stand between them: tags and character references. */
const tokens = /<[^<>]*>|&#?\w+;|\d+/g

/**
 * Make the numbers of a position (`25:31`, `25`) say a place: only those that are wrong are
 * touched, so that highlighting between them stays.
 *
 * @returns `null` if they are not written as plain numbers.
 */
export function placeEdits(
  source: string,
  from: number,
  to: number,
  {line, column}: Place
): readonly Edit[] | null {
  const numbers = [...source.slice(from, to).matchAll(tokens)]
    .filter(([token]) => /^\d/.test(token))
    .map(match => ({
      from: from + match.index,
      to: from + match.index + match[0].length,
      is: Number(match[0])
    }))
  const [first, second, third] = numbers
  if (!first || third) return null
  const change = ({from, to, is}: typeof first, number: number) =>
    is === number ? [] : [{from, to, text: `${number}`}]
  if (!second) return change(first, line)
  return [
    ...change(first, line),
    // The compiler leaves columns out that are too large to say.
    ...(column === null ? [{from: first.to, to: second.to, text: ''}] : change(second, column))
  ]
}
