import type {FileAdjustments} from './adjustments.ts'
import type {Imports} from './import-specs.ts'
import type {Item} from './items.ts'
import type {Token} from './tokens.ts'

/** Facts about a file before it is completed. */
export interface SketchedFile {
  readonly name: string
  readonly shown: string
  readonly code: string
  readonly items: readonly Item[]
  readonly tokens: readonly Token[]
  readonly imports: Imports
  readonly adjustments: FileAdjustments
}

/** Facts about the rest of a unit that completing one of its files needs. */
export interface Surroundings {
  readonly files: readonly SketchedFile[]
  readonly packageName: string
  /** The author shows whole files: nothing is put into another order. */
  readonly whole: boolean
  readonly addedImports: readonly string[]
}
