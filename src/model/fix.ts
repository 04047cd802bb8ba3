import type {Claim} from './listing.ts'
import type {Position} from './message.ts'

/** A piece of the article, from one offset up to and without another, and what to put there. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A claim that the article must make after its edits. */
export interface ExpectedClaim {
  /** Its start: an offset before the edits, to which `after` is added. */
  readonly at: number
  /** Distance behind the inserted text at which it begins. */
  readonly after?: number
  readonly text: string
  /** Its own position, if it has one. */
  readonly place: Pick<Position, 'line' | 'column'> | null
}

/** One way to write a fix. */
export interface Way {
  readonly edits: readonly Edit[]
  /** Claims that the article must contain afterwards. */
  readonly expected: readonly ExpectedClaim[]
}

/** Effect of a fix, as far as a writer has to know. */
export type Change =
  /** A position, in the claim's own place or inside its message. */
  | {readonly kind: 'place'; readonly claim: Claim}
  /** The same fact in the compiler's words. */
  | {readonly kind: 'words'; readonly claim: Claim; readonly words: string}
  /** The opposite of what stood there. */
  | {readonly kind: 'opposite'; readonly claim: Claim; readonly words: string}
  /**
   * A line that the compiler does not print; `instead` is what another line says already, in other
   * words or, if it is `denied`, to the contrary.
   */
  | {
      readonly kind: 'taken-out'
      readonly claim: Claim
      readonly instead: string | null
      readonly denied: boolean
    }
  /** Lines that the listing lacked. `claim` is the first of the listing. */
  | {readonly kind: 'added'; readonly claim: Claim; readonly amount: number}

/**
 * Reach of a fix, from the smallest: a `correction` of how the article says what is true, a `claim`
 * that becomes another or goes, a `whole` listing that gets what it lacks.
 */
export type FixReach = 'correction' | 'claim' | 'whole'

/** Something to mend. */
export interface Fix {
  readonly reach: FixReach
  /** Ways to write it, the plainest first; the first that reads as it is meant is taken. */
  readonly ways: readonly Way[]
  readonly change: Change
  /** A claim that has its position from the line that is taken out: it has to go as well. */
  readonly leaning: Claim | null
}
