/**
 * A pattern that takes longer than in proportion to a text, or of which nobody has shown that it
 * does not, with the longest text that it is matched against. Of a longer one only the beginning
 * is looked at, and nothing in it is replaced.
 */
export interface BoundedPattern {
  test(text: string): boolean
  /** All matches, of a pattern with `g`. */
  matchAll(text: string): Iterable<RegExpExecArray>
  /** For `text.replace(pattern, …)`. */
  [Symbol.replace](text: string, replacement: string): string
}

/**
 * Bound a pattern. `test/patterns.test.ts` lets such a pattern stand only in a call of this, and
 * measures what the worst text of that length takes.
 *
 * @param longest UTF-16 code units.
 */
export function upTo(longest: number, pattern: RegExp): BoundedPattern {
  return {
    test: text => pattern.test(text.slice(0, longest)),
    matchAll: text => text.slice(0, longest).matchAll(pattern),
    [Symbol.replace]: (text, replacement) =>
      text.length > longest ? text : text.replace(pattern, replacement)
  }
}
