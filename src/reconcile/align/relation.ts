import type {Likeness} from '../../go/messages/index.ts'
import type {Claim, Diagnostic} from '../../model/index.ts'

/** Agreement of the places inside the step of a claim and of a diagnostic. */
export interface InnerPlace {
  /** Claimed line less real line; `null` where one of them names none in this file. */
  readonly innerLines: number | null
  readonly innerColumn: boolean
  /** Claimed line of the heading less the line inside the printed step; `null` where they cannot be one place. */
  readonly useLines: number | null
}

/** Relation between a claim and a diagnostic. */
export interface Relation extends InnerPlace {
  readonly claim: Claim
  readonly diagnostic: Diagnostic
  readonly likeness: Exclude<Likeness, {readonly kind: 'different'}>
  /** Claimed line less real line; `null` if one of them has no line. */
  readonly lines: number | null
  /** True if the columns agree; a missing column agrees with any. */
  readonly column: boolean
  /** They agree only if tabs are of another width on this line than all through the file. */
  readonly oddColumn: boolean
  /** Both have a column. */
  readonly columnKnown: boolean
}
