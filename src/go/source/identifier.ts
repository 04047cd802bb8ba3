const part = /[\p{L}\p{N}_]/u

/** The identifier that a text ends with; `undefined` if it ends otherwise. */
export function lastIdentifier(text: string): string | undefined {
  let from = text.length
  while (from > 0) {
    const start = from - (/[\uDC00-\uDFFF]/.test(text.charAt(from - 1)) ? 2 : 1)
    if (!part.test(text.slice(start, from))) break
    from = start
  }
  const word = text.slice(from)
  const letter = word.search(/\P{N}/u)
  return letter < 0 ? undefined : word.slice(letter)
}
