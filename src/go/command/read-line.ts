import type {Gcflags, GoLine, ShellLine, ShellWord} from '../../model/index.ts'
import {goFlag, nameOf} from './flags.ts'
import {type GoCommand, goCommandOf} from './go-command.ts'
import {findGo, type GoWords} from './go-words.ts'
import {settingsOf} from './settings.ts'
import {plainShell, readShell} from './shell-words.ts'

/** A shown line, read once for all who ask. */
export interface ShownLine {
  /** The compiler invocation; `null` if it runs no Go compiler. */
  readonly command: GoCommand | null
  readonly shell: ShellLine
}

/** Read a shown line of shell: the first Go command on it counts. Nothing is ever run. */
export function readLine(text: string): ShownLine {
  const commands = readShell(plainShell(text))
  const words = commands.map(({words}) => words.map(word => word.text))
  const found = commands.map(command => findGo(command.words))
  const at = found.findIndex(go => go !== null)
  const go = found[at] ?? null
  const openQuotes = commands.slice(0, at < 0 ? 1 : at + 1).map(({openQuote}) => openQuote)
  const others = words.filter((_, index) => index !== Math.max(at, 0))
  const isCut = words.slice(at + 1).some(([name = '']) => cutting.test(name))
  const before = at < 0 ? {} : settingsOf(commands.slice(0, at))
  return {
    command: go && goCommandOf(go, before, isCut),
    shell: {
      go: go && goLineOf(go),
      openQuote: openQuotes.find(index => index !== null) ?? null,
      isAlone: others.every(([name = '']) => isSilent(name))
    }
  }
}

/** Commands that filter the output before them, and commands that pass all of it on. */
const cutting = /^(?:e?grep|rg|ag|awk|sed|head|tail|findstr|Select-String|sls|uniq)$/
const passing = /^(?:sort|tee|cat|less|more|bat)$/

/** Tell whether a command prints nothing by itself. */
function isSilent(name: string): boolean {
  return name === '' || name === 'cd' || cutting.test(name) || passing.test(name)
}

/** Verbs that hand flags to the compiler. */
const handing = new Set(['build', 'install', 'run', 'test'])

function goLineOf({tool, verb, head, words}: GoWords): GoLine | null {
  if (tool === 'compile') {
    return {verb: tool, head, words, gcflags: null, strangers: [], operands: []}
  }
  return tool === 'go' && handing.has(verb) ? {verb, head, ...goFlags(words)} : null
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
