/**
 * The nouns of the road, in the order in which data meets them:
 *
 *     Markdown → blocks + listings → units → diagnostics → verdicts → findings → messages
 *
 * Stages share nothing but these types and the grammar of compiler messages (`grammar/`).
 *
 * Units, unless a field says otherwise: lines and columns are 1-based. Columns of the article
 * count UTF-16 code units (as unist does); columns of Go code count bytes (as the compiler does).
 * Offsets are 0-based UTF-16 code units of the article.
 */

// ---------------------------------------------------------------------------------------------
// The article

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

// ---------------------------------------------------------------------------------------------
// Messages of the compiler, claimed or printed

/** What a compiler message says, whatever its wording. `grammar/kinds.ts` has a row for each. */
export type MessageKind =
  | 'can-inline'
  | 'inlining-call'
  | 'cannot-inline'
  | 'big-function'
  | 'devirtualizing'
  | 'cannot-devirtualize'
  | 'moved-to-heap'
  | 'escapes'
  | 'does-not-escape'
  | 'leaking-param'
  | 'leaking-closure'
  | 'self-assignment'
  | 'zero-copy'
  | 'escapes-head'
  | 'leaks-head'
  | 'flow-step'
  | 'from-step'
  | 'capture'
  | 'bounds-check'
  | 'bounds-check-elided'
  | 'prove'
  | 'nil-check'
  | 'write-barrier'
  | 'closure'
  | 'loop-variable'
  | 'note'

/** A message without its position. */
export interface Message {
  readonly kind: MessageKind
  /** The variable, expression, function or parameter that it is about; empty where it names none. */
  readonly subject: string
  /** The words, from the first of the message to its last, white space folded. */
  readonly text: string
  /** Further parts by name, as `grammar/kinds.ts` says for each kind (`reason`, `cost`, `result`, `level`, `derefs`, `in`, `why`, `at` …). */
  readonly fields: Readonly<Record<string, string>>
}

/** Where a message stands: parts that are missing are `null`. */
export interface Position {
  /** As written: `./main.go`, `<autogenerated>`; `null` for `:46:19:` and messages without position. */
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
}

// ---------------------------------------------------------------------------------------------
// Listings and claims

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
}

// ---------------------------------------------------------------------------------------------
// Pairing

/** One line of a unit's file, and the line of a block that it is (`null` where blocks are joined). */
export interface UnitLine {
  readonly text: string
  readonly origin: {readonly block: Block; readonly line: number} | null
}

/** One file of a unit. */
export interface UnitFile {
  /** Name that the compiler is given: a base name that ends in `.go`. */
  readonly name: string
  readonly lines: readonly UnitLine[]
  /** Number that the article gives the first line: 1, or what a gutter or `offset=` says. */
  readonly firstLine: number
  /** Its lines are statements shown without the function around them, so perhaps less indented. */
  readonly isBody: boolean
}

/**
 * What is compiled: the first file is what a listing is about. Further files are others that the
 * listing names, or only declare names that the first one uses and other blocks declare.
 *
 * What is added to make it whole is the compile stage's own, and never counts as a line.
 */
export interface Unit {
  /** The blocks that a listing is about. */
  readonly blocks: readonly Block[]
  readonly files: readonly [UnitFile, ...UnitFile[]]
  readonly shape: BlockShape
}

/** Why we think that a listing is about a unit. */
export type PairingBasis =
  | 'directive'
  | 'own-block'
  | 'file-names'
  | 'preceding'
  | 'following'
  | 'joined'
  | 'continued'

/** How well the source of a unit, before it is compiled, fits the claims of a listing. */
export interface SourceEvidence {
  /** N, claimed line less real line, at which most subjects stand on their claimed line; `null` if none does. */
  readonly offset: number | null
  /** How many claims have their subject on the claimed line at that offset. */
  readonly onLine: number
  /** … and at the claimed column too. */
  readonly onColumn: number
  /** How many claims could be looked for: they name a subject and a line. */
  readonly sought: number
  /** How many claims have a subject that occurs in the unit at all. */
  readonly present: number
}

/** A unit that a listing may be about, with the flags that would have printed it. */
export interface Pairing {
  readonly unit: Unit
  readonly flags: readonly string[]
  readonly basis: PairingBasis
  /** The unit has the listing's own block, or the nearest one before it. */
  readonly near: boolean
  readonly evidence: SourceEvidence
  /** Command that the flags come from; `null` for the default `-m` and for directives. */
  readonly command: Command | null
}

// ---------------------------------------------------------------------------------------------
// Compiling

/** One message that the compiler really printed. */
export interface Diagnostic extends Message {
  /** `file` is the name of a `UnitFile`, a path outside the unit, or `<autogenerated>`. Lines are lines of that `UnitFile`. */
  readonly position: Position
}

/** A compile error, in lines of the unit. */
export interface CompileError {
  readonly position: Position
  readonly message: string
}

/** Why there are no diagnostics. */
export type CompileFailure =
  | {readonly kind: 'errors'; readonly errors: readonly [CompileError, ...CompileError[]]}
  | {readonly kind: 'module'; readonly packages: readonly [string, ...string[]]}
  | {readonly kind: 'time-limit'; readonly milliseconds: number}
  | {readonly kind: 'memory-limit'; readonly bytes: number}
  | {readonly kind: 'output-limit'; readonly bytes: number}
  | {readonly kind: 'crash'; readonly detail: string}
  | {readonly kind: 'aborted'}

export type CompileResult =
  | {readonly ok: true; readonly diagnostics: readonly Diagnostic[]}
  | {readonly ok: false; readonly failure: CompileFailure}

/** The Go toolchain that a compiler uses. */
export interface Toolchain {
  /** As `go1.26.8`. */
  readonly version: string
  readonly goos: string
  readonly goarch: string
}

/** The compile stage as the rest of the road sees it. */
export interface Compiler {
  readonly toolchain: Toolchain
  compile(unit: Unit, flags: readonly string[], signal?: AbortSignal): Promise<CompileResult>
}

// ---------------------------------------------------------------------------------------------
// Reconciling

export type VerdictKind =
  | 'confirmed'
  | 'shifted'
  | 'moved'
  | 'reworded'
  | 'refuted'
  | 'unverifiable'

/** Why a claim is refuted. */
export type RefutedReason = 'opposite' | 'silent'

/** Why a claim is unverifiable. `reconcile/reasons.ts` has the sentence for each. */
export type UnverifiableReason =
  | 'no-code'
  | 'no-evidence'
  | 'other-file'
  | 'other-code'
  | 'other-build'
  | 'other-go'
  | 'incomplete'
  | 'silent-consistent'
  | 'does-not-compile'
  | 'needs-module'
  | 'time-limit'
  | 'memory-limit'
  | 'output-limit'
  | 'compiler-crash'
  | 'aborted'
  | 'skipped'

/** How the words of a message changed between Go versions. `grammar/rewordings.ts` has a row for each. */
export interface Rewording {
  /** Name of the row. */
  readonly id: string
  /** One sentence for writers: what changed. */
  readonly summary: string
  /** First Go minor with the new words, as `1.14`; `null` where it is not bound to a version. */
  readonly since: string | null
}

/** A place in a file of Go. */
export interface Place {
  readonly line: number
  readonly column: number | null
}

/** What became of a claim. */
export interface Verdict {
  readonly claim: Claim
  readonly kind: VerdictKind
  readonly reason: RefutedReason | UnverifiableReason | null
  /** What the compiler says about it, if anything. For `refuted`, the opposite. */
  readonly diagnostic: Diagnostic | null
  /** Where the compiler says so, in lines as the code is shown; the column is the claimed one if that is right too. */
  readonly actual: Place | null
  /**
   * Where the author should say so: `actual` with indentation as tabs where the author counted it
   * so, and, for a fragment, with the lines that the author's file has before it.
   */
  readonly expected: Place | null
  readonly rewording: Rewording | null
}

/** A listing with what became of it. */
export interface ReconciledListing {
  readonly listing: Listing
  /** `null` where no unit was found for it. */
  readonly pairing: Pairing | null
  /** N: claimed line less real line, where two or more claims (or the only one) share it; `null` where there is none. */
  readonly offset: number | null
  readonly verdicts: readonly Verdict[]
  /** Diagnostics of the unit that the listing does not show. */
  readonly omitted: readonly Diagnostic[]
  /** Everything that the compiler prints about the files that the listing is about, in its order. */
  readonly printed: readonly Diagnostic[]
}

/** A block that claims rest on, or a whole program, that does not compile. */
export interface BrokenBlock {
  readonly block: Block
  readonly failure: CompileFailure
  /** Exact place of the first error in the article, where there is one. */
  readonly range: Range
}

/** What is wrong with a shown command. `commands/` finds them, `rules/go-command.ts` says them. */
export type CommandFault =
  | 'open-quote'
  | 'typographic'
  | 'misspelt'
  | 'unknown-flag'
  | 'no-dash'
  | 'empty-value'
  | 'outside-gcflags'
  | 'after-files'
  | 'gcflags-of-compile'
  | 'prints-nothing'
  | 'prints-less'
  | 'no-inlining'

/** A shown command that cannot run as it stands, or does not print what stands under it. */
export interface WrongCommand {
  readonly fault: CommandFault
  readonly command: Command
  /** The words that are wrong, and where they stand. */
  readonly words: string
  readonly range: Range
  /** What to write there instead, where that is clear. */
  readonly expected: string | null
  /** What the fault is about: the unknown flag, the program that takes the words, the message that is not printed. */
  readonly about: string
}

/** A directive that nothing comes of: a skip that hides nothing, a word about what is not there. */
export interface IdleDirective {
  readonly directive: Directive
  /** Which word of it. */
  readonly word: 'skip' | 'for' | 'file' | 'partial'
  /**
   * `true`: all that a skip hides is right; `true-but-partial`: so it is, but messages are left out;
   * `no-such-file`: no Go code has the name; `no-listing`, `no-code`: what follows is none.
   */
  readonly why: 'true' | 'true-but-partial' | 'no-such-file' | 'no-listing' | 'no-code'
}

/** The article with everything found out about it. */
export interface Analysis {
  readonly article: Article
  readonly toolchain: Toolchain
  readonly listings: readonly ReconciledListing[]
  readonly brokenBlocks: readonly BrokenBlock[]
  readonly wrongCommands: readonly WrongCommand[]
  readonly idleDirectives: readonly IdleDirective[]
}

// ---------------------------------------------------------------------------------------------
// Messages for writers

export type Severity = 'warning' | 'info'

export type RuleId =
  | 'go-claim-message'
  | 'go-claim-position'
  | 'go-claim-offset'
  | 'go-claim-wording'
  | 'go-claim-unverifiable'
  | 'go-claim-omission'
  | 'go-block-compiles'
  | 'go-command'
  | 'go-claims-directive'

/** Something worth saying: what a rule hands to `file.message`. */
export interface Finding {
  readonly range: Range
  /** The sentence. */
  readonly reason: string
  readonly severity: Severity
  /** What is there now, and what to put there instead (empty: nothing to put). */
  readonly actual: string | null
  readonly expected: readonly string[]
  /** The compiler's line, and why. */
  readonly note: string | null
}
