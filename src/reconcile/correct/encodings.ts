/** A way to write words. */
export type Encode = (words: string) => string

const plain: Encode = words => words

/** With references, as HTML and JSX have them. */
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '{': '&#123;',
  '}': '&#125;'
}
const encoded: Encode = words => words.replace(/[&<>{}]/g, char => references[char] ?? char)

/**
 * Return ways to write words in an article, the likeliest first: as they are, or with references
 * where it is HTML.
 *
 * @param before What stands there in the article, and what that reads as.
 */
export function encodings(before?: {
  readonly source: string
  readonly text: string
}): readonly [Encode, Encode] {
  const reference = before && /&#?\w+;/.exec(before.source)?.[0]
  return reference && !before.text.includes(reference) ? [encoded, plain] : [plain, encoded]
}
