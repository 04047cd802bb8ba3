import {baseName, type Declaration, outlineOf} from '../go/source/index.ts'
import type {Block, Unit, UnitFile, UnitLine} from '../model/index.ts'
import {unitSource} from '../model/text/index.ts'
import {blockOutline} from './block-outline.ts'

const defaultName = 'main.go'
/** File of the declarations that a unit borrows from other blocks. */
const contextName = 'context.go'

/** The unit of one block. */
export function singleUnit(block: Block): Unit {
  return {blocks: [block], files: [fileOf(block, linesOf(block))], shape: block.shape}
}

/** The unit of one block and a second file with declarations that it borrows from other blocks. */
export function supportedUnit(block: Block, borrowed: readonly Borrowed[]): Unit {
  const lines = borrowed.flatMap(({block: owner, declaration}) => [
    ...linesOf(owner).slice(declaration.fromLine - 1, declaration.toLine),
    joint
  ])
  const context: UnitFile = {name: contextName, lines, firstLine: 1, isBody: false}
  return {blocks: [block], files: [fileOf(block, linesOf(block)), context], shape: block.shape}
}

/** A declaration of another block. */
export interface Borrowed {
  readonly block: Block
  readonly declaration: Declaration
}

/**
 * The unit of several blocks as one file: joined by an empty line, where what a later block
 * declares again takes the place of the earlier declaration.
 */
export function joinedUnit(blocks: readonly [Block, ...Block[]]): Unit {
  const [first, ...rest] = blocks
  const lines = rest.reduce<readonly UnitLine[]>(append, linesOf(first))
  return {blocks, files: [fileOf(first, lines)], shape: first.shape}
}

const joint: UnitLine = {text: '', origin: null}

/** Put a later block at the end of the lines so far, or in place of what it declares again. */
function append(lines: readonly UnitLine[], block: Block): readonly UnitLine[] {
  const earlier = outlineOf(unitSource({lines})).declarations
  const outline = outlineOf(block.code.text)
  const added = linesOf(block)
  const result: (UnitLine | null)[] = [...lines]
  const replaced = new Set<number>()
  const inserted = new Map<number, readonly UnitLine[]>()
  const left: (UnitLine | null)[] = [...added]

  for (const {fromLine, toLine} of outline.header) blank(left, fromLine, toLine)
  for (const declaration of outline.declarations) {
    const old = earlier.find(({name}) => name === declaration.name)
    if (!old || replaced.has(old.bodyLine)) continue
    replaced.add(old.bodyLine)
    // A change shown without comment leaves the comment (`//go:noinline`) where it was.
    const commented = declaration.fromLine < declaration.bodyLine
    const from = commented ? old.fromLine : old.bodyLine
    inserted.set(from, added.slice(declaration.fromLine - 1, declaration.toLine))
    for (let line = from; line <= old.toLine; line++) result[line - 1] = null
    for (let line = declaration.fromLine; line <= declaration.toLine; line++) left[line - 1] = null
  }
  const kept = result.flatMap((line, index) => inserted.get(index + 1) ?? (line ? [line] : []))
  const remainder = left.flatMap(line => line ?? [])
  if (!remainder.some(line => line.text.trim())) return kept
  // Where a block ends with an empty line, that is the one between it and the next.
  return kept.at(-1)?.text.trim() === '' ? [...kept, ...remainder] : [...kept, joint, ...remainder]
}

/** Empty some lines in place: a later piece of a file has no package clause and no imports. */
function blank(lines: (UnitLine | null)[], fromLine: number, toLine: number): void {
  for (let line = fromLine; line <= toLine; line++) {
    const old = lines[line - 1]
    if (old) lines[line - 1] = {...old, text: ''}
  }
}

function linesOf(block: Block): readonly UnitLine[] {
  return block.code.text
    .replace(/\n$/, '')
    .split('\n')
    .map((text, index) => ({text, origin: {block, line: index + 1}}))
}

function fileOf(block: Block, lines: readonly UnitLine[]): UnitFile {
  const offset = block.directive?.offset
  return {
    name: block.fileName === null ? defaultName : baseName(block.fileName),
    lines,
    firstLine: typeof offset === 'number' ? offset + 1 : block.firstLine,
    isBody: block.shape === 'fragment' && blockOutline(block).declarations.length === 0
  }
}
