import type {ShellWord} from '../../model/index.ts'

/** A Go command among the words of a shell’s. */
export interface GoWords {
  /**
   * Program that is run: the go command; `go tool compile`; a compiler as old Go had them, or without `go`
   * before it; or nothing, where prose names the flag alone.
   */
  readonly tool: 'go' | 'compile' | 'old-compile' | 'flag'
  readonly verb: string
  /** From the name of the command to its verb. */
  readonly head: {readonly from: number; readonly to: number}
  /** Words after the verb. */
  readonly words: readonly ShellWord[]
  /** All words of the command, with the settings before its name. */
  readonly all: readonly ShellWord[]
}

const before = /^(?:\w+=.*|sudo|time|env)$/s
const goName = /^(?:.*[\\/])?go(?:\d[\w.]*|tip)?(?:\.exe)?$/i
const verbs = new Set(['build', 'run', 'test', 'install', 'vet', 'get'])

/** Find the Go command that the words of a command are; `null` if they are none that compiles. */
export function findGo(all: readonly ShellWord[]): GoWords | null {
  const start = all.findIndex(word => !before.test(word.text))
  if (start < 0) return null
  const [first, second, third] = all.slice(start)
  if (!first) return null
  const found = (tool: GoWords['tool'], last: ShellWord): GoWords => {
    const words = all.slice(tool === 'flag' ? start : all.indexOf(last) + 1)
    return {tool, verb: last.text, head: {from: first.from, to: last.to}, words, all}
  }
  if (/^--?gcflags(?:=|$)/.test(first.text)) return found('flag', first)
  if (/^(?:compile|6g|8g)$/.test(first.text)) return found('old-compile', first)
  if (!second || !goName.test(first.text)) return null
  if (verbs.has(second.text)) return found('go', second)
  if (!third || second.text !== 'tool') return null
  if (third.text === 'compile') return found('compile', third)
  return /^(?:\d[ag]|[ag]\d)$/.test(third.text) ? found('old-compile', third) : null
}
