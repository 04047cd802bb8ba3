import type {Directive} from './directive.ts'
import type {Message, Position} from './message.ts'
import type {Range} from './source.ts'

/** Output block; comments in a Go block; inline code in prose; plain prose. */
export type ListingForm = 'output' | 'comment' | 'inline' | 'prose'

/** One claimed fact. */
export interface Claim extends Message {
  readonly position: Position
  /** The whole line of the listing that it stands in, trimmed. */
  readonly line: string
  /** Exact places in the article. */
  readonly ranges: {
    /** From the first character of the position (or message) to the last of the message. */
    readonly claim: Range
    /** The `25:31` or `25` of the position, if it has one. */
    readonly position: Range | null
    readonly message: Range
    /** The subject inside the message, if it stands there in one piece. */
    readonly subject: Range | null
  }
  /**
   * For a comment in Go code, the line of the block's code that it stands on (or, for a comment
   * on a line of its own, the next line of code). 1-based; else `null`.
   */
  readonly codeLine: number | null
}

/** A run of claims. */
export interface Listing {
  readonly form: ListingForm
  /** Markdown line of the opening fence; for comments, of the block; for inline code and prose, of the paragraph. */
  readonly line: number
  readonly order: number
  readonly section: number
  readonly claims: readonly [Claim, ...Claim[]]
  /** Block whose fence or comments this listing shares, if any (index in `Article.blocks`). */
  readonly ownBlock: number | null
  /** A line of the listing says that something is left out (`...`). */
  readonly elided: boolean
  /** The command that printed it was cut by `| grep` or the like. */
  readonly filtered: boolean
  readonly directive: Directive | null
  /** The Go that it is held to since its claims were written for that, as `1.12`; else that of the article. */
  readonly era?: string
}
