import {minorOf} from '../go/version/index.ts'
import {standingOf} from '../history/index.ts'
import type {
  Analysis,
  FindingOf,
  MessageId,
  Period,
  Seen,
  Standing,
  Verdict
} from '../model/index.ts'
import {listingOf} from './listing-of.ts'

/** Return how a claim stands to other versions of Go; `null` where nobody asked, or nobody knows. */
export function standingIn(analysis: Analysis, verdict: Verdict): Standing | null {
  const {history, toolchain} = analysis
  const now = minorOf(listingOf(analysis, verdict)?.toolchain ?? toolchain)
  return history && now !== null ? standingOf(verdict, history, now) : null
}

/** Tell whether a finding is about what was right once. */
export function isOutdated({data}: Pick<FindingOf<MessageId>, 'data'>): boolean {
  return 'standing' in data && data.standing?.kind === 'outdated'
}

/**
 * Say what is wrong with words of the article: how long they were right, where that is known.
 *
 * @param words What they are, and what should stand there.
 * @param why What the compiler does, as a main clause.
 */
export function wrong(standing: Standing | null, words: string, why: string): string {
  if (standing?.kind !== 'outdated') return `Unexpected ${words}: ${why}${elsewhere(standing)}`
  return `Outdated ${words}: ${wasRight(standing)}; ${sinceWhen(standing)} ${why}`
}

/** `right from Go 1.9 to 1.12`. */
export function wasRight({right, inOtherWords}: Exclude<Standing, {kind: 'never'}>): string {
  return `right${inOtherWords ? ', in other words,' : ''} ${right.map(writeSpan).join(' and ')}`
}

/** `since Go 1.13`; `by Go 1.13` where that need not be the first. */
export function sinceWhen({since, isExact}: Extract<Standing, {kind: 'outdated'}>): string {
  return `${isExact ? 'since' : 'by'} Go ${since}`
}

/** Return what other versions say of what was never right before; empty where that is not known. */
function elsewhere(standing: Standing | null): string {
  if (standing?.kind === 'later') return `; ${wasRight(standing)}`
  return standing?.kind === 'never' ? `; right in no Go ${writeSeen(standing.seen)}` : ''
}

/** Say which versions could not be asked, where that was asked of any; else `null`. */
export function missingVersions({data}: Pick<FindingOf<MessageId>, 'data'>): string | null {
  const missing = 'standing' in data ? (data.standing?.seen.missing ?? []) : []
  if (missing.length === 0) return null
  return `Not asked, since they are not on this machine: Go ${missing.join(', ')}`
}

function writeSpan({from, to}: Pick<Period, 'from' | 'to'>): string {
  return from === to ? `in Go ${from}` : `from Go ${from} to ${to}`
}

function writeSeen({from, to, missing}: Seen): string {
  return `from ${from} to ${to}${missing.length > 0 ? ' that is on this machine' : ''}`
}
