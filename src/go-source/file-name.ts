/** The last part of a path, whichever way its slashes lean. */
export function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '')
}

/** Two spellings of one file name, whatever their folders. */
export function sameFile(one: string | null, other: string): boolean {
  return one !== null && baseName(one) === baseName(other)
}
