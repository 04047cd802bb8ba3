import {baseName} from '../go/source/index.ts'
import type {
  Article,
  Block,
  Directive,
  Listing,
  ReconciledListing,
  Toolchain,
  UnusedDirective
} from '../model/index.ts'
import {before, omissionsOf} from '../reconcile/index.ts'

/** A directive with all that it is about: one comment may stand before a whole table. */
interface Covered {
  readonly directive: Directive
  readonly blocks: Block[]
  readonly listings: Listing[]
}

/**
 * Find the directives that nothing comes of.
 *
 * @param skipped What became of the skipped listings.
 * @param hidden Skipped blocks that would be reported.
 */
export function unusedDirectives(
  article: Article,
  toolchain: Toolchain,
  skipped: readonly ReconciledListing[],
  hidden: ReadonlySet<Block>
): readonly UnusedDirective[] {
  return coveredBy(article).flatMap(covered => {
    const skip = covered.directive.skip
      ? idleSkip({article, toolchain}, covered, skipped, hidden)
      : null
    return skip ? [skip] : idleWords(article, covered)
  })
}

/** The directives of an article in reading order. */
function coveredBy({blocks, listings}: Article): readonly Covered[] {
  const found = new Map<number, Covered>()
  const at = (directive: Directive) => {
    const key = directive.range.start.offset
    const known = found.get(key) ?? {directive, blocks: [], listings: []}
    found.set(key, known)
    return known
  }
  for (const block of blocks) if (block.directive) at(block.directive).blocks.push(block)
  for (const listing of listings)
    if (listing.directive) at(listing.directive).listings.push(listing)
  return [...found].toSorted(([a], [b]) => a - b).map(([, covered]) => covered)
}

/** A skip under which everything is right. What cannot be checked may be why the author skips it. */
function idleSkip(
  shown: {readonly article: Article; readonly toolchain: Toolchain},
  {directive, blocks, listings}: Covered,
  skipped: readonly ReconciledListing[],
  hidden: ReadonlySet<Block>
): UnusedDirective | null {
  const judged = skipped.filter(({listing}) => listings.includes(listing)).map(unskipped)
  const hides =
    blocks.some(block => hidden.has(block)) ||
    judged.some(({verdicts}) => verdicts.some(({kind}) => kind !== 'confirmed'))
  if (hides) return null
  const leavesOut = judged.some(reconciled => omissionsOf({...shown, reconciled}) !== null)
  return {directive, word: 'skip', why: leavesOut ? 'hides-omissions' : 'hides-nothing'}
}

/** A skipped listing as if nothing were said about it. */
function unskipped({listing, verdicts, ...rest}: ReconciledListing): ReconciledListing {
  return {
    ...rest,
    listing: {...listing, directive: null},
    verdicts: verdicts.map(verdict => before(verdict, 'skipped'))
  }
}

/** Words about something that is not there. Words after a fence's language may be another site's. */
function idleWords(article: Article, {directive, blocks, listings}: Covered): UnusedDirective[] {
  const named = directive.for === null ? null : baseName(directive.for)
  const isShown = article.blocks.some(
    ({fileName}) => fileName !== null && baseName(fileName) === named
  )
  const lost: UnusedDirective[] =
    named !== null && listings.length > 0 && !isShown
      ? [{directive, word: 'for', why: 'no-such-file'}]
      : []
  if (!isComment(article, directive)) return lost
  const hasNoListing = listings.length === 0
  if (named !== null && hasNoListing) lost.push({directive, word: 'for', why: 'no-listing'})
  if (directive.partial && hasNoListing) lost.push({directive, word: 'partial', why: 'no-listing'})
  if (directive.file !== null && blocks.length === 0)
    lost.push({directive, word: 'file', why: 'no-code'})
  return lost
}

function isComment({source}: Article, {range}: Directive): boolean {
  return /goclaims\s*$/.test(source.slice(0, range.start.offset).slice(-200))
}
