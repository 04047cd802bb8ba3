import type {Range} from './article.ts'

export type Severity = 'warning' | 'info'

export type RuleId =
  | 'go-claim-message'
  | 'go-claim-error'
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
