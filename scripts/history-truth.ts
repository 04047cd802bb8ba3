/**
 * `npm run history:truth -- FOLDER`: asks every Go on this machine about every listing of the
 * articles of a folder, and holds that to what probing says with fewer of them.
 */
import {analyze} from '../src/analysis/analyze.ts'
import {compilerFor} from '../src/analysis/index.ts'
import {otherCompilers} from '../src/analysis/other-compilers.ts'
import {type Held, probe, sortMinors} from '../src/history/index.ts'
import type {Minor} from '../src/model/index.ts'
import {heldByEvery} from '../test/history/brute-force.ts'
import {readSet} from './thresholds/articles.ts'

const made = await compilerFor({})
if (!made.ok) throw new Error(made.problem)
const totals = {listings: 0, equal: 0, asked: 0, versions: 0}
for (const article of readSet(process.argv[2] ?? '../shared/corpus/articles').articles()) {
  const analysis = await analyze(article, made.compiler)
  const others = await otherCompilers({})
  const minors = sortMinors(others.minors)
  for (const listing of analysis.listings.filter(({pairing}) => pairing !== null)) {
    const every = await heldByEvery(analysis, listing, others)
    let asked = 0
    const probed = await probe(minors, async minor => {
      asked++
      return every.get(minor) ?? {verdicts: [], output: ''}
    })
    const kindsOf = (held: ReadonlyMap<Minor, Held>) =>
      JSON.stringify(minors.map(minor => held.get(minor)?.verdicts.map(({kind}) => kind)))
    const isEqual = kindsOf(every) === kindsOf(probed)
    if (!isEqual) console.log(`${article.path}:${listing.listing.line}: not what every Go says`)
    totals.listings++
    totals.equal += Number(isEqual)
    totals.asked += asked
    totals.versions = minors.length
  }
}
const {listings, equal, asked, versions} = totals
console.log(`${equal} of ${listings} listings as every one of ${versions} versions says`)
console.log(`${(asked / listings).toFixed(1)} compiles a listing`)
