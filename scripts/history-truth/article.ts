import {analyze} from '../../src/analysis/analyze.ts'
import {erasIn} from '../../src/analysis/article-history.ts'
import {holdListing} from '../../src/analysis/hold-listing.ts'
import {type OtherCompilers, otherCompilers} from '../../src/analysis/other-compilers.ts'
import {type Held, missingFrom, probe, sortMinors} from '../../src/history/index.ts'
import {periodsOf} from '../../src/history/periods.ts'
import type {
  Analysis,
  Article,
  Claim,
  Compiler,
  Minor,
  Period,
  ReconciledListing,
  VerdictKind
} from '../../src/model/index.ts'
import type {Settings} from '../../src/options.ts'
import {heldByEvery} from '../../test/history/brute-force.ts'

/** What a claim comes to under every Go, and under the one that `version: auto` holds it to. */
export interface ClaimTruth {
  readonly line: number
  readonly text: string
  readonly kinds: Readonly<Record<Minor, VerdictKind>>
  readonly chosen: Minor
}

/** An article held to every Go, and what probing fewer of them says and takes. */
export interface ArticleTruth {
  readonly path: string
  readonly minors: readonly Minor[]
  readonly listings: number
  /** Lines of listings of which probing says something else. */
  readonly unequal: readonly number[]
  readonly compiles: number
  readonly milliseconds: {readonly probing: number; readonly every: number}
  /** The Go that `version: auto` chooses, and what the author says. */
  readonly chosen: Minor | null
  readonly stated: Minor | null
  readonly claims: readonly ClaimTruth[]
}

/** Hold an article to every Go on this machine; `null` where none of its code is known. */
export async function articleTruth(
  article: Article,
  compiler: Compiler,
  settings: Settings
): Promise<ArticleTruth | null> {
  const analysis = await analyze(article, compiler)
  const others = await otherCompilers(settings)
  const minors = sortMinors(others.minors)
  const listings = analysis.listings.filter(({pairing}) => pairing !== null)
  if (listings.length === 0) return null
  const found: ListingTruth[] = []
  for (const listing of listings) found.push(await listingTruth(analysis, listing, others, minors))
  const claims = new Map(found.flatMap(({periods}) => periods))
  const {dating, listings: apart} = erasIn({
    ...analysis,
    history: {minors, missing: missingFrom(minors), claims}
  })
  const chosen = dating?.chosen ?? null
  const sum = (of: (one: ListingTruth) => number) =>
    found.reduce((total, one) => total + of(one), 0)
  return {
    path: article.path,
    minors,
    listings: listings.length,
    unequal: found.flatMap(({listing, isEqual}) => (isEqual ? [] : [listing.listing.line])),
    compiles: sum(({compiles}) => compiles),
    milliseconds: {probing: sum(({probing}) => probing), every: sum(({every}) => every)},
    chosen,
    stated: article.go ?? article.statedGo,
    claims: found.flatMap(({listing, held}) =>
      listing.listing.claims.map((claim, at) => ({
        line: claim.ranges.claim.start.line,
        text: claim.text,
        kinds: kindsOf(held, at),
        chosen: apart.get(listing)?.chosen ?? chosen ?? minors.at(-1) ?? ''
      }))
    )
  }
}

interface ListingTruth {
  readonly listing: ReconciledListing
  readonly held: ReadonlyMap<Minor, Held>
  readonly periods: readonly (readonly [Claim, readonly Period[]])[]
  readonly isEqual: boolean
  readonly compiles: number
  readonly probing: number
  readonly every: number
}

async function listingTruth(
  analysis: Analysis,
  listing: ReconciledListing,
  others: OtherCompilers,
  minors: readonly Minor[]
): Promise<ListingTruth> {
  let compiles = 0
  const started = performance.now()
  const probed = await probe(minors, minor => {
    compiles++
    return holdListing(analysis, listing, others.compilerOf(minor))
  })
  const probing = performance.now() - started
  const again = performance.now()
  const held = await heldByEvery(analysis, listing, others)
  const every = performance.now() - again
  const all = [...listing.listing.claims.keys()]
  const written = (some: ReadonlyMap<Minor, Held>) =>
    JSON.stringify(all.map(at => kindsOf(some, at)))
  const periods = listing.listing.claims.map((claim, at) => [claim, periodsOf(probed, at)] as const)
  const isEqual = written(held) === written(probed)
  return {listing, held, periods, isEqual, compiles, probing, every}
}

function kindsOf(
  held: ReadonlyMap<Minor, Held>,
  claim: number
): Readonly<Record<Minor, VerdictKind>> {
  return Object.fromEntries(
    [...held].flatMap(([minor, {verdicts}]) => {
      const kind = verdicts[claim]?.kind
      return kind === undefined ? [] : [[minor, kind] as const]
    })
  )
}
