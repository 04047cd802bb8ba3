/** The last part of a path, whichever way its slashes lean. */
export function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '')
}

const label = /^\s*\/\/+\s*(?:[\p{L} ]{1,20}[:：]\s*)?\S+\.go\s*$/u

/** How many lines at the top of code only say the name of the file: such a comment, and empty lines after it. */
export function labelLines(lines: readonly string[]): number {
  if (!label.test(lines[0] ?? '')) return 0
  const next = lines.findIndex((line, index) => index > 0 && line.trim() !== '')
  return Math.max(next, 0)
}

/** Two spellings of one file name, whatever their folders. */
export function sameFile(one: string | null, other: string): boolean {
  return one !== null && baseName(one) === baseName(other)
}
