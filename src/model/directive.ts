import type {Range} from './source.ts'

/** Directive for a block or a listing, in its fence or in a `goclaims` comment. */
export interface Directive {
  /** Name that this block has as a file (`file=`). */
  readonly file: string | null
  /** Name of the file that this listing is about (`for=`). */
  readonly for: string | null
  /** Compiler flags (`flags=`), else `null`: those of the nearest command. */
  readonly flags: readonly string[] | null
  /** Go version (`go=`), as `1.22`. */
  readonly go: string | null
  /** System and architecture (`goos=`, `goarch=`). */
  readonly goos: string | null
  readonly goarch: string | null
  /** Lines that the author's file has before the block (`offset=`). */
  readonly offset: number | null
  /** The listing is not the whole output. */
  readonly partial: boolean
  /** Do not check; `reason` is why. */
  readonly skip: {readonly reason: string | null} | null
  /** Its place. */
  readonly range: Range
}

/** A word in a directive that cannot be taken, with the sentence that says why. */
export interface DirectiveProblem {
  readonly range: Range
  readonly problem: string
}
