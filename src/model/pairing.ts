import type {Block, BlockShape, Command} from './article.ts'
import type {TargetWords} from './target.ts'

/** One line of a unit's file, and the line of a block that it is (`null` where blocks are joined). */
export interface UnitLine {
  readonly text: string
  readonly origin: {readonly block: Block; readonly line: number} | null
}

/** One file of a unit. */
export interface UnitFile {
  /** Name that the compiler is given: a base name that ends in `.go`. */
  readonly name: string
  readonly lines: readonly UnitLine[]
  /** Number that the article gives the first line: 1, or what a gutter or `offset=` says. */
  readonly firstLine: number
  /** Its lines are statements shown without the function around them, so perhaps less indented. */
  readonly isBody: boolean
}

/**
 * Code to compile: the first file is the subject of a listing. Further files are others that the
 * listing names, or only declare names that the first one uses and other blocks declare.
 *
 * What is added to make it whole is the compile stage's own, and never counts as a line.
 */
export interface Unit {
  /** The blocks that a listing is about. */
  readonly blocks: readonly Block[]
  readonly files: readonly [UnitFile, ...UnitFile[]]
  readonly shape: BlockShape
  /** Errors are what is asked for: nothing of the author's is mended that keeps it from compiling. */
  readonly asShown?: true
  /** Target named by its author; otherwise the usual one, or the one that the code needs. */
  readonly target?: TargetWords
}

/** Reason why a listing may be about a unit. */
export type PairingBasis =
  | 'directive'
  | 'own-block'
  | 'file-names'
  | 'preceding'
  | 'following'
  | 'joined'
  | 'continued'

/** Fit between the source of a unit, before it is compiled, and the claims of a listing. */
export interface SourceEvidence {
  /** N, claimed line less real line, at which most subjects stand on their claimed line; `null` if none does. */
  readonly offset: number | null
  /** Number of claims whose subject is on the claimed line at that offset. */
  readonly onLine: number
  /** … and at the claimed column too. */
  readonly onColumn: number
  /** Number of claims with a subject and a line, which could be looked for. */
  readonly sought: number
  /** Number of claims whose subject occurs anywhere in the unit. */
  readonly present: number
}

/** A unit that a listing may be about, with the flags that would have printed it. */
export interface Pairing {
  readonly unit: Unit
  readonly flags: readonly string[]
  readonly basis: PairingBasis
  /** The unit has the listing's own block, or the nearest one before it. */
  readonly near: boolean
  readonly evidence: SourceEvidence
  /** Command that the flags come from; `null` for the default `-m` and for directives. */
  readonly command: Command | null
}
