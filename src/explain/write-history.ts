import {type Picture, pictureOf} from '../history/index.ts'
import type {Analysis, Dating, History, ReconciledListing} from '../model/index.ts'
import {fold, painter} from '../terminal/index.ts'
import {visible, writeDating} from '../wording/index.ts'
import {legendOf, type PictureManner, writePicture} from './write-picture.ts'

/** An article with its history, and what it was written for. */
export interface DatedArticle {
  readonly analysis: Analysis
  readonly dating: Dating | null
}

/**
 * Form of a history: a picture of all claims, or only the version that the article was written for.
 */
interface Manner extends Omit<PictureManner, 'paint'> {
  readonly what: 'claims' | 'range'
  readonly color: boolean
}

/** Write the history of an article for people: a text that ends in a line ending. */
export function writeHistory({analysis, dating}: DatedArticle, manner: Manner): string {
  const {what, color, columns} = manner
  const {article, toolchain, listings, history} = analysis
  const paint = painter(color)
  const name = visible(article.path)
  if (article.listings.length === 0) {
    return `${name}: it makes no claims about what the compiler says\n`
  }
  const dated = `${name}: ${writeDating(dating, toolchain.version || `Go ${dating?.now}`)}${saidBy(analysis)}`
  const head = fold(dated, columns)
  if (what === 'range' || !history) return `${head.join('\n')}\n`
  const drawn = listings.flatMap(listing => {
    const picture = pictureOf(history, listing.listing.claims)
    return picture.rows.length > 0 ? [{listing, picture}] : []
  })
  const sections = drawn.flatMap(({listing, picture}) =>
    section(listing, picture, {...manner, paint})
  )
  const legend = legendOf(
    drawn.map(({picture}) => picture),
    manner
  )
  const lines = [
    ...head.map(line => paint('bold', line)),
    ...sections,
    '',
    ...legend.map(line => paint('dim', line))
  ]
  return `${lines.join('\n')}\n`
}

/** Return what the article itself says of a version. */
function saidBy({article: {go, statedGo}}: Analysis): string {
  const said = go ?? statedGo
  return said === null ? '' : `; it says Go ${said}`
}

function section(
  {listing, pairing}: ReconciledListing,
  picture: Picture,
  manner: PictureManner
): readonly string[] {
  const flags = pairing?.flags.join(' ') ?? ''
  return [
    '',
    `Listing on line ${listing.line}${flags === '' ? '' : `, \`${visible(flags)}\``}`,
    ...writePicture(picture, manner)
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
