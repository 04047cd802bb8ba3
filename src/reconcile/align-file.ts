import type {Claim, Diagnostic, UnitFile} from '../types.ts'
import {type Aligned, align} from './align.ts'
import {type ListingOffset, listingOffset} from './offset.ts'
import {relate} from './relate.ts'
import {functionScope, standing} from './scope.ts'

/** The claims of a listing about one file, matched with what the compiler says of that file. */
export interface FileAlignment {
  readonly file: UnitFile
  readonly claims: readonly Claim[]
  readonly offset: ListingOffset | null
  readonly aligned: ReadonlyMap<Claim, Aligned>
}

/**
 * Match the claims about one file with the diagnostics of the unit. `likely` is the offset that the
 * source alone tells, for a listing of which nothing is true.
 */
export function alignFile(
  claims: readonly Claim[],
  file: UnitFile,
  diagnostics: readonly Diagnostic[],
  likely: number | null
): FileAlignment {
  const relations = relate(claims, diagnostics, file)
  const offset = listingOffset(claims, relations)
  const isTrueAnywhere = relations.some(({likeness}) => likeness.kind === 'same')
  const lines = offset?.lines ?? (isTrueAnywhere ? null : likely)
  const aligned = align(relations, {
    offset: lines,
    isWhole: offset?.isWhole ?? false,
    sameFunction: functionScope(file, lines),
    standsThere: standing(file)
  })
  return {file, claims, offset, aligned}
}
