import type {Likeness} from '../../go/messages/index.ts'
import type {Claim, Diagnostic} from '../../model/index.ts'

/** How the places agree that a claim and a diagnostic name inside a step. */
export interface InnerPlace {
  /** Claimed line less real line; `null` where one of them names none in this file. */
  readonly innerLines: number | null
  readonly innerColumn: boolean
  /** Claimed line of the heading less the line inside the printed step; `null` where they cannot be one place. */
  readonly useLines: number | null
}

/** How a claim and a diagnostic stand to each other. */
export interface Relation extends InnerPlace {
  readonly claim: Claim
  readonly diagnostic: Diagnostic
  readonly likeness: Exclude<Likeness, {readonly kind: 'different'}>
  /** Claimed line less real line; `null` if one of them has no line. */
  readonly lines: number | null
  /** Whether the columns agree; a claim or a diagnostic without one agrees with any. */
  readonly column: boolean
  /** They agree only if tabs are of another width on this line than all through the file. */
  readonly oddColumn: boolean
  /** Both have a column. */
  readonly columnKnown: boolean
}
