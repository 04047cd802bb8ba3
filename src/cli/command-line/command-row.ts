import type {ExitCode} from '../output/exit-codes.ts'
import type {Flags} from './flags.ts'
import type {OptionName} from './options.ts'
import type {Value} from './value.ts'

/** A command. The program, help, completion and the manual are made from its row. */
export interface CommandRow {
  /** Its effect: a phrase without a full stop. */
  readonly summary: string
  readonly operand: Operand
  /** Every option that it takes, besides `--help`, as help shows them. */
  readonly groups: readonly OptionGroup[]
  readonly examples: readonly Example[]
  /** Whole sentences that whoever asks for help should read, each at most a row of a screen. */
  readonly notes: readonly string[]
}

/** Operand of a command. */
export type Operand = Value & {readonly isRequired: boolean; readonly isRepeatable: boolean}

/** Options that belong together, with one line of help for them all. */
export interface OptionGroup {
  readonly options: readonly OptionName[]
  readonly says: string
}

/** A command line, and what it does. */
export type Example = readonly [line: string, says: string]

/** Do what a command line asks for. */
export type Run = (operands: readonly string[], flags: Flags) => Promise<ExitCode>
