/**
 * `npm run history:truth -- FOLDER [I/N] [FILE]`: asks every Go on this machine about every listing
 * of the articles of a folder (or of each Nth of them), and holds that to what probing says with
 * fewer of them; then says what `version: auto` makes of them. FILE gets the verdicts, as JSON.
 */
import {writeFileSync} from 'node:fs'
import {analyze} from '../src/analysis/analyze.ts'
import {datingOf} from '../src/analysis/article-history.ts'
import {compilerFor} from '../src/analysis/index.ts'
import {otherCompilers} from '../src/analysis/other-compilers.ts'
import {type Held, missingFrom, probe, sortMinors} from '../src/history/index.ts'
import {periodsOf} from '../src/history/periods.ts'
import {isPrinted} from '../src/history/standing.ts'
import type {Claim, Minor, Period, VerdictKind} from '../src/model/index.ts'
import {heldByEvery} from '../test/history/brute-force.ts'
import {readSet} from './thresholds/articles.ts'

const [folder = '../shared/corpus/articles', part = '1/1', kept] = process.argv.slice(2)
const [index = 1, parts = 1] = part.split('/').map(Number)
const made = await compilerFor({})
if (!made.ok) throw new Error(made.problem)

const totals = {listings: 0, equal: 0, asked: 0, cold: 0, warm: 0}
const claims = {verifiable: 0, newest: 0, auto: 0, best: 0, any: 0}
const verdicts: Record<string, Record<string, Record<Minor, VerdictKind>>> = {}
let versions = 0
const articles = readSet(folder)
  .articles()
  .filter((_, at) => at % parts === index - 1)
for (const article of articles) {
  const analysis = await analyze(article, made.compiler)
  const others = await otherCompilers({})
  const minors = sortMinors(others.minors)
  versions = minors.length
  const periods = new Map<Claim, readonly Period[]>()
  const every: Map<Claim, ReadonlyMap<Minor, VerdictKind>> = new Map()
  for (const listing of analysis.listings.filter(({pairing}) => pairing !== null)) {
    const started = performance.now()
    const held = await heldByEvery(analysis, listing, others)
    totals.cold += performance.now() - started
    const again = performance.now()
    await heldByEvery(analysis, listing, others)
    totals.warm += performance.now() - again
    let asked = 0
    const probed = await probe(minors, async minor => {
      asked++
      return held.get(minor) ?? {verdicts: [], output: ''}
    })
    const kindsOf = (some: ReadonlyMap<Minor, Held>) =>
      JSON.stringify(minors.map(minor => some.get(minor)?.verdicts.map(({kind}) => kind)))
    const isEqual = kindsOf(held) === kindsOf(probed)
    if (!isEqual) console.log(`${article.path}:${listing.listing.line}: not what every Go says`)
    totals.listings++
    totals.equal += Number(isEqual)
    totals.asked += asked
    for (const [at, claim] of listing.listing.claims.entries()) {
      periods.set(claim, periodsOf(probed, at))
      const kinds = minors.flatMap(minor => {
        const kind = held.get(minor)?.verdicts[at]?.kind
        return kind ? [[minor, kind] as const] : []
      })
      every.set(claim, new Map(kinds))
    }
  }
  const history = {minors, missing: missingFrom(minors), claims: periods}
  const chosen = datingOf({...analysis, history})?.chosen
  const right = (minor: Minor | undefined) =>
    [...every.values()].filter(kinds => {
      const kind = kinds.get(minor ?? '')
      return kind !== undefined && isPrinted.has(kind)
    }).length
  const best = Math.max(0, ...minors.map(right))
  claims.verifiable += [...every.values()].filter(kinds =>
    [...kinds.values()].some(kind => kind !== 'unverifiable')
  ).length
  claims.newest += right(minors.at(-1))
  claims.auto += right(chosen)
  claims.best += best
  claims.any += [...every.values()].filter(kinds =>
    [...kinds.values()].some(kind => isPrinted.has(kind))
  ).length
  if (right(chosen) < best) {
    const better = minors.filter(minor => right(minor) === best).join(', ')
    console.log(`${article.path}: ${right(chosen)} right with Go ${chosen}, ${best} with ${better}`)
  }
  verdicts[article.path] = Object.fromEntries(
    [...every].map(([claim, kinds]) => [
      `${claim.ranges.claim.start.line}:${claim.ranges.claim.start.column} ${claim.text}`,
      Object.fromEntries(kinds)
    ])
  )
}
if (kept !== undefined) writeFileSync(kept, JSON.stringify(verdicts))
const {listings, equal, asked, cold, warm} = totals
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
console.log(`${articles.length} articles`)
console.log(`${equal} of ${listings} listings as every one of ${versions} versions says`)
console.log(`${(asked / listings).toFixed(1)} compiles a listing instead of ${versions}`)
console.log(`every version of every listing: ${seconds(cold)}, again ${seconds(warm)}`)
console.log(
  `${claims.verifiable} claims; right with the newest ${claims.newest}, with auto ${claims.auto}, with the best of each article ${claims.best}, with any ${claims.any}`
)
