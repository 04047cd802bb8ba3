import {isOfMinor, minorOf} from '../go/version/index.ts'
import type {
  Analysis,
  Article,
  Minor,
  ReconciledListing,
  Toolchain,
  WrittenFor
} from '../model/index.ts'
import type {Settings} from '../options.ts'
import {erasIn, mayDiffer, withHistory} from './article-history.ts'
import {otherCompilers} from './other-compilers.ts'
import {versionsHere} from './versions-here.ts'

/** The Gos that an article is better held to than to ours, and how that is known. */
export interface OwnGo {
  /** `null`: ours fits all but some listings. */
  readonly minor: Minor | null
  /** Those of its listings that were written for another. */
  readonly listings: ReadonlyMap<ReconciledListing, Minor>
  /** Evidence of its claims; absent if the author or the settings decide. */
  readonly writtenFor: readonly WrittenFor[]
  readonly isCacheable: boolean
}

/**
 * Find the Go that an article was written for, as far as settings ask for it; `null` where that is
 * ours, or not on this machine.
 */
export async function ownGoOf(
  analysis: Analysis,
  settings: Settings,
  signal: AbortSignal | undefined
): Promise<OwnGo | null> {
  const {version} = settings
  // Who says which Go is to be used is held to that anyway.
  if (analysis.article.go !== null || version === undefined) return null
  if (version === 'stated') return saidGo(analysis, analysis.article.statedGo, settings)
  if (version !== 'auto') return saidGo(analysis, minorOf({version: `go${version}`}), settings)
  // Where nothing is wrong with our Go, no other is better.
  if (!analysis.listings.some(mayDiffer)) return null
  const others = await otherCompilers(settings)
  const {dating, listings} = erasIn(await withHistory(analysis, others, 'all', signal))
  const own = dating && !isOf(analysis.toolchain, dating.chosen) ? dating : null
  // What an author says beside a listing goes before whatever its claims tell.
  const apart = [...listings].filter(
    ([{listing, pairing}]) =>
      !listing.directive?.go && !pairing?.unit.blocks.some(({directive}) => directive?.go)
  )
  if (!own && apart.length === 0) return null
  return {
    minor: own?.chosen ?? null,
    listings: new Map(apart.map(([listing, {chosen}]) => [listing, chosen])),
    writtenFor: [
      ...(own ? [{...own, what: 'article' as const}] : []),
      ...apart
        .filter(([, {chosen}]) => !isOf(analysis.toolchain, chosen))
        .map(([, each]) => ({...each, what: 'listing' as const}))
    ],
    isCacheable: others.isCacheable()
  }
}

/** The article with the eras of its listings. */
export function inEras(article: Article, {listings}: Pick<OwnGo, 'listings'>): Article {
  const eras = new Map([...listings].map(([{listing}, era]) => [listing, era]))
  return {
    ...article,
    listings: article.listings.map(listing => {
      const era = eras.get(listing)
      return era === undefined ? listing : {...listing, era}
    })
  }
}

/** The Go that somebody names, where it is another than ours, and here. */
async function saidGo(
  {toolchain}: Pick<Analysis, 'toolchain'>,
  minor: Minor | null,
  settings: Settings
): Promise<OwnGo | null> {
  if (minor === null || isOf(toolchain, minor)) return null
  const {minors} = await versionsHere(settings)
  if (!minors.includes(minor)) return null
  return {minor, listings: new Map(), writtenFor: [], isCacheable: true}
}

/** Tell whether a toolchain is of a minor, or compiled nothing. */
function isOf(toolchain: Toolchain, minor: Minor): boolean {
  return toolchain.version === '' || isOfMinor(toolchain, minor)
}
