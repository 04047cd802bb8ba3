import {hasElision} from '../../go/source/index.ts'
import type {Article, Block, CompileError, Unit} from '../../model/index.ts'
import {isPartOfMore} from './other-files.ts'
import {isOfAnotherTime} from './other-time.ts'
import {isMarked, isSaid} from './said.ts'
import {type Surroundings, surroundingsOf} from './surroundings.ts'
import {isSkeleton, isTemplate} from './unfinished.ts'

/** A block that does not compile, with its errors. */
export interface Failing {
  readonly article: Article
  readonly block: Block
  readonly unit: Unit
  readonly errors: readonly CompileError[]
}

interface Seen extends Failing {
  readonly around: Surroundings
  readonly code: string
  /** Lines of the block that errors are at. */
  readonly lines: ReadonlySet<number>
}

/** Reason not to report code that does not compile: its author knows, or never meant it to. */
const reasons: readonly ((seen: Seen) => boolean)[] = [
  ({article, errors}) => errors.some(({message}) => article.source.includes(message)),
  ({code}) => hasElision(code) || isTemplate(code),
  ({errors}) => errors.some(({message}) => /^main redeclared|go:embed|go:cgo/.test(message)),
  ({unit: {blocks, shape, files}}) =>
    blocks.length > 1 || (shape === 'fragment' && files.length > 1),
  ({unit, errors}) =>
    unit.shape === 'fragment' && errors.every(({message}) => /^undefined: \w+$/.test(message)),
  ({code, errors}) => isPartOfMore(code, errors),
  ({around, lines}) => isMarked(around.comments, lines),
  ({around, errors}) => isSaid(around, errors),
  ({code, around}) => isSkeleton(code, around),
  ({code, around}) => isOfAnotherTime(code, around)
]

/** Tell whether the failing of a block is no news to its author. */
export function isExpected(failing: Failing): boolean {
  const {article, block, unit, errors} = failing
  const [file] = unit.files
  const lines = errors.flatMap(({position: {file: name, line}}) =>
    name === file.name && line !== null ? (file.lines[line - 1]?.origin?.line ?? []) : []
  )
  const seen: Seen = {
    ...failing,
    around: surroundingsOf(article, block),
    code: block.code.text,
    lines: new Set(lines)
  }
  return reasons.some(holds => holds(seen))
}
