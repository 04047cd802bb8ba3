/** Source of a mark: the article, or the compiler. */
export type MarkedBy = 'article' | 'compiler'

/** A piece of a line that something is said about. UTF-16 code units of the text, from 0. */
export interface ExcerptMark {
  readonly by: MarkedBy
  readonly from: number
  readonly to: number
  /** Its label; empty for none. */
  readonly label: string
}

/** A line that is shown with a message, without its indentation. */
export interface ExcerptLine {
  /** 1-based, of the article; `null` for a line that it does not have. */
  readonly line: number | null
  /** `-` before what the article says and should not, `+` before what belongs there. */
  readonly sign: '-' | '+' | null
  readonly text: string
  /** Flags for a line that goes on before or behind the text. */
  readonly isCut: {readonly before: boolean; readonly behind: boolean}
  readonly marks: readonly ExcerptMark[]
  /** Place in Go code, as the listing counts it: `main.go:7`; `null` for a line that is none of it. */
  readonly code: string | null
}

/** Details of a message in a report for people. */
export interface Detail {
  /** Sentence for a reader who sees the lines under it. */
  readonly sentence: string
  readonly lines: readonly ExcerptLine[]
  /** Number of further lines that are not shown. */
  readonly more: number
  /** Starts of the claims that it is about; empty if it is not about claims. */
  readonly claims: readonly {readonly line: number; readonly column: number}[]
  /**
   * Command that corrects it: `goclaims --fix` or `goclaims update`; `null` if only its author can.
   */
  readonly fix: 'fix' | 'update' | null
  /** The compiler's reason, in a line; `null` if it is left out. */
  readonly why: string | null
}
