import {type Outline, outlineOf} from '../go/source/index.ts'
import type {Block} from '../model/index.ts'

const outlines = new WeakMap<Block, Outline>()

/** The outline of a block, read once. */
export function blockOutline(block: Block): Outline {
  const known = outlines.get(block)
  if (known) return known
  const outline = outlineOf(block.code.text)
  outlines.set(block, outline)
  return outline
}
