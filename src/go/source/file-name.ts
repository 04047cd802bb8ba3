/** The last part of a path, whichever way its slashes lean. */
export function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '')
}

/**
 * Tell how many lines at the top of code only say the name of the file: such a comment, and empty
 * lines after it.
 */
export function labelLines(lines: readonly string[]): number {
  if (!isLabel(lines[0] ?? '')) return 0
  const next = lines.findIndex((line, index) => index > 0 && line.trim() !== '')
  return Math.max(next, 0)
}

/**
 * Tell whether a line is a comment that names a file and says nothing else: `// main.go`, `// File:
 * a/b.go`.
 */
function isLabel(line: string): boolean {
  const comment = /^\/\/+(.*)/.exec(line.trim())?.[1]?.trim() ?? ''
  return /^\S+\.go$/.test(comment.replace(/^[\p{L} ]{1,20}[:：]/u, '').trimStart())
}

/** Two spellings of one file name, whatever their folders. */
export function sameFile(one: string | null, other: string): boolean {
  return one !== null && baseName(one) === baseName(other)
}
