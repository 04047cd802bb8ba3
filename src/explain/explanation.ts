import type {Picture} from '../history/index.ts'
import type {
  AddedLine,
  Candidate,
  ListingForm,
  MessageId,
  MessageKind,
  OverruleName,
  PairingBasis,
  Position,
  RefutedReason,
  RuleId,
  Toolchain,
  Trace,
  UnverifiableReason,
  VerdictKind
} from '../model/index.ts'

/** A place in Go code as the article numbers its lines, and where that stands in the article. */
export interface CodePlace {
  readonly file: string
  readonly line: number
  readonly column: number | null
  /** `null` for a line that the article does not show. */
  readonly article: {readonly line: number; readonly column: number | null} | null
}

/** Source of a mark in the code: the article, the compiler, or both. */
export type Pointer = 'claimed' | 'compiler' | 'both'

/** A piece of a line of code that somebody points at. Counted in UTF-16 code units, from 0. */
export interface Mark {
  readonly pointer: Pointer
  readonly from: number
  readonly to: number
  readonly label: string
}

/** A line of code, as the article shows and numbers it. */
export interface CodeLine {
  readonly line: number
  /** `null` where it is none of the article. */
  readonly article: number | null
  readonly text: string
  readonly marks: readonly Mark[]
}

/** The code around the marks of a claim: runs of lines, between which lines are left out. */
export interface Excerpt {
  readonly file: string
  readonly runs: readonly (readonly CodeLine[])[]
  /** A claimed place that the code has not: in a sentence. */
  readonly beyond: string | null
}

/** One step of a value on its way, as `-m=2` has it. */
export interface Step {
  /** The expression, in the compiler's words. */
  readonly expression: string
  /** The compiler's word for what it does. */
  readonly why: string
  readonly sentence: string
  readonly place: CodePlace | null
  /** From where to where the value goes with it. */
  readonly flow: {readonly from: string; readonly operator: string; readonly to: string}
}

/** Reason for a compiler message. */
export interface Reasoning {
  /** Subject of the explanation or, without steps, the explanation itself. */
  readonly sentence: string
  readonly steps: readonly Step[]
  /** Conclusion of the steps. */
  readonly conclusion: string | null
}

/** Message of a rule about a claim. */
export interface RuleMessage {
  readonly ruleId: RuleId
  readonly messageId: MessageId
  readonly reason: string
  readonly note: string | null
}

/** A claim, explained. `line` and `column` are of the article, UTF-16. */
export interface ClaimExplanation {
  readonly line: number
  readonly column: number
  /** The whole line of the listing. */
  readonly shown: string
  readonly kind: MessageKind
  readonly subject: string
  readonly text: string
  readonly claimed: Position
  readonly actual: (CodePlace & {readonly message: string}) | null
  readonly verdict: VerdictKind
  readonly reason: RefutedReason | UnverifiableReason | null
  /** The verdict in words. */
  readonly sentence: string
  readonly messages: readonly RuleMessage[]
  /** For what could not be checked: what would help. */
  readonly advice: string | null
  readonly code: Excerpt | null
  readonly why: readonly Reasoning[]
  readonly trace: TraceExplanation
}

/** Evidence for a verdict. */
export interface TraceExplanation extends Omit<Trace, 'overruled'> {
  /** Earlier verdicts, the last first. */
  readonly overruled: readonly {
    readonly by: OverruleName
    readonly verdict: VerdictKind
    readonly reason: RefutedReason | UnverifiableReason | null
  }[]
}

/** Code that was tried for a listing. */
export interface CandidateExplanation extends Omit<Candidate, 'blocks'> {
  readonly blocks: readonly BlockPlace[]
}

/** A block that was compiled. Lines are of the article. */
export interface BlockPlace {
  readonly from: number
  readonly to: number
  readonly fileName: string | null
}

/** The code and flags that a listing was held to, and why. */
export interface PairingExplanation {
  readonly blocks: readonly BlockPlace[]
  readonly shape: string
  readonly basis: PairingBasis
  /** Reasons why the listing may be about this code, in sentences. */
  readonly because: readonly string[]
  readonly flags: readonly string[]
  /** Origin of the flags. */
  readonly flagsFrom: string
  /** Toolchain and target of the compilation; `null` if they are the usual ones. */
  readonly toolchain: Toolchain | null
  /** Reason for an unusual target; `null` for the usual one. */
  readonly targetFrom: string | null
  readonly added: readonly AddedLine[]
}

/** A line that the compiler prints. */
export interface PrintedLine {
  readonly position: Position
  readonly place: CodePlace | null
  readonly message: string
  /** Lines of the article whose claims were matched with it. */
  readonly claimedOn: readonly number[]
  /** One of these claims is explained. */
  readonly isExplained: boolean
}

/** Claims of a listing, explained. */
export interface ListingExplanation {
  /** As in reports. */
  readonly line: number
  readonly form: ListingForm
  readonly claims: readonly ClaimExplanation[]
  /** `null` where no code was found for it. */
  readonly pairing: PairingExplanation | null
  /** Verdicts on its claims with each Go on this machine; absent if not requested. */
  readonly picture?: Picture
  /** All code that was tried for it, the selected one too. */
  readonly candidates: readonly CandidateExplanation[]
  /** Sentence about why the compiler prints only errors; `null` if it prints more. */
  readonly stopped: string | null
  /** Everything that the compiler says of that code with those flags; its errors if that does not compile. */
  readonly printed: readonly PrintedLine[]
}

/** An article whose claims are explained. */
export interface FileExplanation {
  readonly path: string
  /** Number of claims in the article, and of confirmed ones. */
  readonly claims: number
  readonly confirmed: number
  readonly listings: readonly ListingExplanation[]
}

/** Explanation of a claim. */
export interface Explanations {
  readonly toolchain: Toolchain
  readonly files: readonly FileExplanation[]
}
