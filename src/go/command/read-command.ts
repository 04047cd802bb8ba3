import type {ParseEntry} from 'shell-quote'
import {parse} from 'shell-quote'
import {compilerFlags} from './flag-words.ts'
import {isHarmlessFlag} from './harmless-flags.ts'

/** What a shown command line says, if it runs the Go compiler. */
export interface GoCommand {
  /** As in `Command`. */
  readonly flags: readonly string[]
  readonly files: readonly string[]
  /** As in `Command`. */
  readonly otherBuild: string | null
  /** It runs a program, and does not ask the compiler to say anything. */
  readonly runsProgram: boolean
  /** Something after it cuts its output (`| grep escape`). */
  readonly filtered: boolean
}

type PlainCommand = Omit<GoCommand, 'filtered' | 'otherBuild'>

/** Builds whose output differs from that of 64-bit machines without sanitizers. */
const otherBuilds = /^(?:-msan|-asan|GOARCH=(?:386|arm|mips|mipsle|wasm)|GOEXPERIMENT=.+)$/

const subcommands = new Set(['build', 'run', 'test', 'install', 'vet', 'get'])
const goWord = /^(?:.*[\\/])?go(?:\d[\w.]*|tip)?(?:\.exe)?$/i
const compileTool = /^(?:compile|\d[ag]|[ag]\d)$/
export const cutting = /^(?:e?grep|rg|ag|awk|sed|head|tail|findstr|Select-String|sls|uniq)$/

/**
 * Read a shown line of shell as a Go command.
 *
 * @returns `null` if it runs no Go compiler. Nothing is ever run.
 */
export function readCommand(line: string): GoCommand | null {
  if (!/\bgo|compile|gcflags|\b\d[ag]\b/i.test(line)) return null
  const pipelines = shellWords(line)
  for (const [index, words] of pipelines.entries()) {
    const command = readWords(words)
    if (command) {
      const rest = pipelines.slice(index + 1)
      return {...command, filtered: rest.some(next => cutting.test(next[0] ?? ''))}
    }
  }
  return null
}

/** The commands of a line, each as its words. */
function shellWords(line: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]]
  for (const entry of parseShell(asciiShell(line))) {
    if (typeof entry === 'string') commands.at(-1)?.push(entry)
    else if ('pattern' in entry) commands.at(-1)?.push(entry.pattern)
    else if ('op' in entry && /^(?:\|\|?|&&?|\|&|;)$/.test(entry.op)) commands.push([])
    else if ('comment' in entry) break
  }
  return commands
}

/** Sites turn quotes and dashes into typographic ones; Windows paths have backslashes. */
function asciiShell(line: string): string {
  return plainShell(line).replace(/\\(?=[\w.])/g, '/')
}

/** A line of shell without typographic quotes, dashes and spaces. It keeps its length. */
export function plainShell(line: string): string {
  return line
    .replace(/[“”„‟″＂]/g, '"')
    .replace(/[‘’‚‛′＇]/g, "'")
    .replace(/(^|[\s"'=])[–—―](?=\w)/g, '$1-')
    .replace(/\u00A0|\u3000/g, ' ')
}

function parseShell(line: string): readonly ParseEntry[] {
  try {
    return parse(line.slice(0, 2000), new Proxy({}, {get: (_, name) => `$${String(name)}`}))
  } catch {
    // A substitution that shell-quote does not know.
    return line.split(/\s+/)
  }
}

function readWords(words: readonly string[]): Omit<GoCommand, 'filtered'> | null {
  let at = 0
  while (/^(?:\w+=.*|sudo|time|env)$/s.test(words[at] ?? '')) at++
  const command = readGo(words, at)
  return command && {...command, otherBuild: words.find(word => otherBuilds.test(word)) ?? null}
}

/** A Go command that begins at one of the words. */
function readGo(words: readonly string[], at: number): PlainCommand | null {
  const isGo = goWord.test(words[at] ?? '')
  const verb = words[isGo ? at + 1 : at] ?? ''
  const rest = words.slice(isGo ? at + 2 : at + 1)
  if (isGo && verb === 'tool' && compileTool.test(rest[0] ?? ''))
    return compileCommand(rest.slice(1))
  if (!isGo && /^(?:compile|6g|8g)$/.test(verb)) return compileCommand(rest)
  if (isGo && subcommands.has(verb)) return goBuild(verb, rest)
  return /^--?gcflags(?:=|$)/.test(words[at] ?? '') ? goBuild('build', words.slice(at)) : null
}

function compileCommand(words: readonly string[]): PlainCommand {
  const flags = compilerFlags(words).filter(isHarmlessFlag)
  return {flags, files: goFiles(words), runsProgram: false}
}

/** `go build` and its kin: of several `-gcflags`, the last counts. */
function goBuild(verb: string, words: readonly string[]): PlainCommand {
  let value = ''
  for (const [index, word] of words.entries()) {
    const given = /^--?gcflags(?:=(.*))?$/s.exec(word)
    if (given) value = given[1] ?? words[index + 1] ?? ''
  }
  const race = words.filter(word => word === '-race')
  const flags = [...compilerFlags(flagWords(value)), ...race].filter(isHarmlessFlag)
  const runsProgram = (verb === 'run' || verb === 'test') && flags.length === 0
  return {flags, files: goFiles(words), runsProgram}
}

/** The words of a `-gcflags` value, without its package pattern (`all=-m`) and inner quotes. */
function flagWords(value: string): readonly string[] {
  const bare = value.trim().replace(/^(["'])(.*)\1$/s, '$2')
  const flags = bare.startsWith('-') ? bare : bare.replace(/^[^\s=]+=/, '')
  return flags.replace(/["']/g, '').split(/\s+/).filter(Boolean)
}

function goFiles(words: readonly string[]): readonly string[] {
  return words
    .filter(word => /^[^-].*\.go$|^\w\.go$/s.test(word))
    .map(word => word.replace(/^.*[\\/]/s, ''))
}
