import {isPrinted} from '../../src/history/standing.ts'
import type {Minor} from '../../src/model/index.ts'
import type {ArticleTruth, ClaimTruth} from './article.ts'

/** Write what holding articles to every Go came to. */
export function writeTable(articles: readonly ArticleTruth[]): readonly string[] {
  const sum = (of: (article: ArticleTruth) => number) =>
    articles.reduce((total, article) => total + of(article), 0)
  const claims = articles.flatMap(article => article.claims)
  const minors = articles[0]?.minors ?? []
  const newest = minors.at(-1) ?? ''
  const listings = sum(article => article.listings)
  const equal = listings - sum(({unequal}) => unequal.length)
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
  const rows = [
    ['articles with claims whose code is known', articles.length],
    ['versions', `${minors.length}: ${minors[0]} – ${newest}`],
    ['listings of which probing says what every version says', `${equal} of ${listings}`],
    ['compiles a listing', (sum(({compiles}) => compiles) / listings).toFixed(1)],
    ['time of probing', seconds(sum(({milliseconds}) => milliseconds.probing))],
    ['… of asking every version besides', seconds(sum(({milliseconds}) => milliseconds.every))],
    ['claims that any version can be held to', claims.filter(isVerifiable).length],
    ['… right with the newest', claims.filter(rightWith(newest)).length],
    ['… with what `version: auto` chooses', claims.filter(isRightWithAuto).length],
    ['… with the best version of each article', sum(article => rightWithBest(article).right)],
    ['… with any', claims.filter(isRightWithAny).length]
  ] as const
  return [
    '| figure | measured |',
    '| --- | --- |',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
    '| version | claims that are right with it | … and with none before it in this table |',
    '| --- | --- | --- |',
    ...coverOf(claims, minors).map(({minor, right, more}) => `| ${minor} | ${right} | ${more} |`),
    '',
    '| `version: auto` chooses | articles |',
    '| --- | --- |',
    ...chosenRows(articles)
  ]
}

/** Say of which articles `version: auto` chooses a Go with which fewer claims are right. */
export function writeWrong(articles: readonly ArticleTruth[]): readonly string[] {
  return articles.flatMap(article => {
    const own = article.claims.filter(isRightWithAuto).length
    const {right, minors} = rightWithBest(article)
    return own < right
      ? [
          `${article.path}: ${own} right with Go ${article.chosen}, ${right} with ${minors.join(', ')}; it says ${article.stated ?? 'nothing'}`
        ]
      : []
  })
}

/** Say of which listings probing and asking every version do not agree. */
export function writeUnequal(articles: readonly ArticleTruth[]): readonly string[] {
  return articles.flatMap(({path, unequal}) =>
    unequal.map(line => `${path}:${line}: not what every Go says`)
  )
}

function isVerifiable({kinds}: ClaimTruth): boolean {
  return Object.values(kinds).some(kind => kind !== 'unverifiable')
}

function rightWith(minor: Minor) {
  return ({kinds}: ClaimTruth) => {
    const kind = kinds[minor]
    return kind !== undefined && isPrinted.has(kind)
  }
}

function isRightWithAuto(claim: ClaimTruth): boolean {
  return rightWith(claim.chosen)(claim)
}

function isRightWithAny({kinds}: ClaimTruth): boolean {
  return Object.values(kinds).some(kind => isPrinted.has(kind))
}

function rightWithBest({claims, minors}: ArticleTruth) {
  const amounts = minors.map(minor => claims.filter(rightWith(minor)).length)
  const right = Math.max(0, ...amounts)
  return {right, minors: minors.filter((_, at) => amounts[at] === right)}
}

/** Versions in the order in which each explains most of what those before it leave. */
function coverOf(claims: readonly ClaimTruth[], minors: readonly Minor[]) {
  const rows: {minor: Minor; right: number; more: number}[] = []
  let left = claims
  let rest = [...minors]
  while (rest.length > 0) {
    const newest = minors.at(-1)
    const amounts = rest.map(minor => left.filter(rightWith(minor)).length)
    const most = Math.max(...amounts)
    // Everybody has the newest anyway.
    const minor = rows.length === 0 ? newest : rest[amounts.lastIndexOf(most)]
    if (minor === undefined || (rows.length > 0 && most === 0)) break
    const more = left.filter(rightWith(minor)).length
    rows.push({minor, right: claims.filter(rightWith(minor)).length, more})
    left = left.filter(claim => !rightWith(minor)(claim))
    rest = rest.filter(other => other !== minor)
  }
  return rows
}

function chosenRows(articles: readonly ArticleTruth[]): readonly string[] {
  const minors = [...new Set(articles.flatMap(({minors}) => minors))]
  return minors.flatMap(minor => {
    const those = articles.filter(({chosen}) => chosen === minor)
    return those.length === 0 ? [] : [`| ${minor} | ${those.length} |`]
  })
}
