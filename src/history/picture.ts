import type {Claim, History, Minor, VerdictKind} from '../model/index.ts'
import {verdictAt} from './date.ts'
import {sortMinors} from './minors.ts'

/** How a verdict is drawn, and what the sign says. */
const signs = {
  confirmed: ['✓', 'as claimed'],
  shifted: ['✓', 'as claimed'],
  moved: ['→', 'at another place'],
  reworded: ['~', 'in other words'],
  refuted: ['✗', 'not'],
  unverifiable: ['?', 'cannot be told']
} as const satisfies Record<VerdictKind, readonly [string, string]>

/** A minor that is not on this machine. */
const blank = '·'

/** Signs of a claim, one for each minor from the oldest to the newest that there are. */
export interface Row {
  readonly claim: Claim
  readonly signs: readonly string[]
}

/** Versions × claims. */
export interface Picture {
  readonly minors: readonly Minor[]
  readonly rows: readonly Row[]
}

/** Draw what claims come to under each minor; a claim of unknown code has no row. */
export function pictureOf({minors, missing, claims}: History, wanted: readonly Claim[]): Picture {
  const all = sortMinors([...minors, ...missing])
  const rows = wanted.flatMap(claim => {
    const periods = claims.get(claim)
    if (!periods) return []
    const drawn = all.map(minor => {
      const verdict = minors.includes(minor) ? verdictAt(periods, minor) : null
      return verdict === null ? blank : signs[verdict][0]
    })
    return [{claim, signs: drawn}]
  })
  return {minors: all, rows}
}

/** Say what the signs mean, as one line. */
export function legendOf({missing}: Pick<History, 'missing'>): string {
  const words = new Map(Object.values(signs).map(([sign, says]) => [sign, says]))
  const legend = [...words].map(([sign, says]) => `${sign} ${says}`)
  return [...legend, ...(missing.length > 0 ? [`${blank} not on this machine`] : [])].join('   ')
}
