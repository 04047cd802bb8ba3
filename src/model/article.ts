import type {Directive, DirectiveProblem} from './directive.ts'
import type {Listing} from './listing.ts'
import type {ShellLine} from './shell.ts'
import type {MappedText, Range} from './source.ts'
import type {TargetWords} from './target.ts'

/** Syntax of a piece of preformatted text. */
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
  /** Target named by it, or by a line before it (`export GOOS=windows`). */
  readonly target: TargetWords
  /** Option for a build whose messages differ from ours (`-msan`, `GOEXPERIMENT=…`), if any. */
  readonly otherBuild: string | null
  /** It is only mentioned, in prose or in a comment of Go code: it need not be what printed anything. */
  readonly isMention: boolean
  /** As written, each character with its place. */
  readonly shown: MappedText
  /** The same, as a shell reads it. */
  readonly shell: ShellLine
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
  /** Target that front matter asks for (`goos: windows`). */
  readonly target: TargetWords
  /** Go version that the article's own words name (`go version go1.14.3`), as `1.14`. */
  readonly statedGo: string | null
  /** All that they name, as `1.14`, oldest first. */
  readonly saidGos: readonly string[]
  readonly directiveProblems: readonly DirectiveProblem[]
  /** Markdown line of Go that is nested too deep to be read; `null` if there is none. */
  readonly tooDeep: number | null
}
