import type {Pairing} from '../types.ts'
import type {MatchName} from './align.ts'
import type {FileAlignment} from './align-file.ts'

/**
 * How much a match says for the unit being the right one, from 0 to 1. Two claims at one offset
 * with right columns say much; a single match at some offset says next to nothing, since one in
 * seven wrong blocks has one (measured on real articles).
 */
const weights = {
  'same-here': 1,
  'same-at-offset': 0.9,
  'reworded-here': 0.9,
  'reworded-at-offset': 0.8,
  'same-on-line': 0.5,
  'reworded-on-line': 0.5,
  'opposite-here': 0.5,
  'same-elsewhere': 0.25,
  'reworded-elsewhere': 0.2,
  'opposite-elsewhere': 0.15
} satisfies Record<MatchName, number>

/** What a single match at an offset other than 0 is worth: in the block the listing follows, elsewhere. */
const loneOffset = {near: 0.6, far: 0.4}
/** What a match without columns is worth, compared with one that has them: as it stands, at an offset. */
const withoutColumn = {here: 0.7, atOffset: 0.4}
/** What a match of a message that names no subject (`Found IsInBounds`), or that every `Println` has, is worth. */
const withoutSubject = 0.5

/** What is known about the offset of a listing before its claims are looked at. */
interface Expectation {
  /** The unit is the block that the listing follows. */
  readonly near: boolean
  /** Offsets that other listings of the article have. */
  readonly expected: ReadonlySet<number>
}

/** How much of a listing a file explains: the sum of its claims' weights. */
export function explained(
  {claims, aligned, offset}: FileAlignment,
  {near, expected}: Expectation
): number {
  const isLone =
    offset !== null && offset.lines !== 0 && !expected.has(offset.lines) && offset.places < 2
  return claims.reduce((sum, claim) => {
    const match = aligned.get(claim)
    if (!match) return sum
    const {columnKnown} = match.relation
    const atOffset = match.name.endsWith('-at-offset')
    const weight = isLone && atOffset ? loneOffset[near ? 'near' : 'far'] : weights[match.name]
    const certain = columnKnown || claim.position.line === null
    const known = certain ? 1 : withoutColumn[atOffset ? 'atOffset' : 'here']
    return sum + weight * known * (isAnyones(claim) ? withoutSubject : 1)
  }, 0)
}

function isAnyones({subject}: FileAlignment['claims'][number]): boolean {
  return subject === '' || subject === '... argument'
}

/** What is known of a listing and a unit once they are aligned. */
export interface Explanation {
  /** Sum of the weights of the claims. */
  readonly explained: number
  /** How many claims the compiler confirms somewhere, in whatever words. */
  readonly matched: number
  /** How many have a diagnostic at all, be it the opposite. */
  readonly answered: number
  readonly claims: number
  /** A claim names what it is about, so that it can be told from another. */
  readonly named: boolean
  /** The claims stand in comments of the code, without positions: they are about nothing else. */
  readonly isInCode: boolean
}

/**
 * Least shares of a listing that show it to be about a unit. Measured on real articles, each
 * listing once with its code and once with its code taken away: the block that a listing follows
 * needs little proof, any other much, since one in four finds a block that looks like it.
 */
const least = {near: 0.3, far: {explained: 0.55, matched: 0.6, inSource: 0.9}}

/**
 * Whether a listing can be held to a unit: what the compiler says, or where the subjects stand in
 * the source, shows that the listing is about it.
 */
export function isTrusted(
  {basis, near, evidence}: Pairing,
  {explained, matched, answered, claims, named, isInCode}: Explanation
): boolean {
  if (basis === 'directive' || isInCode) return true
  const {offset, onLine, onColumn, present, sought} = evidence
  const standing = offset === 0 || onColumn > 1 ? 0.35 * onLine + 0.65 * onColumn : 0
  const inSource = sought > 0 ? standing / sought : 0
  if (near) {
    const allPresent = present > 0 && present >= sought && answered > 0
    return allPresent || Math.max(explained / claims, inSource) >= least.near
  }
  return (
    explained / claims >= least.far.explained ||
    (named && inSource >= least.far.inSource) ||
    (matched > 1 && matched / claims >= least.far.matched)
  )
}
