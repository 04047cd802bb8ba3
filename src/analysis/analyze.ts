import {brokenBlocks, unusedDirectives, wrongCommands} from '../checks/index.ts'
import {compilableUnits} from '../compile/index.ts'
import type {Analysis, Article, Compiler, FailedPairing, ReconciledListing} from '../model/index.ts'
import {asksForAnotherGo, overrule} from '../reconcile/index.ts'
import {checkListing} from './check-listing.ts'
import {blocksOfErrors} from './error-claims.ts'

/**
 * Go the whole road with an article: pair its listings with units, compile these, and hold what
 * the article claims against what the compiler says.
 *
 * What the author asked to skip goes the road as well, but quietly: only whether there is anything
 * to hide is kept of it. Expected failures (code that does not compile, limits) are part of the
 * result; nothing is thrown but bugs.
 */
export async function analyze(
  article: Article,
  compiler: Compiler,
  {signal}: {readonly signal?: AbortSignal | undefined} = {}
): Promise<Analysis> {
  const listings: ReconciledListing[] = []
  const skipped: ReconciledListing[] = []
  const failures: FailedPairing[] = []
  const sound = await compilableUnits(compiler).of(article.go)
  for (const listing of article.listings) {
    const checked = await checkListing(article, listing, listings, sound, signal)
    const result = overrule({article, toolchain: sound.toolchain, ...checked})
    if (listing.directive?.skip) {
      skipped.push(result)
      listings.push(hidden(result))
    } else {
      listings.push(result)
      // What another Go than the author's says of code is nothing to hold against it.
      if (checked.failure && !asksForAnotherGo(result, article, sound.toolchain)) {
        failures.push(checked.failure)
      }
    }
  }
  const blocks = await brokenBlocks(article, failures, blocksOfErrors(listings), sound, signal)
  return {
    article,
    toolchain: sound.toolchain,
    listings,
    brokenBlocks: blocks.broken,
    wrongCommands: wrongCommands(article),
    unusedDirectives: unusedDirectives(article, sound.toolchain, skipped, blocks.skipped),
    history: null,
    older: [],
    writtenFor: []
  }
}

/** A skipped listing: its verdicts remember what they were, and nothing else is told of it. */
function hidden({listing, verdicts}: ReconciledListing): ReconciledListing {
  return {
    listing,
    pairing: null,
    numberings: [],
    verdicts,
    omitted: [],
    printed: [],
    candidates: []
  }
}
