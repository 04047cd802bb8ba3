import {mergeWords, saysTarget, suits, targetOf} from '../go/target/index.ts'
import type {Article, Block, Command, Directive, TargetWords, Unit} from '../model/index.ts'

/** Sources of the target of a unit. */
interface Sayers {
  readonly article: Pick<Article, 'target'>
  /** Of the listing. */
  readonly directive: Directive | null
  readonly command: Command | null
}

/**
 * Return a unit with what its author says of its target: beside the listing or its code, in the
 * command that printed it, else in front matter, unless that contradicts the code.
 */
export function withTarget(unit: Unit, {article, directive, command}: Sayers): Unit {
  const own = mergeWords(
    wordsOf(directive),
    ...unit.blocks.map((block: Block) => wordsOf(block.directive)),
    command?.target
  )
  const all = mergeWords(own, article.target)
  const target = isPossible(unit, all) ? all : own
  return saysTarget(target) ? {...unit, target} : unit
}

/** Tell whether code may be for what is said. What is not said of it is as the code needs it. */
function isPossible(unit: Unit, words: TargetWords): boolean {
  const {GOOS, GOARCH} = words
  if (GOOS === undefined) return true
  const port = targetOf(words, {goos: GOOS, goarch: GOARCH ?? 'amd64'})
  return port === null || suits(unit, port)
}

function wordsOf(directive: Directive | null): TargetWords {
  const {goos = null, goarch = null} = directive ?? {}
  return {
    ...(goos === null ? {} : {GOOS: goos}),
    ...(goarch === null ? {} : {GOARCH: goarch})
  }
}
