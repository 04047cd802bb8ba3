import {namesValue} from '../../go/messages/index.ts'
import {hasElision, outlineOf} from '../../go/source/index.ts'
import type {BlockShape, Claim, Diagnostic, Numbering, UnitFile} from '../../model/index.ts'
import {unitSource} from '../../model/text/index.ts'
import {freeLinesOf, offsetAt} from '../numbering/numbering.ts'
import {
  countVotes,
  declarationOffsets,
  type ListingOffset,
  listingOffset
} from '../numbering/offset.ts'
import {tabWidthOf} from '../numbering/tab-width.ts'
import {type Aligned, align} from './align.ts'
import {compareClaims} from './compare-claims.ts'
import {withMeantMessages} from './meant-messages.ts'
import type {Relation} from './relation.ts'
import {functionScope, standing} from './scope.ts'

/** The claims of a listing about one file, matched with what the compiler says of that file. */
export interface FileAlignment {
  readonly claims: readonly Claim[]
  readonly offset: ListingOffset | null
  readonly numbering: Numbering
  readonly aligned: ReadonlyMap<Claim, Aligned>
}

/**
 * Match the claims about one file with the diagnostics of the unit. `likely` is the offset that the
 * source alone tells, for a listing of which nothing is true.
 */
export function alignFile(
  claims: readonly Claim[],
  file: UnitFile,
  shape: BlockShape,
  diagnostics: readonly Diagnostic[],
  likely: number | null
): FileAlignment {
  const relations = byOwnName(compareClaims(claims, diagnostics, file))
  const source = unitSource(file)
  const outline = outlineOf(source)
  const offset = listingOffset(claims, countVotes(relations), outline.declarations)
  const isTrueAnywhere = relations.some(({likeness}) => likeness.kind === 'same')
  const lines = offset?.lines ?? (isTrueAnywhere ? null : likely)
  // Code that shows only some of its author's lines may have an offset for each declaration.
  const mayBeCut = shape === 'fragment' || hasElision(source)
  const spans = mayBeCut ? declarationOffsets(outline.declarations, relations, offset) : []
  const isCut = spans.length > 0 && shape !== 'fragment'
  const numbering: Numbering = {
    file,
    free: isCut ? 'cut' : freeLinesOf(shape, file, offset?.lines ?? null),
    offset: spans.length > 0 ? null : (offset?.lines ?? null),
    spans,
    tabWidth: null
  }
  const offsetsAt = (line: number | null) =>
    spans.length > 0 && line !== null
      ? [offsetAt(numbering, line)].filter(lines => lines !== null)
      : [...(lines === null ? [] : [lines]), ...(offset?.ties ?? [])]
  const isAtOffset = (far: number, {position}: Diagnostic) => offsetsAt(position.line).includes(far)
  const aligned = align(relations, {
    isAtOffset,
    isByChance: chance(relations, isAtOffset),
    distance: (far, {position}) =>
      Math.min(...[0, ...offsetsAt(position.line)].map(offset => Math.abs(far - offset))),
    isWhole: offset?.isWhole ?? false,
    sameFunction: functionScope(file, outline, lines),
    standsThere: standing(file)
  })
  const meant = withMeantMessages(claims, aligned, diagnostics)
  const tabWidth = tabWidthOf(file, meant.values())
  return {claims, offset, numbering: {...numbering, tabWidth}, aligned: meant}
}

/**
 * Leave out what is said of a value, as `make([]int, 8)`, where the compiler prints the claim itself,
 * as of `make([]int, n)`: what it prints by its name is not what it prints by its value.
 */
function byOwnName(relations: readonly Relation[]): readonly Relation[] {
  const printed = new Set(
    relations.flatMap(({claim, likeness}) => (likeness.kind === 'same' ? [claim] : []))
  )
  return relations.filter(it => !printed.has(it.claim) || !isOfValue(it))
}

/** Tell whether a claim is related to a diagnostic as a name to its value only. */
function isOfValue({claim, diagnostic, likeness}: Relation): boolean {
  if (likeness.kind === 'opposite') {
    return likeness.needsSamePlace && claim.subject !== diagnostic.subject
  }
  return likeness.kind === 'reworded' && likeness.rewordings.some(namesValue)
}

/** A test whether a claim that seems right as it stands takes what N makes of another, and N makes another of it. */
function chance(
  relations: readonly Relation[],
  isAtOffset: (lines: number, diagnostic: Diagnostic) => boolean
): (relation: Relation) => boolean {
  const meant = relations.filter(
    ({lines, column, diagnostic}) =>
      lines !== null && lines !== 0 && column && isAtOffset(lines, diagnostic)
  )
  return ({claim, diagnostic, likeness}) => {
    const isSame = (other: Relation) => other.likeness.kind === likeness.kind
    return (
      meant.some(other => isSame(other) && other.claim === claim) &&
      meant.some(other => isSame(other) && other.diagnostic === diagnostic && other.claim !== claim)
    )
  }
}
