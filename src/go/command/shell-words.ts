import type {ShellWord} from '../../model/index.ts'

/** A command of a line of shell. */
export interface ShellCommand {
  readonly words: readonly ShellWord[]
  /** Index of a quote in it that nothing closes. */
  readonly openQuote: number | null
}

/** A line of shell without typographic quotes, dashes and spaces. It keeps its length. */
export function plainShell(line: string): string {
  return line
    .replace(/[“”„‟″＂]/g, '"')
    .replace(/[‘’‚‛′＇]/g, "'")
    .replace(/(^|[\s"'=])[–—―](?=\w)/g, '$1-')
    .replace(/\u00A0|\u3000/g, ' ')
}

/** Operators, the longest first. */
const blank = /[ \t\n]+/y
const redirection = /\d?[<>]+(?:&[\d-]?)?|&>+/y
const operator = /\|[|&]?|&&?|;/y
const bracket = /[()]/y

/**
 * Cut a line into its commands and these into words, as a shell does, but keep their places. Where
 * something is redirected to is no word of a command. Backslashes before letters are those of
 * Windows paths, and a quote that nothing closes is left out.
 */
export function readShell(line: string): readonly ShellCommand[] {
  const commands: {words: ShellWord[]; openQuote: number | null}[] = [{words: [], openQuote: null}]
  let isTarget = false
  for (let at = 0; at < line.length && line[at] !== '#'; ) {
    const command = commands.at(-1)
    const redirected = lengthAt(redirection, line, at)
    const ended = lengthAt(operator, line, at)
    const skipped = lengthAt(blank, line, at) || lengthAt(bracket, line, at)
    if (redirected > 0) {
      isTarget = !/&[\d-]$/.test(line.slice(at, at + redirected))
      at += redirected
    } else if (ended > 0) {
      commands.push({words: [], openQuote: null})
      at += ended
    } else if (skipped > 0) at += skipped
    else {
      const {word, openQuote} = readWord(line, at)
      if (command && !isTarget && word.to > word.from) command.words.push(word)
      if (command && openQuote !== null) command.openQuote ??= openQuote
      isTarget = false
      at = openQuote === null ? word.to : openQuote + 1
    }
  }
  return commands
}

/** The length of what matches at an index; 0 if nothing does. */
function lengthAt(sticky: RegExp, line: string, at: number): number {
  sticky.lastIndex = at
  return sticky.exec(line)?.[0].length ?? 0
}

const quoted = {
  "'": /'([^']*)'/y,
  '"': /"((?:[^"\\]|\\.)*)"/y
} as const

/** The word at an index, up to a quote in it that stays open. */
function readWord(line: string, from: number): {word: ShellWord; openQuote: number | null} {
  let text = ''
  let at = from
  while (at < line.length && !/[ \t\n|&;<>()]/.test(line[at] ?? '')) {
    const char = line[at] ?? ''
    if (char === "'" || char === '"') {
      const pattern = quoted[char]
      pattern.lastIndex = at
      const found = pattern.exec(line)
      if (!found) return {word: {text, from, to: at}, openQuote: at}
      text += found[1] ?? ''
      at += found[0].length
    } else {
      const isEscape = char === '\\' && /[^\w.]/.test(line[at + 1] ?? '')
      text += isEscape ? line[at + 1] : char
      at += isEscape ? 2 : 1
    }
  }
  return {word: {text, from, to: at}, openQuote: null}
}
