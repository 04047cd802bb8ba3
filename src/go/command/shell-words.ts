/** A word of a command, with quotes off, and where it stands in the line. */
export interface ShellWord {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The first command of a line of shell. */
export interface ShellCommand {
  readonly words: readonly ShellWord[]
  /** Index of a quote that nothing closes. */
  readonly openQuote: number | null
  /** What follows the command, from its first operator or redirection on. */
  readonly rest: string
}

const quoted = {
  "'": /'([^']*)'/y,
  '"': /"((?:[^"\\]|\\.)*)"/y
} as const

/**
 * Cut the first command of a line into words, as a shell does, but keep their places. Backslashes
 * before letters are those of Windows paths.
 */
export function readShell(line: string): ShellCommand {
  const words: ShellWord[] = []
  const blank = /[ \t\n]+/y
  for (let at = 0; at < line.length; ) {
    blank.lastIndex = at
    at += blank.exec(line)?.[0].length ?? 0
    if (at >= line.length) break
    if (/^(?:#|[|&;<>()]|\d[<>])/.test(line.slice(at, at + 2))) {
      return {words, openQuote: null, rest: line.slice(at)}
    }
    const word = readWord(line, at)
    if (word === null) return {words, openQuote: firstQuote(line, at), rest: ''}
    words.push(word)
    at = word.to
  }
  return {words, openQuote: null, rest: ''}
}

/** The word at an index; `null` if a quote in it stays open. */
function readWord(line: string, from: number): ShellWord | null {
  let text = ''
  let at = from
  while (at < line.length && !/[ \t\n|&;<>()]/.test(line[at] ?? '')) {
    const char = line[at] ?? ''
    if (char === "'" || char === '"') {
      const pattern = quoted[char]
      pattern.lastIndex = at
      const found = pattern.exec(line)
      if (!found) return null
      text += found[1] ?? ''
      at += found[0].length
    } else {
      const isEscape = char === '\\' && /[^\w.]/.test(line[at + 1] ?? '')
      text += isEscape ? line[at + 1] : char
      at += isEscape ? 2 : 1
    }
  }
  return {text, from, to: at}
}

/** Where the quote that stays open begins: quotes that are closed come before it. */
function firstQuote(line: string, from: number): number {
  let at = from
  for (;;) {
    const next = line.slice(at).search(/["']/)
    const char = next < 0 ? '' : line[at + next]
    if (char !== "'" && char !== '"') return from
    const pattern = quoted[char]
    pattern.lastIndex = at + next
    const found = pattern.exec(line)
    if (!found) return at + next
    at = pattern.lastIndex
  }
}
