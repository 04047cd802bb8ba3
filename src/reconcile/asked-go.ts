import type {Article, ReconciledListing, Toolchain} from '../types.ts'
import {withoutDiagnostic} from './judge.ts'

/**
 * What is left of a listing whose author asks for another Go than ours (`go=` beside the listing
 * or its code, `go:` in front matter): what that version prints we cannot say. What ours prints
 * just so stays confirmed.
 */
export function forAskedGo(
  result: ReconciledListing,
  article: Article,
  toolchain: Toolchain
): ReconciledListing {
  if (!asksForAnotherGo(result, article, toolchain)) return result
  const verdicts = result.verdicts.map(verdict =>
    verdict.kind === 'confirmed' || verdict.kind === 'unverifiable'
      ? verdict
      : withoutDiagnostic(verdict.claim, 'unverifiable', 'other-go')
  )
  return {...result, verdicts}
}

/** Whether the author of a listing asks for another Go than ours. */
export function asksForAnotherGo(
  {listing, pairing}: ReconciledListing,
  article: Article,
  toolchain: Toolchain
): boolean {
  const blocks = pairing?.unit.blocks ?? []
  const asked =
    listing.directive?.go ?? blocks.find(block => block.directive?.go)?.directive?.go ?? article.go
  return asked !== null && asked !== undefined && asked !== minorOf(toolchain)
}

/** `1.26` of `go1.26.8`. */
function minorOf({version}: Toolchain): string | undefined {
  return /^go(\d+\.\d+)/.exec(version)?.[1]
}
