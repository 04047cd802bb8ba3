import type {Claim} from '../model/index.ts'

/** What a fix does, as far as a writer has to know. */
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
