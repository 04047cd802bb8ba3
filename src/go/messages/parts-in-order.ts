/**
 * Return what stands between parts of a text that follow each other in it, the first at its
 * beginning and the last at its end; `null` if they do not. Each is taken where it comes first.
 *
 * A pattern that says the same (`^a(.*)b(.*)c$`) tries every place of every part with every other.
 *
 * @param least How many characters have to stand between two parts.
 */
export function gapsBetween(
  text: string,
  parts: readonly string[],
  least: number
): readonly string[] | null {
  const [first = '', ...rest] = parts
  const last = rest.pop()
  if (last === undefined) return text === first ? [] : null
  if (!text.startsWith(first) || !text.endsWith(last)) return null
  const gaps: string[] = []
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at + least)
    if (found < 0) return null
    gaps.push(text.slice(at, found))
    at = found + part.length
  }
  const end = text.length - last.length
  return at + least <= end ? [...gaps, text.slice(at, end)] : null
}
