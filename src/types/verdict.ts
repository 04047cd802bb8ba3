import type {Article, Block, Command, Directive, Range} from './article.ts'
import type {CompileFailure, Diagnostic, Toolchain} from './compiling.ts'
import type {Claim, Listing} from './listing.ts'
import type {Pairing} from './pairing.ts'

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
