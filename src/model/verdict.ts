import type {Block} from './article.ts'
import type {CompileFailure, Diagnostic, Toolchain} from './compiling.ts'
import type {Claim, Listing} from './listing.ts'
import type {Pairing, UnitFile} from './pairing.ts'

export type VerdictKind =
  | 'confirmed'
  | 'shifted'
  | 'moved'
  | 'reworded'
  | 'refuted'
  | 'unverifiable'

/** Reason why a claim is refuted. */
export type RefutedReason = 'opposite' | 'silent'

/** Reason why a claim is unverifiable. `reconcile/judge/reasons.ts` has the sentence for each. */
export type UnverifiableReason =
  | 'no-code'
  | 'no-evidence'
  | 'other-file'
  | 'other-code'
  | 'other-build'
  | 'other-go'
  | 'no-target'
  | 'incomplete'
  | 'silent-consistent'
  | 'does-not-compile'
  | 'needs-module'
  | 'module-to-get'
  | 'module-refused'
  | 'time-limit'
  | 'memory-limit'
  | 'output-limit'
  | 'article-limit'
  | 'compiler-crash'
  | 'other-engine'
  | 'aborted'
  | 'skipped'

/**
 * Change of the wording of a message between Go versions. `go/messages/rewordings.ts` has a row for
 * each.
 */
export interface Rewording {
  /** Name of the row. */
  readonly id: string
  /** One sentence for writers: what changed. */
  readonly summary: string
  /** First Go minor with the new words, as `1.14`; `null` where it is not bound to a version. */
  readonly since: string | null
  /** Clause about older versions, if they print something other than the opposite. */
  readonly before?: string
  /** Which of the two has the new words, where that can be told: no change of words explains `neither`. */
  readonly newWords?: 'claimed' | 'printed' | 'neither'
}

/** A place in a file of Go. */
export interface Place {
  readonly line: number
  readonly column: number | null
}

/** Agreement between a claim and its diagnostic. `reconcile/align/matches.ts` has the rows. */
export type MatchName =
  | 'same-here'
  | 'same-at-offset'
  | 'reworded-here'
  | 'reworded-at-offset'
  | 'same-on-line'
  | 'reworded-on-line'
  | 'opposite-here'
  | 'same-elsewhere'
  | 'reworded-elsewhere'
  | 'opposite-elsewhere'

/** Evidence that a listing is about a unit. `reconcile/select/trust.ts` has the rows. */
export type TrustName = 'directive' | 'in-code' | 'near' | 'explained' | 'in-source' | 'matched'

/** Rule that overrules a verdict. `reconcile/judge/overrules.ts` has the rows. */
export type OverruleName =
  | 'elided-body'
  | 'alternative'
  | 'failing-code'
  | 'other-failing-code'
  | 'unknown-file'
  | 'other-build'
  | 'untrusted'
  | 'requested-go'
  | 'requested-target'
  | 'skipped'

/** A verdict that did not stand, and what overruled it. */
export interface Overruled {
  readonly by: OverruleName
  readonly verdict: Verdict
}

/** Evidence for a verdict, which `explain --trace` prints. */
export interface Trace {
  /** Row that matched the claim with its diagnostic; `null` where no diagnostic has to do with it. */
  readonly match: MatchName | null
  /** Row that says what it means that the compiler prints no such message; `null` for a match. */
  readonly missing: string | null
  /** N of the claim's declaration, or of its listing. */
  readonly offset: number | null
  /** Evidence that made the unit trusted; `null` if none. */
  readonly trust: TrustName | null
  /** Earlier verdicts, the last first. */
  readonly overruled: Overruled | null
}

interface Judged {
  readonly claim: Claim
  readonly trace: Trace
}

/** A claim that the compiler says something about. */
interface Matched extends Judged {
  /** The compiler's message about it; the opposite one, for `refuted`. */
  readonly diagnostic: Diagnostic
  /**
   * Place of the compiler's message, in lines of the shown code; the column is the claimed one if
   * that is right, too.
   */
  readonly actual: Place | null
  /**
   * Place that the author should state: `actual` with indentation as tabs where the author counted it
   * so, and with the lines that the author's file has before it where nobody can know these.
   */
  readonly expected: Place | null
}

/** The compiler prints the message where the claim has it. */
export interface Confirmed extends Matched {
  readonly kind: 'confirmed'
}

/** Message and column are true; the line is off by the N of the listing, or of the declaration. */
export interface Shifted extends Matched {
  readonly kind: 'shifted'
  /** Claimed line less real line. */
  readonly offset: number
}

/** The message is true, the position is not, and not by N. */
export interface Moved extends Matched {
  readonly kind: 'moved'
}

/** The same fact in other words. */
export interface Reworded extends Matched {
  readonly kind: 'reworded'
  readonly rewording: Rewording
  /** Further changes of wording. */
  readonly further: readonly Rewording[]
  /** Another line says already what this one should say. */
  readonly isRepeated: boolean
}

/** The compiler says the opposite. */
export interface Opposite extends Matched {
  readonly kind: 'refuted'
  readonly reason: 'opposite'
  readonly isRepeated: boolean
}

/** The compiler prints no such message. */
export interface Silent extends Judged {
  readonly kind: 'refuted'
  readonly reason: 'silent'
}

/** Nobody can tell. */
export interface Unverifiable extends Judged {
  readonly kind: 'unverifiable'
  readonly reason: UnverifiableReason
}

export type Refuted = Opposite | Silent

/** A verdict with a diagnostic. */
export type MatchedVerdict = Confirmed | Shifted | Moved | Reworded | Opposite

/** Verdict on a claim. */
export type Verdict = MatchedVerdict | Silent | Unverifiable

/** Reason why the author's lines need not be those of the shown code: then no offset is wrong. */
export type FreeLines = 'fragment' | 'label' | 'cut'

/** Lines that one offset holds for: a top-level declaration, or the whole file. 1-based, of the unit. */
export interface OffsetSpan {
  readonly fromLine: number
  readonly toLine: number
  /** Claimed line less the line as the code is shown. */
  readonly lines: number
}

/** Line and column numbering that the author of a listing uses for a file of the unit. */
export interface Numbering {
  readonly file: UnitFile
  readonly free: FreeLines | null
  /** N: what two or more claims (or the only one) are off by; `null` where there is none. */
  readonly offset: number | null
  /** Offsets by declaration, if they differ. */
  readonly spans: readonly OffsetSpan[]
  /** Spaces that the article shows for a tab that the listing counts as one; `null` if it counts spaces. */
  readonly tabWidth: number | null
}

/** A unit that a listing was held to, or would have been if it compiled: what is kept of each that was tried. */
export interface Candidate extends Pick<Pairing, 'basis' | 'near' | 'flags' | 'evidence'> {
  readonly blocks: readonly Block[]
  /** Share of the listing that it explains, from 0 to 1; 0 where it does not compile. */
  readonly explained: number
  /** Evidence that makes it trusted; `null` if none. */
  readonly trust: TrustName | null
  /** Failure of the compiler; `null` if it succeeded. */
  readonly failure: CompileFailure['kind'] | null
  readonly isSelected: boolean
}

/** A listing with what became of it. */
export interface ReconciledListing {
  readonly listing: Listing
  /** `null` where no unit was found for it. */
  readonly pairing: Pairing | null
  /** Toolchain of its unit, if it differs from that of the article. */
  readonly toolchain?: Toolchain
  /** The author's numbering for each file of the unit; empty if nothing was compiled. */
  readonly numberings: readonly Numbering[]
  readonly verdicts: readonly Verdict[]
  /** Diagnostics of the unit that the listing does not show. */
  readonly omitted: readonly Diagnostic[]
  /** Everything that the compiler prints about the files that the listing is about, in its order. */
  readonly printed: readonly Diagnostic[]
  /** Every unit that was tried for it, in the order in which they were. */
  readonly candidates: readonly Candidate[]
}
