import type {Block, Claim, Command, DirectiveProblem, Listing, TargetWords} from '../model/index.ts'
import type {SourceLines} from '../model/text/index.ts'

/** Inline code that reads like a message. */
export interface InlineClaim {
  readonly claim: Claim
  /** It has no position: a claim if the code around it knows its subject. */
  readonly isBare: boolean
  /** It begins its paragraph or table row, and what it means stands behind it. */
  readonly isEntry: boolean
}

/** The messages in the inline code of a paragraph. */
export interface BareClaim {
  readonly listing: Omit<Listing, 'claims'>
  readonly claims: readonly InlineClaim[]
}

/** The article while it is read, front to back. */
export interface Draft {
  readonly lines: SourceLines
  readonly blocks: Block[]
  readonly listings: Listing[]
  readonly commands: Command[]
  readonly inline: BareClaim[]
  readonly problems: DirectiveProblem[]
  /** Go versions named in prose, and what `go version` printed. */
  readonly named: Set<string>
  printed: string | null
  order: number
  section: number
  /** Markdown line of Go that is nested too deep to be read. */
  tooDeep: number | null
  /** The last command cut its output. */
  filtered: boolean
  /** Target named by earlier lines for the commands after them. */
  exported: TargetWords
  /** File that the heading of this section names, until a block has taken it. */
  headingFile: string | null
  /** File that the paragraph right before names. */
  proseFile: string | null
}

/** A draft with nothing in it. */
export function newDraft(lines: SourceLines): Draft {
  return {
    lines,
    blocks: [],
    listings: [],
    commands: [],
    inline: [],
    problems: [],
    named: new Set(),
    printed: null,
    order: 0,
    section: 0,
    tooDeep: null,
    filtered: false,
    exported: {},
    headingFile: null,
    proseFile: null
  }
}

/** Find where the next thing stands. */
export function nextPlace(draft: Draft): {readonly order: number; readonly section: number} {
  return {order: draft.order++, section: draft.section}
}

/** Tell how many blocks and listings there are: what a directive can be about. */
export function countOf(draft: Draft): number {
  return draft.blocks.length + draft.listings.length + draft.inline.length
}
