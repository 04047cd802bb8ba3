/** Who says what a mark points at: the article, or the compiler. */
export type MarkedBy = 'article' | 'compiler'

/** A piece of a line that something is said about. UTF-16 code units of the text, from 0. */
export interface ExcerptMark {
  readonly by: MarkedBy
  readonly from: number
  readonly to: number
  /** What is said about it; empty for nothing. */
  readonly label: string
}

/** A line that is shown with a message, without its indentation. */
export interface ExcerptLine {
  /** 1-based, of the article; `null` for a line that it does not have. */
  readonly line: number | null
  /** `-` before what the article says and should not, `+` before what belongs there. */
  readonly sign: '-' | '+' | null
  readonly text: string
  /** Whether the line has more before or behind the text. */
  readonly isCut: {readonly before: boolean; readonly behind: boolean}
  readonly marks: readonly ExcerptMark[]
  /** Place in Go code, as the listing counts it: `main.go:7`; `null` for a line that is none of it. */
  readonly code: string | null
}

/** What a report for people shows of a message. */
export interface Detail {
  /** What is wrong, in a sentence that rests on the lines shown under it. */
  readonly sentence: string
  readonly lines: readonly ExcerptLine[]
  /** How many lines more there would be to show. */
  readonly more: number
  /** Where the claims that it speaks of begin; none where it is not about claims. */
  readonly claims: readonly {readonly line: number; readonly column: number}[]
  /** What corrects it: `goclaims --fix`, `goclaims update`; `null` for nothing but its author. */
  readonly fix: 'fix' | 'update' | null
  /** Why the compiler says so, in a line; `null` where that is not told. */
  readonly why: string | null
}
