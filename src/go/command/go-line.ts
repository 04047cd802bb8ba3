import {goFlag, nameOf} from './known-flags.ts'
import {cutting} from './read-command.ts'
import {readShell, type ShellWord} from './shell-words.ts'

/** A `-gcflags` of a command: from its dash to the end of its value. */
export interface Gcflags {
  readonly from: number
  readonly to: number
  /** With quotes off. */
  readonly value: string
}

/** A command that hands flags to the compiler, taken apart as the go command does. */
export interface GoLine {
  /** `build`, `install`, `run`, `test`, or `compile` for `go tool compile`. */
  readonly verb: string
  /** From the name of the command to its verb. */
  readonly head: {readonly from: number; readonly to: number}
  /** What comes after the verb. */
  readonly words: readonly ShellWord[]
  /** The one that counts, the last. */
  readonly gcflags: Gcflags | null
  /** Words that begin like a flag, but that the go command does not know. */
  readonly strangers: readonly ShellWord[]
  /** The first word that is no flag, and what comes after it. */
  readonly operands: readonly ShellWord[]
}

const verbs = new Set(['build', 'install', 'run', 'test'])

/** A shown line, up to its first operator. */
export interface Line {
  /** `null` where it is no command that hands flags to the compiler. */
  readonly go: GoLine | null
  readonly openQuote: number | null
  /** What follows, from the first operator on, cannot print anything of its own. */
  readonly isAlone: boolean
}

/** Read a shown line, its typographic characters already plain. */
export function readLine(text: string): Line {
  const {words, openQuote, rest} = readShell(text)
  return {go: readGo(words), openQuote, isAlone: isSilent(rest)}
}

function readGo(words: readonly ShellWord[]): GoLine | null {
  let at = 0
  while (/^(?:\w+=.*|sudo|time|env)$/s.test(words[at]?.text ?? '')) at++
  const [name, verb, tool] = words.slice(at, at + 3)
  if (!name || !verb || !/^(?:.*[\\/])?go(?:\d[\w.]*)?(?:\.exe)?$/.test(name.text)) return null
  if (verbs.has(verb.text)) {
    const head = {from: name.from, to: verb.to}
    return {verb: verb.text, head, ...goFlags(words.slice(at + 2))}
  }
  if (verb.text !== 'tool' || tool?.text !== 'compile') return null
  const rest = words.slice(at + 3)
  const head = {from: name.from, to: tool.to}
  return {verb: 'compile', head, words: rest, gcflags: null, strangers: [], operands: []}
}

/** Tell flags from operands as the go command does: the first word that is no flag ends the flags. */
function goFlags(words: readonly ShellWord[]): Omit<GoLine, 'verb' | 'head'> {
  const strangers: ShellWord[] = []
  let gcflags: Gcflags | null = null
  let at = 0
  for (; at < words.length; at++) {
    const word = words[at]
    if (!word || !/^-./.test(word.text)) break
    const name = nameOf(word.text)
    const known = goFlag(name)
    const takesNext = known === 'valued' && !word.text.includes('=')
    const value = takesNext ? words[at + 1] : word
    if (known === null) strangers.push(word)
    if (name === 'gcflags' && value) {
      const given = takesNext ? value.text : value.text.replace(/^[^=]*=/, '')
      gcflags = {from: word.from, to: value.to, value: given}
    }
    if (takesNext) at++
  }
  return {words, gcflags, strangers, operands: words.slice(at)}
}

/** Whether what follows a command prints nothing by itself: filters, redirections, a comment. */
function isSilent(rest: string): boolean {
  const commands = rest
    .replace(/(?:^|\s)#.*$/s, '')
    .replace(/\d?>&\d|&>/g, '')
    .split(/\|\|?|&&?|;|\n/)
    .slice(1)
  return commands.every(command => {
    const [word = ''] = command.trim().split(/\s/)
    return word === '' || cutting.test(word) || passing.test(word)
  })
}

/** What hands on all that it reads. */
const passing = /^(?:sort|tee|cat|less|more|bat)$/
