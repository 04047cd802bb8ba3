import type {Block, Listing} from '../types.ts'
import type {BareClaim} from './draft.ts'
import {isAbout, namesIn} from './names.ts'

/**
 * Keep those messages in inline code that are about code of the article.
 *
 * `moved to heap: x` in prose may explain what such a message means, so a message without position
 * counts only if the names in its subject stand in code close by.
 */
export function inlineListings(
  candidates: readonly BareClaim[],
  blocks: readonly Block[]
): readonly Listing[] {
  const names = new Map<Block, ReadonlySet<string>>()
  const namesOf = (block: Block) => {
    const known = names.get(block) ?? new Set(namesIn(block.code.text))
    names.set(block, known)
    return known
  }
  return candidates.flatMap(({listing, claims}) => {
    const near = claims.some(({isBare}) => isBare) ? blocksNear(listing, blocks) : []
    const kept = claims.flatMap(({claim, isBare}) =>
      !isBare || near.some(block => isAbout(claim.subject, namesOf(block))) ? [claim] : []
    )
    const [first, ...rest] = kept
    return first ? [{...listing, claims: [first, ...rest]}] : []
  })
}

/** Blocks of the same section, the last one before, and the next one after. */
function blocksNear(listing: BareClaim['listing'], blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLast(block => block.order < listing.order)
  const next = blocks.find(block => block.order > listing.order)
  return blocks.filter(
    block => block === last || block === next || block.section === listing.section
  )
}
