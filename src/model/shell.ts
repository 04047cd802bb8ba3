/** A word of a shown line, with quotes off, and where it stands: indices into the line. */
export interface ShellWord {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** A `-gcflags` of a command: from its dash to the end of its value. */
export interface Gcflags {
  readonly from: number
  readonly to: number
  /** With quotes off. */
  readonly value: string
}

/** A command that hands flags to the compiler, taken apart as the go command does. */
export interface GoLine {
  /** `build`, `install`, `run`, `test`, or `compile` for `go tool compile`. */
  readonly verb: string
  /** From the name of the command to its verb. */
  readonly head: {readonly from: number; readonly to: number}
  /** Words after the verb. */
  readonly words: readonly ShellWord[]
  /** The one that counts, the last. */
  readonly gcflags: Gcflags | null
  /** Words that begin like a flag, but that the go command does not know. */
  readonly strangers: readonly ShellWord[]
  /** The first word that is no flag, and what comes after it. */
  readonly operands: readonly ShellWord[]
}

/** A shown line as a shell reads it. */
export interface ShellLine {
  /** Its Go command; `null` where it has none that hands flags to the compiler. */
  readonly go: GoLine | null
  /** Index of a quote that nothing closes, up to the end of that command. */
  readonly openQuote: number | null
  /** Nothing else on the line can print anything of its own. */
  readonly isAlone: boolean
}
