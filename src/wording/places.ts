import type {
  Analysis,
  Article,
  Block,
  FreeLines,
  MatchedVerdict,
  Pairing,
  ReconciledListing,
  Toolchain,
  UnitFile,
  Verdict
} from '../model/index.ts'
import {pointAt, readLines} from '../model/text/index.ts'
import {diagnosticOf, numberingOf, unitLine} from '../reconcile/index.ts'
import {quote, writePlace} from './sentence.ts'

/**
 * Return what the compiler prints, whole: "go1.26.8 with `-m` prints `main.go:7:51: x escapes to
 * heap`".
 */
export function printedLine(
  analysis: Analysis,
  {pairing, toolchain = analysis.toolchain}: ReconciledListing,
  {diagnostic, actual}: MatchedVerdict
): string | null {
  if (!pairing) return null
  const {file} = diagnostic.position
  const place = actual ? `${writePlace({...actual, column: diagnostic.position.column})}: ` : ''
  const line = `${file === null ? '' : `${file}:`}${place}${diagnostic.text}`
  return `${compilerOf(toolchain, pairing)} prints ${quote(line)}`
}

/** `go1.26.8 with -m`. */
function compilerOf({version}: Toolchain, {flags}: Pairing): string {
  return flags.length === 0 ? version : `${version} with \`${flags.join(' ')}\``
}

/** Tell which line of the block, and of the article, a claim's line is in truth. */
export function realLine(
  {article}: Analysis,
  {pairing}: ReconciledListing,
  {claim, actual}: MatchedVerdict
): string | null {
  const claimed = claim.position.line
  if (!pairing || actual === null || claimed === null) return null
  const {unit} = pairing
  const joined = unit.blocks.length > 1 ? 'joined blocks' : 'block'
  const here = articleLine(article, unit.files[0], actual.line)
  const found = here === null ? '' : `, which is line ${here} of the article`
  return claimed === actual.line
    ? `Line ${claimed} of the ${joined}${found.replace(', which', '')}`
    : `Line ${claimed} of the listing is line ${actual.line} of the ${joined}${found}`
}

/** Line of the article that a shown line of a file is; `null` where blocks are joined. */
function articleLine(article: Article, file: UnitFile, shown: number): number | null {
  const origin = file.lines[unitLine(file, shown) - 1]?.origin
  if (!origin) return null
  const offset = lineOffset(origin.block, origin.line)
  return offset === null ? null : pointAt(readLines(article.source), offset).line
}

/** Offset in the article at which a line of a block begins. */
function lineOffset({code}: Block, line: number): number | null {
  let index = 0
  for (let at = 1; at < line; at++) {
    const end = code.text.indexOf('\n', index)
    if (end < 0) return null
    index = end + 1
  }
  return code.offsets[index] ?? null
}

/** Number of messages that a note lists before it only counts the rest. */
const mostListed = 3

/** Return what the compiler prints on the line of a claim that it does not print. */
export function printedOnLine(
  analysis: Analysis,
  listing: ReconciledListing,
  {claim}: Verdict
): string | null {
  const {pairing, verdicts, omitted, toolchain = analysis.toolchain} = listing
  const line = claim.position.line ?? claim.codeLine
  if (!pairing || line === null) return null
  const [file] = pairing.unit.files
  const matched = verdicts.flatMap(verdict => diagnosticOf(verdict) ?? [])
  const here = [...new Set([...matched, ...omitted])].filter(
    ({position}) => position.line === unitLine(file, line)
  )
  const compiler = compilerOf(toolchain, pairing)
  if (here.length === 0) return `${compiler} prints nothing for line ${line}`
  const listed = here.slice(0, mostListed).map(({text}) => quote(text))
  const rest = here.length > mostListed ? `, and ${here.length - mostListed} more` : ''
  return `For line ${line}, ${compiler} prints ${listed.join(', ')}${rest}`
}

/**
 * Say why nobody knows the first line of the author's file, for the file that a claim was found in.
 */
export function freeLinesOf(
  {numberings}: ReconciledListing,
  {diagnostic}: MatchedVerdict
): FreeLines | null {
  return numberingOf(numberings, diagnostic.position.file)?.free ?? null
}
