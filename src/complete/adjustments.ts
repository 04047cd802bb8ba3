import type {Unit} from '../model/index.ts'

/**
 * Lessons of a round of compiling for completing one file. Lines are lines of the unit's file,
 * columns bytes.
 */
export interface FileAdjustments {
  /** For the name of a package, which of the std packages of that name is imported; `null`: none. */
  readonly imports: Readonly<Record<string, number | null>>
  /** Imports of the author's that are not used. */
  readonly unusedImports: readonly {readonly line: number; readonly column: number}[]
  /** Variables of the author's that are not used. */
  readonly unusedVariables: readonly UnusedVariable[]
  /** Values of the author's that nothing is done with (`&T{}` as a statement). */
  readonly unusedValues: readonly {readonly line: number; readonly column: number}[]
  /** The file needs `import _ "unsafe"`, for `//go:linkname`. */
  readonly blankUnsafe: boolean
  /** Parameters of the function around statements, all of them sizes. */
  readonly sizes: readonly string[]
  /** Results of the function around statements, as `(*int, error)`. */
  readonly results: string
  /** The function around statements must not come to its end. */
  readonly endless: boolean
  /** Ends of functions of the author's that are shown without what they return. */
  readonly openEnds: readonly {readonly line: number; readonly column: number}[]
  /** Variables declared between statements are variables of the package. */
  readonly packageVariables: boolean
}

/** A variable that is declared and not used, by the place of its name. */
export interface UnusedVariable {
  readonly name: string
  readonly line: number
  readonly column: number
}

/** Lessons of rounds of compiling for completing a unit. */
export interface Adjustments {
  readonly files: readonly FileAdjustments[]
  /** Functions without a body are meant: as if the package had assembly. */
  readonly bodiless: boolean
}

const none: FileAdjustments = {
  imports: {},
  unusedImports: [],
  unusedVariables: [],
  unusedValues: [],
  blankUnsafe: false,
  sizes: [],
  results: '',
  endless: false,
  openEnds: [],
  packageVariables: false
}

/** Find where a unit starts: nothing learnt yet. */
export function noAdjustments(unit: Unit): Adjustments {
  return {files: unit.files.map(() => none), bodiless: false}
}

/** Change the adjustments of one file. */
export function adjustFile(
  adjustments: Adjustments,
  file: number,
  change: (now: FileAdjustments) => Partial<FileAdjustments>
): Adjustments {
  const files = adjustments.files.map((now, index) =>
    index === file ? {...now, ...change(now)} : now
  )
  return {...adjustments, files}
}
