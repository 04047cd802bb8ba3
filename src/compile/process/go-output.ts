/** Return the last line of what the go command says: why it failed. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? ''
}

/** Take the JSON that the go command prints; `null` where it is none. */
export function parsedOutput(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
