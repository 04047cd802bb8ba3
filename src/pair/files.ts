import {baseName} from '../go/source/index.ts'
import type {Article, Block, BlockShape, Claim, Unit, UnitFile} from '../model/index.ts'
import {thresholds} from '../thresholds.ts'
import {blockOutline} from './block-outline.ts'
import {joinedUnit, singleUnit} from './join.ts'
import {sourceEvidence, strengthOf} from './source-fit.ts'

/** Files that a listing names, each with the blocks that show it. */
interface NamedFile {
  readonly name: string
  readonly claims: readonly Claim[]
  readonly blocks: readonly [Block, ...Block[]]
}

/** A unit of several files, and whether the article says which block is which. */
export interface FilesUnit {
  readonly unit: Unit
  readonly isSaid: boolean
}

/**
 * Put together the unit of several files, if a listing names two or more that blocks of the
 * article can be: those that say so, else those whose code fits the claims about the file. What
 * later blocks before the listing add to a file belongs to it.
 */
export function filesUnit(
  {blocks}: Article,
  claims: readonly Claim[],
  order: number
): FilesUnit | null {
  const names = [
    ...new Set(claims.flatMap(({position}) => (position.file ? baseName(position.file) : [])))
  ]
  if (names.length < 2) return null
  const said = names.flatMap(name => {
    const own = namedBlocks(blocks, name, order)
    return own ? [fileOf(name, own, claims)] : []
  })
  const guessed = guessFiles(names, blocks, claims, order, said)
  const files = grow([...said, ...guessed], blocks, order)
  const [first, ...rest] = files.map(unitFile)
  if (!first || rest.length === 0) return null
  const shown = files.flatMap(file => file.blocks)
  const starts = files.map(file => file.blocks[0])
  return {
    unit: {blocks: shown, files: [first, ...rest], shape: shapeOf(starts)},
    isSaid: guessed.length === 0
  }
}

/**
 * Find the blocks that say they are a file: of several the last before the listing, which pieces of
 * the file go on from the last that shows it whole.
 */
function namedBlocks(
  blocks: readonly Block[],
  name: string,
  order: number
): NamedFile['blocks'] | null {
  const named = blocks.filter(block => block.fileName !== null && baseName(block.fileName) === name)
  const before = named.filter(block => block.order < order)
  const whole = before.findLastIndex(({shape}) => shape !== 'fragment')
  const [first, ...rest] = whole < 0 ? before.slice(-1) : before.slice(whole)
  const start = first ?? named[0]
  const pieces = rest.filter(block => blockOutline(block).declarations.length > 0)
  return start ? [start, ...pieces] : null
}

function fileOf(name: string, blocks: NamedFile['blocks'], claims: readonly Claim[]): NamedFile {
  return {name, claims: claimsOf(name, claims), blocks}
}

function claimsOf(name: string, claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(({position}) => position.file !== null && baseName(position.file) === name)
}

/**
 * Give names that no block has to blocks that have none: the pair that fits best first. A subject
 * has to stand at a claimed column, with the offset that its block needs.
 */
function guessFiles(
  names: readonly string[],
  blocks: readonly Block[],
  claims: readonly Claim[],
  order: number,
  said: readonly NamedFile[]
): readonly NamedFile[] {
  const free = blocks.filter(
    block =>
      block.fileName === null && block.order < order && blockOutline(block).declarations.length > 0
  )
  const pairs = names
    .filter(name => !said.some(file => file.name === name))
    .flatMap(name =>
      free.slice(-thresholds.pair.filesBefore).map(block => {
        const file = fileOf(name, [block], claims)
        const evidence = sourceEvidence(file.claims, singleUnit(block))
        const fit = evidence.onColumn > 0 ? strengthOf(evidence) : 0
        return {file, block, fit, isExact: evidence.offset === 0}
      })
    )
    .filter(({fit}) => fit > 0)
    .toSorted(
      (a, b) =>
        b.fit - a.fit || Number(b.isExact) - Number(a.isExact) || b.block.order - a.block.order
    )
  const taken = new Set<Block | string>()
  return pairs.flatMap(({file, block}) => {
    if (taken.has(block) || taken.has(file.name)) return []
    taken.add(block).add(file.name)
    return [file]
  })
}

/** Add later blocks without a name to the file whose claims they explain, with what comes before. */
function grow(
  files: readonly NamedFile[],
  blocks: readonly Block[],
  order: number
): readonly NamedFile[] {
  const used = new Set(files.flatMap(file => file.blocks))
  const later = blocks.filter(
    block =>
      block.shape === 'fragment' &&
      block.fileName === null &&
      block.order < order &&
      !used.has(block)
  )
  return later.reduce<readonly NamedFile[]>((grown, block) => {
    const gains = grown.map(file => (file.blocks[0].order < block.order ? gainOf(file, block) : 0))
    const most = Math.max(0, ...gains)
    const at = gains.indexOf(most)
    return most > 0
      ? grown.map((file, index) =>
          index === at ? {...file, blocks: [...file.blocks, block] as const} : file
        )
      : grown
  }, files)
}

/** Tell how much better the claims about a file fit with another block behind it. */
function gainOf({claims, blocks}: NamedFile, block: Block): number {
  const fitOf = (all: readonly [Block, ...Block[]]) =>
    strengthOf(sourceEvidence(claims, joinedUnit(all)))
  const [first, ...rest] = blocks
  return fitOf([first, ...rest, block]) - fitOf(blocks)
}

function unitFile({name, blocks}: NamedFile): UnitFile {
  return {...joinedUnit(blocks).files[0], name}
}

function shapeOf(blocks: readonly Block[]): BlockShape {
  if (blocks.some(({shape}) => shape === 'fragment')) return 'fragment'
  return blocks.some(({shape}) => shape === 'program') ? 'program' : 'file'
}
