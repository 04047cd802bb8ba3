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
 * What is compiled: the first file is what a listing is about. Further files are others that the
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
  /** What its author says of what it is compiled for; else that is as usual, or as the code needs. */
  readonly target?: TargetWords
}

/** Why we think that a listing is about a unit. */
export type PairingBasis =
  | 'directive'
  | 'own-block'
  | 'file-names'
  | 'preceding'
  | 'following'
  | 'joined'
  | 'continued'

/** How well the source of a unit, before it is compiled, fits the claims of a listing. */
export interface SourceEvidence {
  /** N, claimed line less real line, at which most subjects stand on their claimed line; `null` if none does. */
  readonly offset: number | null
  /** How many claims have their subject on the claimed line at that offset. */
  readonly onLine: number
  /** … and at the claimed column too. */
  readonly onColumn: number
  /** How many claims could be looked for: they name a subject and a line. */
  readonly sought: number
  /** How many claims have a subject that occurs in the unit at all. */
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
