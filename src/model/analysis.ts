import type {Article, Block, Command} from './article.ts'
import type {CompileFailure, Toolchain} from './compiling.ts'
import type {Directive} from './directive.ts'
import type {Dating, History} from './history.ts'
import type {Range} from './source.ts'
import type {ReconciledListing} from './verdict.ts'

/** A block that claims rest on, or a whole program, that does not compile. */
export interface BrokenBlock {
  readonly block: Block
  readonly failure: CompileFailure
  /** Exact place of the first error in the article, where there is one. */
  readonly range: Range
}

/** Fault of a shown command. `checks/commands/` finds them, `rules/go-command.ts` reports them. */
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
  /** Replacement, if it is clear. */
  readonly expected: string | null
  /**
   * Subject of the fault: the unknown flag, the program that takes the words, the message that is
   * not printed.
   */
  readonly about: string
}

/** A directive that nothing comes of: a skip that hides nothing, a word about what is not there. */
export interface UnusedDirective {
  readonly directive: Directive
  /** The word in question. */
  readonly word: 'skip' | 'for' | 'file' | 'partial'
  /**
   * `hides-nothing`: all that a skip hides is right; `hides-omissions`: so it is, but messages are left out;
   * `no-such-file`: no Go code has the name; `no-listing`, `no-code`: what follows is none.
   */
  readonly why: 'hides-nothing' | 'hides-omissions' | 'no-such-file' | 'no-listing' | 'no-code'
}

/** The Go that an article, or one of its listings, was written for. */
export interface WrittenFor extends Dating {
  readonly what: 'article' | 'listing'
}

/** The article with everything found out about it. */
export interface Analysis {
  readonly article: Article
  readonly toolchain: Toolchain
  readonly listings: readonly ReconciledListing[]
  readonly brokenBlocks: readonly BrokenBlock[]
  readonly wrongCommands: readonly WrongCommand[]
  readonly unusedDirectives: readonly UnusedDirective[]
  /** Verdicts on its claims under other versions; `null` if not requested. */
  readonly history: History | null
  /** The same article as each older Go of the run has it, the newest first; none where it has one Go. */
  readonly older: readonly Analysis[]
  /** The other Gos that it, or listings of it, are held to, since they were written for these. */
  readonly writtenFor: readonly WrittenFor[]
}
