import type {Article, ReconciledListing, Toolchain} from '../../model/index.ts'

/**
 * Tell whether the author of a listing asks for another Go than ours: `go=` beside the listing or
 * its code, `go:` in front matter.
 */
export function asksForAnotherGo(
  {listing, pairing}: Pick<ReconciledListing, 'listing' | 'pairing'>,
  article: Article,
  toolchain: Toolchain
): boolean {
  const blocks = pairing?.unit.blocks ?? []
  const requested =
    listing.directive?.go ?? blocks.find(block => block.directive?.go)?.directive?.go ?? article.go
  return requested !== null && requested !== undefined && requested !== minorOf(toolchain)
}

/** `1.26` of `go1.26.8`. */
function minorOf({version}: Toolchain): string | undefined {
  return /^go(\d+\.\d+)/.exec(version)?.[1]
}
