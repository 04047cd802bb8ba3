/** The last part of a path, whichever way its slashes lean. */
export function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '')
}

/**
 * Tell how many lines at the top of code only say the name of the file: such a comment, lines drawn
 * around it, and empty lines after it.
 */
export function labelLines(lines: readonly string[]): number {
  const words = lines.map(wordsOfComment)
  const first = words.findIndex(said => said !== '')
  if (!isLabel(words[first] ?? '')) return 0
  const next = lines.findIndex(
    (line, index) => index > first && line.trim() !== '' && words[index] !== ''
  )
  return Math.max(next, 0)
}

/** Return what a comment says, less what is drawn with it (`// --- main.go ---`); `null` for code. */
function wordsOfComment(line: string): string | null {
  const comment = line.trim()
  const isBlock = comment.startsWith('/*') && comment.endsWith('*/')
  if (!isBlock && !comment.startsWith('//')) return null
  const characters = [...comment]
  const isWord = (character: string) => !' \t/*=#~_-'.includes(character)
  const first = characters.findIndex(isWord)
  return first < 0 ? '' : characters.slice(first, characters.findLastIndex(isWord) + 1).join('')
}

/** Tell whether a comment names a file and says nothing else: `main.go`, `File: a/b.go`. */
function isLabel(comment: string): boolean {
  return /^\S+\.go$/.test(comment.replace(/^[\p{L} ]{1,20}[:：]/u, '').trimStart())
}

/** Two spellings of one file name, whatever their folders. */
export function sameFile(one: string | null, other: string): boolean {
  return one !== null && baseName(one) === baseName(other)
}
