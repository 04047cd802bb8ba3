import type {Claim, History, Minor, VerdictKind} from '../model/index.ts'
import {verdictAt} from './date.ts'
import {sortMinors} from './minors.ts'

/** Verdict of a claim under a minor, as a picture shows it; `missing`: not on this machine. */
export type Cell = 'right' | 'moved' | 'reworded' | 'refuted' | 'unverifiable' | 'missing'

const cells = {
  confirmed: 'right',
  shifted: 'right',
  moved: 'moved',
  reworded: 'reworded',
  refuted: 'refuted',
  unverifiable: 'unverifiable'
} satisfies Record<VerdictKind, Cell>

/** A claim with its cells, one for each minor from the oldest to the newest that there are. */
export interface Row {
  /** Its start in the article; 1-based, UTF-16. */
  readonly line: number
  readonly column: number
  readonly text: string
  readonly cells: readonly Cell[]
}

/** Versions × claims. */
export interface Picture {
  /** Those that are not on this machine, too. */
  readonly minors: readonly Minor[]
  readonly rows: readonly Row[]
}

/** Draw what claims come to under each minor; a claim of unknown code has no row. */
export function pictureOf({minors, missing, claims}: History, wanted: readonly Claim[]): Picture {
  const all = sortMinors([...minors, ...missing])
  const rows = wanted.flatMap(claim => {
    const periods = claims.get(claim)
    if (!periods) return []
    const drawn = all.map((minor): Cell => {
      const verdict = minors.includes(minor) ? verdictAt(periods, minor) : null
      return verdict === null ? 'missing' : cells[verdict]
    })
    const {line, column} = claim.ranges.claim.start
    return [{line, column, text: claim.text, cells: drawn}]
  })
  return {minors: all, rows}
}
