import {isHarmlessFlag} from './flags.ts'
import {compilerFlags, looseWords} from './gcflags.ts'
import type {GoWords} from './go-words.ts'

/** What a shown command line says of how the compiler was run. */
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

/** Builds whose output differs from that of 64-bit machines without sanitizers. */
const otherBuilds = /^(?:-msan|-asan|GOARCH=(?:386|arm|mips|mipsle|wasm)|GOEXPERIMENT=.+)$/

/** Tell what a Go command says, as its author means it: flags in wrong places count as well. */
export function goCommandOf({tool, verb, words, all}: GoWords, filtered: boolean): GoCommand {
  const texts = words.map(({text}) => text)
  const isCompiler = tool === 'compile' || tool === 'old-compile'
  const flags = (isCompiler ? compilerFlags(texts) : buildFlags(texts)).filter(isHarmlessFlag)
  return {
    flags,
    files: goFiles(texts),
    otherBuild: all.find(({text}) => otherBuilds.test(text))?.text ?? null,
    runsProgram: (verb === 'run' || verb === 'test') && flags.length === 0,
    filtered
  }
}

/** The compiler's flags of `go build` and its kin: of several `-gcflags`, the last counts. */
function buildFlags(words: readonly string[]): readonly string[] {
  let value = ''
  for (const [index, word] of words.entries()) {
    const given = /^--?gcflags(?:=(.*))?$/s.exec(word)
    if (given) value = given[1] ?? words[index + 1] ?? ''
  }
  return [...compilerFlags(looseWords(value)), ...words.filter(word => word === '-race')]
}

function goFiles(words: readonly string[]): readonly string[] {
  return words
    .filter(word => /^[^-].*\.go$|^\w\.go$/s.test(word))
    .map(word => word.replace(/^.*[\\/]/s, ''))
}
