import {senseOf} from '../../go/messages/index.ts'
import type {Block, Claim, Listing} from '../../model/index.ts'
import type {BareClaim} from '../article-builder.ts'
import {isAbout, namesIn} from '../text/names.ts'

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
  const examples = glossaries(candidates)
  return candidates.flatMap(({listing, claims: all}) => {
    const claims = all.filter(({claim}) => !examples.has(claim))
    const near = claims.some(({isBare}) => isBare) ? blocksNear(listing, blocks) : []
    const kept = claims.flatMap(({claim, isBare}) =>
      !isBare || near.some(block => isAbout(claim.subject, namesOf(block))) ? [claim] : []
    )
    const [first, ...rest] = kept
    return first ? [{...listing, claims: [first, ...rest]}] : []
  })
}

/**
 * Messages that stand for their kind: entries of a list or table that explains the words, or both
 * a message and its contrary about one subject in one paragraph.
 */
function glossaries(candidates: readonly BareClaim[]): ReadonlySet<Claim> {
  const found: Claim[] = []
  for (const {claims} of candidates) {
    const bare = claims.flatMap(({claim, isBare}) => (isBare ? [claim] : []))
    found.push(...contraries(bare))
  }
  let run: Claim[] = []
  const close = () => {
    if (isGlossary(run)) found.push(...run)
    run = []
  }
  for (const [index, {listing, claims}] of candidates.entries()) {
    if (candidates[index - 1]?.listing.order !== listing.order - 1) close()
    const entries = claims.flatMap(({claim, isBare, isEntry}) => (isBare && isEntry ? [claim] : []))
    if (entries.length === 0) close()
    run.push(...entries)
  }
  close()
  return new Set(found)
}

/**
 * Tell whether entries speak of one subject in several ways: nothing both moves and escapes and
 * stays.
 */
function isGlossary(entries: readonly Claim[]): boolean {
  const kinds = new Map(entries.map(entry => [nameOf(entry), entry.kind]))
  return entries.some(entry => kinds.get(nameOf(entry)) !== entry.kind)
}

/** Return those of some claims of which others say the contrary. */
function contraries(claims: readonly Claim[]): readonly Claim[] {
  const said = claims.flatMap(claim => {
    const sense = senseOf(claim)
    return sense ? [{claim, about: `${sense.fact} ${nameOf(claim)}`, holds: sense.holds}] : []
  })
  const last = new Map(said.map(({about, holds}) => [about, holds]))
  const disputed = new Set(
    said.flatMap(({about, holds}) => (last.get(about) === holds ? [] : about))
  )
  return said.flatMap(({claim, about}) => (disputed.has(about) ? [claim] : []))
}

function nameOf({subject}: Claim): string {
  return subject.replace(/^&/, '')
}

/** Blocks of the same section, the last one before, and the next one after. */
function blocksNear(listing: BareClaim['listing'], blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLast(block => block.order < listing.order)
  const next = blocks.find(block => block.order > listing.order)
  return blocks.filter(
    block => block === last || block === next || block.section === listing.section
  )
}
