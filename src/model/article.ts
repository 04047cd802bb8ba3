import type {Listing} from './listing.ts'

/** A place in the article. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A piece of the article, from `start` up to and without `end`. */
export interface Range {
  readonly start: Point
  readonly end: Point
}

/**
 * Text taken from the article that remembers where each of its characters came from.
 *
 * Line endings are `\n`. A character that the article does not have (a space that is part of a
 * tab which a container used up) maps to the character it was made from.
 */
export interface MappedText {
  readonly text: string
  /** Offset in the article of each UTF-16 code unit of `text`, and of its end: `text.length + 1` entries. */
  readonly offsets: Int32Array
}

/** What an author says about a block or a listing with meta words or a `goclaims` comment. */
export interface Directive {
  /** Name that this block has as a file (`file=`). */
  readonly file: string | null
  /** Name of the file that this listing is about (`for=`). */
  readonly for: string | null
  /** Compiler flags (`flags=`), else `null`: those of the nearest command. */
  readonly flags: readonly string[] | null
  /** Go version (`go=`), as `1.22`. */
  readonly go: string | null
  /** Lines that the author's file has before the block (`offset=`). */
  readonly offset: number | null
  /** The listing is not the whole output. */
  readonly partial: boolean
  /** Do not check; `reason` is why. */
  readonly skip: {readonly reason: string | null} | null
  /** Where it stands. */
  readonly range: Range
}

/** A word in a directive that cannot be taken, with the sentence that says why. */
export interface DirectiveProblem {
  readonly range: Range
  readonly problem: string
}

/** How a piece of preformatted text is written in the article. */
export type BlockForm = 'fence' | 'indented' | 'pre'

/** Whole program (`package` and `func main`), file (`package` only) or fragment (neither). */
export type BlockShape = 'program' | 'file' | 'fragment'

/** A piece of Go in the article. */
export interface Block {
  readonly form: BlockForm
  /** Markdown line of the opening fence (of the first line for `indented`; of the `<pre>` tag for `pre`). */
  readonly line: number
  /** Place in the reading order of the article, shared by blocks, listings and commands. */
  readonly order: number
  /** Number of headings before it; two blocks with one number stand in one section. */
  readonly section: number
  readonly language: string | null
  /** The Go code as shown, without gutter, prompts, and output. */
  readonly code: MappedText
  /** Number that the article gives the first line of the code: 1, or what a gutter says. */
  readonly firstLine: number
  readonly shape: BlockShape
  /** File name that the article gives it (meta, first comment, `cat NAME`, a heading or sentence right before), if any. */
  readonly fileName: string | null
  readonly directive: Directive | null
}

/** A Go command that the article shows. */
export interface Command {
  readonly line: number
  readonly order: number
  readonly section: number
  /** As written, without prompt. */
  readonly text: string
  /** The known, harmless compiler flags among its `-gcflags` (or the arguments of `go tool compile`), each word as given: `['-m', '-l']`. */
  readonly flags: readonly string[]
  /** Base names of `.go` files among its arguments. */
  readonly files: readonly string[]
  /** What it says of a build whose messages differ from ours (`-msan`, `GOARCH=386`), if anything. */
  readonly otherBuild: string | null
  /** It is only mentioned, in prose or in a comment of Go code: it need not be what printed anything. */
  readonly isMention: boolean
  /** As written, each character with its place. */
  readonly shown: MappedText
  readonly range: Range
}

/** Everything that the article shows, taken out of it: what `extract` returns. */
export interface Article {
  /** Path as the user named it. */
  readonly path: string
  /** The whole source, as read (line endings and BOM kept). */
  readonly source: string
  readonly blocks: readonly Block[]
  readonly listings: readonly Listing[]
  readonly commands: readonly Command[]
  /** Go version that front matter asks for (`go: "1.22"`), as `1.22`. */
  readonly go: string | null
  /** Go version that the article's own words name (`go version go1.14.3`), as `1.14`. */
  readonly statedGo: string | null
  readonly directiveProblems: readonly DirectiveProblem[]
}
