/** Words of the compiler's own, and of Go's, in subjects. */
const ownWords = new Set(
  'literal argument interface string byte int rune error any bool true false nil'.split(' ')
)

/** Names in Go code; those that the compiler makes up (`~r0`, `func1`) do not count. */
export function namesIn(text: string): readonly string[] {
  const found = text.match(/(?<![~\p{L}\p{N}_])[\p{L}_][\p{L}\p{N}_]*/gu) ?? []
  return found.filter(name => !/^(?:func\d+|init\d*)$/.test(name))
}

/** Tell whether the names of a subject all stand in some code. */
export function isAbout(subject: string, names: ReadonlySet<string>): boolean {
  return namesIn(subject).every(name => ownWords.has(name) || names.has(name))
}
