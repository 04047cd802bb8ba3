import type {RefutedReason, VerdictKind} from '../../src/model/index.ts'
import type {Sheet} from './sheet.ts'

/** What must become of one line of the listing. */
export interface ExpectedLine {
  /** Verdicts that are right: nearly always one. */
  readonly verdicts: readonly VerdictKind[]
  /** The mutation made this line false (or others' words). */
  readonly changed: boolean
  readonly reason?: RefutedReason
  /** Where the compiler says it, in lines of the code shown. */
  readonly actual?: readonly {readonly line: number; readonly column: number | null}[]
  /** First Go minor with today's words. */
  readonly since?: string
}

/** A mutated article, and what must become of it. */
export interface Mutated {
  readonly sheet: Sheet
  /** One entry a line of the listing; `null` for lines that are no claims, or of which nothing is certain. */
  readonly expected: readonly (ExpectedLine | null)[]
  /** N of the listing, where the mutation made one. */
  readonly offset?: number
  /** What was done, for the reader of a failure. */
  readonly what: string
}
