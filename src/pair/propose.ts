import {sameFile} from '../go/source/index.ts'
import type {
  Article,
  Block,
  Listing,
  Pairing,
  PairingBasis,
  SourceEvidence,
  Unit
} from '../model/index.ts'
import {thresholds} from '../thresholds.ts'
import {continuedPairing, type PairedListing} from './continued.ts'
import {filesUnit} from './files.ts'
import {type FlagSet, flagSets} from './flags.ts'
import {neighbours, ofOtherFiles} from './neighbours.ts'
import {sourceEvidence, strengthOf} from './source-fit.ts'
import {withTarget} from './target.ts'
import {unitsAround} from './units.ts'

/** A unit that a listing may be about, before flags are chosen. */
interface Candidate {
  readonly unit: Unit
  readonly basis: PairingBasis
  readonly near: boolean
  readonly evidence: SourceEvidence
  readonly rank: number
}

/**
 * The pairings that a listing may have, the likeliest first: what the author says, else what the
 * listing repeats or goes on about, else blocks around it, ranked by reading order and by how well
 * their source fits. `earlier` are the pairings of the listings before this one, in order.
 */
export function propose(
  article: Article,
  listing: Listing,
  earlier: readonly PairedListing[]
): readonly Pairing[] {
  const flags = flagSets(article, listing)
  const candidates = candidatesOf(article, listing, earlier).toSorted((a, b) => b.rank - a.rank)
  const fresh = candidates.flatMap(({unit, basis, near, evidence}) =>
    flags
      .filter(({isGuess}) => near || !isGuess)
      .map(({flags, command}) => {
        const said = {article, directive: listing.directive, command}
        return {unit: withTarget(unit, said), basis, near, evidence, flags, command}
      })
  )
  const continued = listing.directive?.for ? null : continuedPairing(article, listing, earlier)
  if (!continued) return fresh
  const evidence = sourceEvidence(listing.claims, continued.unit)
  const said = {...continued, ...ownFlags(listing, flags[0], continued)}
  const {directive} = listing
  const unit = withTarget(continued.unit, {article, directive, command: said.command})
  return [{...said, unit, basis: 'continued', near: true, evidence}, ...fresh]
}

/** Flags that are said for this listing itself, not for the one that it goes on about. */
function ownFlags({form, order, directive}: Listing, set: FlagSet, {command}: Pairing) {
  const isNewer =
    set.command !== null && set.command.order < order && set.command.order > (command?.order ?? -1)
  return directive?.flags || (form === 'output' && isNewer) ? set : {}
}

/** Units of the blocks that the listing may be about, with a rank each. */
function candidatesOf(
  article: Article,
  listing: Listing,
  earlier: readonly PairedListing[]
): readonly Candidate[] {
  const {lossPerBlock, lossPerUnit, namedFiles} = thresholds.pair
  const elsewhere = ofOtherFiles(listing, earlier)
  const near = neighbours(article, listing, elsewhere).flatMap(({block, basis, distance}) =>
    unitsAround(block, article.blocks, elsewhere).map((unit, index) => {
      const rank = nameBonus(block, listing) - lossPerBlock * distance - lossPerUnit * index
      const joined = unit.blocks.length > 1
      const near = distance <= 0 && isNear(unit, block)
      return {unit, rank, near, basis: joined ? ('joined' as const) : basis}
    })
  )
  const files = filesUnit(article, listing.claims, listing.order)
  const named = files
    ? [{unit: files.unit, rank: namedFiles, near: files.isSaid, basis: 'file-names' as const}]
    : []
  return [...named, ...near].map(({unit, rank, ...why}) => {
    const counted = withOffset(unit, listing.directive?.offset ?? null)
    const evidence = sourceEvidence(listing.claims, counted)
    return {...why, unit: counted, evidence, rank: rank + sourceFit(evidence, counted)}
  })
}

/** Tell whether a unit stays around a block: its section, or the program that it changes. */
function isNear({blocks}: Unit, block: Block): boolean {
  const [first] = blocks
  const changesProgram = blocks.length === 2 && first?.shape !== 'fragment'
  return changesProgram || blocks.every(({section}) => section === block.section)
}

/** A unit whose first file begins as many lines below the top as the author says. */
function withOffset(unit: Unit, offset: number | null): Unit {
  if (offset === null) return unit
  const [first, ...rest] = unit.files
  return {...unit, files: [{...first, firstLine: offset + 1}, ...rest]}
}

/**
 * Tell how well the source fits, from 0 to 1. A file has no fewer lines than the blocks that show
 * it.
 */
function sourceFit(evidence: SourceEvidence, {blocks}: Unit): number {
  const {sought, onColumn, offset} = evidence
  if (sought === 0 || offset === null || (offset < 0 && blocks.length > 1)) return 0
  const {columnWeight, columnsForOffset, fitAtOffset, fitAtLooseOffset} = thresholds.pair
  const score = strengthOf(evidence) / ((1 + columnWeight) * sought)
  if (offset === 0) return score
  return score * (onColumn >= columnsForOffset ? fitAtOffset : fitAtLooseOffset)
}

/** A block that says its file name is about claims of that file, and hardly about those of another. */
function nameBonus(block: Block, listing: Listing): number {
  const files = listing.claims.flatMap(claim => claim.position.file ?? [])
  if (block.fileName === null || files.length === 0) return 0
  const {fileName} = thresholds.pair
  return files.some(file => sameFile(block.fileName, file)) ? fileName : -fileName
}
