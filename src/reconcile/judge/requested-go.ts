import {isOfMinor} from '../../go/version/index.ts'
import type {Article, Block, Listing, ReconciledListing, Toolchain} from '../../model/index.ts'

/**
 * Return the Go that the author asks for, as `1.12`: `go=` beside a listing or its code, `go:` in
 * front matter; `null` where nothing is said. What a listing was written for, as its claims tell,
 * counts where its author says nothing beside it.
 */
export function requestedGo(
  article: Pick<Article, 'go'>,
  listing: Pick<Listing, 'directive' | 'era'> | null,
  blocks: readonly Block[]
): string | null {
  const ofBlock = blocks.find(block => block.directive?.go)?.directive?.go
  return listing?.directive?.go ?? ofBlock ?? listing?.era ?? article.go
}

/** Tell whether the author of a listing asks for another Go than the one it was held to. */
export function asksForAnotherGo(
  {listing, pairing, toolchain}: Pick<ReconciledListing, 'listing' | 'pairing' | 'toolchain'>,
  article: Article,
  usual: Toolchain
): boolean {
  const requested = requestedGo(article, listing, pairing?.unit.blocks ?? [])
  return requested !== null && !isOfMinor(toolchain ?? usual, requested)
}
