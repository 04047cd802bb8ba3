import type {TargetWords} from '../../model/index.ts'
import {mergeWords, targetWordsIn} from '../target/index.ts'
import {isHarmlessFlag} from './flags.ts'
import {compilerFlags, looseWords} from './gcflags.ts'
import type {GoWords} from './go-words.ts'

/** The compiler invocation of a shown command line. */
export interface GoCommand {
  /** As in `Command`. */
  readonly flags: readonly string[]
  readonly files: readonly string[]
  /** Target named on its own line. */
  readonly target: TargetWords
  /** As in `Command`. */
  readonly otherBuild: string | null
  /** It runs a program, and does not ask the compiler to say anything. */
  readonly runsProgram: boolean
  /** Something after it cuts its output (`| grep escape`). */
  readonly filtered: boolean
}

/** Builds whose output may differ from ours. */
const otherBuilds = /^(?:-msan|-asan|GOEXPERIMENT=.+)$/

/**
 * Tell what a Go command says, as its author means it: flags in wrong places count as well.
 *
 * @param before What commands before it on its line say of the target.
 */
export function goCommandOf(
  {tool, verb, words, all}: GoWords,
  before: TargetWords,
  filtered: boolean
): GoCommand {
  const texts = words.map(({text}) => text)
  const isCompiler = tool === 'compile' || tool === 'old-compile'
  const flags = (isCompiler ? compilerFlags(texts) : buildFlags(texts)).filter(isHarmlessFlag)
  return {
    flags,
    files: goFiles(texts),
    target: mergeWords(targetWordsIn(all.map(({text}) => text)), before),
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
