import type {Declaration} from '../go/source/index.ts'
import type {Block} from '../model/index.ts'
import {blockOutline} from './block-outline.ts'

/**
 * The Go blocks right before a block in its section, up to and with it, that can be pieces of one
 * file: only the first may have a package clause.
 */
export function sectionRun(block: Block, blocks: readonly Block[]): readonly Block[] {
  return runOf(block, blocks, previous => previous.section === block.section)
}

/** The same from the beginning of the article. */
export function articleRun(block: Block, blocks: readonly Block[]): readonly Block[] {
  return runOf(block, blocks, () => true)
}

function runOf(
  block: Block,
  blocks: readonly Block[],
  belongs: (previous: Block) => boolean
): readonly Block[] {
  if (block.shape !== 'fragment') return [block]
  const run = [block]
  for (let at = blocks.indexOf(block) - 1; at >= 0; at--) {
    const previous = blocks[at]
    if (!previous || !belongs(previous)) break
    run.unshift(previous)
    if (previous.shape !== 'fragment') break
  }
  return run
}

/** A block with a package clause that a fragment is a part of. */
export interface Program {
  readonly block: Block
  /** The fragment shows nothing but what the program has too. */
  readonly repeated: boolean
}

/** The last block with a package clause before a fragment, if both declare something of one name. */
export function programBehind(block: Block, blocks: readonly Block[]): Program | null {
  if (block.shape !== 'fragment') return null
  const program = blocks
    .slice(0, blocks.indexOf(block))
    .findLast(other => other.shape !== 'fragment')
  if (!program) return null
  const texts = declarationTexts(block)
  const known = declarationTexts(program)
  const shared = [...texts].filter(([name]) => known.has(name))
  if (shared.length === 0) return null
  return {block: program, repeated: [...texts].every(([name, text]) => known.get(name) === text)}
}

/**
 * Return what a block declares, by name, without the white space and comments that do not count.
 */
function declarationTexts(block: Block): ReadonlyMap<string, string> {
  const lines = block.code.text.split('\n')
  const textOf = ({bodyLine, toLine}: Declaration) =>
    lines
      .slice(bodyLine - 1, toLine)
      .map(line => line.trim())
      .filter(line => line !== '')
      .join('\n')
  const {declarations} = blockOutline(block)
  return new Map(declarations.map(declaration => [declaration.name, textOf(declaration)]))
}
