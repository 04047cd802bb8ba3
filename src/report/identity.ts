import {createHash} from 'node:crypto'
import type {VFileMessage} from 'vfile-message'
import type {Analysis, Claim} from '../model/index.ts'
import {isOfRule} from '../remark/index.ts'

/**
 * Subject of a message, independent of its line: two runs mean the same disagreement when
 * this is the same, though lines were added above it or its section was moved.
 */
export interface Identity {
  readonly rule: string
  /** The claim as the article writes it, position and all; else the line that the message is at. */
  readonly claim: string
  /**
   * The messages that the listing has before and after it, without positions, so that correcting
   * these changes nothing; else the lines around. `null` where there is none.
   */
  readonly before: string | null
  readonly after: string | null
}

/** Return what each message of an article is about, for those that a rule reported. */
export function identifyAll(
  messages: readonly VFileMessage[],
  analysis: Analysis
): ReadonlyMap<VFileMessage, Identity> {
  const found = messages.flatMap(message => {
    const identity = identify(message, analysis)
    return identity ? [[message, identity] as const] : []
  })
  return new Map(found)
}

function identify(message: VFileMessage, analysis: Analysis): Identity | null {
  const {ruleId, place} = message
  if (!isOfRule(ruleId)) return null
  const start = place && 'start' in place ? place.start : place
  const at = claimAt(analysis, start?.offset)
  if (!at) return {rule: ruleId, ...linesAt(analysis.article.source, start?.line)}
  const {claims, index, claim} = at
  const {start: from, end: to} = claim.ranges.claim
  return {
    rule: ruleId,
    claim: fold(analysis.article.source.slice(from.offset, to.offset)),
    before: claims[index - 1]?.text ?? null,
    after: claims[index + 1]?.text ?? null
  }
}

interface ClaimAt {
  readonly claims: readonly Claim[]
  readonly index: number
  readonly claim: Claim
}

/** The claim that has an offset in its range, in its listing. */
function claimAt({listings}: Analysis, offset: number | undefined): ClaimAt | null {
  if (offset === undefined) return null
  for (const {listing} of listings) {
    const {claims} = listing
    const index = claims.findIndex(
      ({ranges: {claim}}) => claim.start.offset <= offset && offset < claim.end.offset
    )
    const claim = claims[index]
    if (claim) return {claims, index, claim}
  }
  return null
}

/** A line of the article with its nearest neighbours that are not blank. */
function linesAt(source: string, line: number | undefined): Omit<Identity, 'rule'> {
  const lines = source.split(/\r\n|\r|\n/).map(fold)
  const index = (line ?? 1) - 1
  return {
    claim: lines[index] ?? '',
    before: lines.slice(0, index).findLast(Boolean) ?? null,
    after: lines.slice(index + 1).find(Boolean) ?? null
  }
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Half of a SHA-256 is plenty to tell the messages of a repository apart. */
const fingerprintLength = 32

/** A short name for each identity of a file; those that are the same are numbered. */
export function fingerprints(identities: readonly (Identity | null)[]): readonly (string | null)[] {
  const seen = new Map<string, number>()
  return identities.map(identity => {
    if (!identity) return null
    const {rule, claim, before, after} = identity
    const digest = createHash('sha256').update(JSON.stringify([rule, claim, before, after]))
    const name = digest.digest('hex').slice(0, fingerprintLength)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return `${name}:${times}`
  })
}
