import type {Claim} from './listing.ts'
import type {VerdictKind} from './verdict.ts'

/** A Go minor, as `1.12`. */
export type Minor = string

/** Go minors in a row, of those that there are on this machine, under which a claim has one verdict. */
export interface Period {
  readonly from: Minor
  readonly to: Minor
  readonly verdict: VerdictKind
}

/** Verdicts on the claims of an article under every Go on this machine. */
export interface History {
  /** The minors that there are, oldest first. */
  readonly minors: readonly Minor[]
  /** Those between the oldest and the newest that are known of, and are not there. */
  readonly missing: readonly Minor[]
  /** Of each claim whose code is known: the periods, oldest first. */
  readonly claims: ReadonlyMap<Claim, readonly Period[]>
}

/** Minors that were tried. */
export interface Seen {
  readonly from: Minor
  readonly to: Minor
  /** Those between them that are not on this machine. */
  readonly missing: readonly Minor[]
}

interface Right {
  /** Periods in which it is right, oldest first. */
  readonly right: readonly Pick<Period, 'from' | 'to'>[]
  /** Right as to the fact; the words were never those of the claim. */
  readonly inOtherWords: boolean
  readonly seen: Seen
}

/** Verdicts of other Go versions on a wrong claim. */
export type Standing =
  /** It was right: `last` until when, `since` the first minor that is asked after it. */
  | (Right & {
      readonly kind: 'outdated'
      readonly last: Pick<Period, 'from' | 'to'>
      readonly since: Minor
      /** No minor is missing between the last that says so and `since`. */
      readonly isExact: boolean
    })
  /** It becomes right with a later Go than ours. */
  | (Right & {readonly kind: 'later'; readonly since: Minor})
  /** No Go says so. */
  | {readonly kind: 'never'; readonly seen: Seen}

/** Go versions that an article was written for, judging by its claims. */
export interface Dating {
  /** The minors under which most of its claims hold. */
  readonly from: Minor
  readonly to: Minor
  /** The one of them that the article is best held to. */
  readonly chosen: Minor
  /** The minor that the article is checked with otherwise. */
  readonly now: Minor
  /** `sure`: all others fit clearly worse; `likely`: they fit worse; `open`: others fit as well. */
  readonly certainty: 'sure' | 'likely' | 'open'
  /** Number of claims that it bears out, at whatever position. */
  readonly held: number
  /** Those of them that are not as right under the Go that the article is checked with. */
  readonly lost: readonly Claim[]
  /** Number of claims that can be checked against some Go. */
  readonly claims: number
}
