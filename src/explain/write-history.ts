import {legendOf, pictureOf, writePicture} from '../history/index.ts'
import type {Analysis, Dating, History, ReconciledListing} from '../model/index.ts'
import {type Paint, painter} from '../terminal/index.ts'
import {visible, writeDating} from '../wording/index.ts'

/** An article with its history, and what it was written for. */
export interface DatedArticle {
  readonly analysis: Analysis
  readonly dating: Dating | null
}

/** How a history is written: with a picture of all claims, or what the article was written for alone. */
interface Manner {
  readonly what: 'claims' | 'range'
  readonly color: boolean
}

/** Write the history of an article for people: a text that ends in a line ending. */
export function writeHistory({analysis, dating}: DatedArticle, {what, color}: Manner): string {
  const {article, toolchain, listings, history} = analysis
  const paint = painter(color)
  const name = visible(article.path)
  if (article.listings.length === 0) {
    return `${name}: it makes no claims about what the compiler says\n`
  }
  const dated = `${name}: ${writeDating(dating, toolchain.version || `Go ${dating?.now}`)}${saidBy(analysis)}`
  if (what === 'range' || !history) return `${dated}\n`
  const sections = listings.flatMap(listing => section(history, listing, paint))
  return `${[paint('bold', dated), ...sections, '', paint('dim', legendOf(history))].join('\n')}\n`
}

/** Return what the article itself says of a version. */
function saidBy({article: {go, statedGo}}: Analysis): string {
  const said = go ?? statedGo
  return said === null ? '' : `; it says Go ${said}`
}

function section(
  history: History,
  {listing, pairing}: ReconciledListing,
  paint: Paint
): readonly string[] {
  const picture = pictureOf(history, listing.claims)
  if (picture.rows.length === 0) return []
  const lines = writePicture(
    picture,
    ({ranges}) => `${ranges.claim.start.line}:${ranges.claim.start.column}`,
    ({text}) => visible(text)
  )
  const [head = '', ...rows] = lines
  const flags = pairing?.flags.join(' ') ?? ''
  return [
    '',
    `Listing on line ${listing.line}${flags === '' ? '' : `, \`${visible(flags)}\``}`,
    paint('dim', head),
    ...rows
  ]
}

/** Write histories for programs: one object in one line. */
export function writeHistoryJson(all: readonly DatedArticle[]): string {
  const history = all.find(({analysis}) => analysis.history)?.analysis.history
  const files = all.map(({analysis, dating}) => ({
    path: analysis.article.path,
    go: analysis.toolchain,
    written: dating && {...dating, lost: dating.lost.length},
    stated: analysis.article.go ?? analysis.article.statedGo,
    listings: analysis.listings.map(listing => writeListing(analysis.history, listing))
  }))
  const {minors = [], missing = []} = history ?? {}
  return `${JSON.stringify({version: 1, minors, missing, files})}\n`
}

function writeListing(
  history: History | null,
  {listing, pairing, verdicts}: ReconciledListing
): object {
  return {
    line: listing.line,
    flags: pairing?.flags ?? [],
    claims: verdicts.map(({claim, kind}) => ({
      line: claim.ranges.claim.start.line,
      column: claim.ranges.claim.start.column,
      text: claim.text,
      verdict: kind,
      history: history?.claims.get(claim) ?? []
    }))
  }
}
