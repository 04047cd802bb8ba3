import {columnForms} from '../go-source/columns.ts'
import {count, writePlace} from '../plugin/sentence.ts'
import {fileOfClaim} from '../reconcile/index.ts'
import type {
  Article,
  CompileError,
  Diagnostic,
  Pairing,
  ReconciledListing,
  UnitFile,
  Verdict
} from '../types.ts'
import {articlePlace, indexOfColumn} from './code-place.ts'
import {countingOf, shownColumn} from './counted-columns.ts'
import type {Mark} from './explanation.ts'

/** A mark on a line of a unit's file. */
export interface Marked {
  readonly file: UnitFile
  readonly line: number
  readonly mark: Mark
}

/** The marks of a claim, and a sentence about a claimed place that the code has not. */
export interface ClaimMarks {
  readonly marks: readonly Marked[]
  readonly beyond: string | null
}

/** A place in a file of the unit. */
interface Spot {
  readonly file: UnitFile
  readonly line: number
  readonly column: number | null
}

/** Mark where a claim says that something is, and where the compiler says so. */
export function marksOf(
  article: Article,
  reconciled: ReconciledListing,
  verdict: Verdict
): ClaimMarks {
  const {pairing} = reconciled
  if (!pairing) return {marks: [], beyond: null}
  const {claim, diagnostic, kind} = verdict
  const real = diagnostic ? realSpot(pairing, diagnostic) : null
  const claimed = claimedSpot(article, reconciled, pairing, verdict)
  const words = kind === 'refuted' ? `: ${claim.text}` : ''
  const claimedLabel = `claimed ${writeClaimed(verdict)}${words}`
  const realLabel = real && diagnostic ? `compiler ${writeSpot(real)}: ${diagnostic.text}` : ''
  if (real && claimed && kind !== 'refuted' && agree(real, claimed)) {
    const isSame = writeClaimed(verdict) === writeSpot(real)
    const label = isSame ? `claimed and ${realLabel}` : `${claimedLabel}, ${realLabel}`
    return {marks: [markAt(real, 'both', label, diagnostic?.subject ?? '')], beyond: null}
  }
  const isThere = claimed?.file.lines[claimed.line - 1] !== undefined
  return {
    marks: [
      ...(claimed && isThere
        ? [markAt(asShown(claimed, reconciled), 'claimed', claimedLabel, claim.subject)]
        : []),
      ...(real ? [markAt(real, 'compiler', realLabel, diagnostic?.subject ?? '')] : [])
    ],
    beyond: claimed && !isThere ? beyondSentence(claimed, verdict) : null
  }
}

/** The line of the article whose code a claim speaks of; `null` if it is none that is shown. */
export function claimedLineOf(
  article: Article,
  reconciled: ReconciledListing,
  verdict: Verdict
): number | null {
  const {pairing} = reconciled
  const spot = pairing && claimedSpot(article, reconciled, pairing, verdict)
  return spot ? (articlePlace(article, spot.file, spot.line, null)?.line ?? null) : null
}

/** Mark where the compiler finds errors. */
export function errorMarks({unit}: Pairing, errors: readonly CompileError[]): readonly Marked[] {
  return errors.flatMap(({position, message}) => {
    const {line, column} = position
    const file = unit.files.find(({name}) => name === position.file)
    if (!file || line === null || file.lines[line - 1] === undefined) return []
    const spot = {file, line, column}
    return [markAt(spot, 'compiler', `compiler ${writeSpot(spot)}: ${message}`, '')]
  })
}

function realSpot({unit}: Pairing, {position}: Diagnostic): Spot | null {
  const {line, column} = position
  const file = unit.files.find(({name}) => name === position.file)
  return file && line !== null ? {file, line, column} : null
}

/**
 * The place that a claim names, as a line of the unit. Of a fragment the author's file has lines
 * before, so many as the offset of the listing says.
 */
function claimedSpot(
  article: Article,
  {listing, offset}: ReconciledListing,
  {unit}: Pairing,
  {claim}: Verdict
): Spot | null {
  const file = fileOfClaim(listing.claims, unit)(claim)
  if (!file) return null
  const {line, column} = claim.position
  if (line !== null) {
    const before = unit.shape === 'fragment' ? (offset ?? 0) : 0
    return {file, line: line - file.firstLine + 1 - before, column}
  }
  const own = listing.ownBlock === null ? null : article.blocks[listing.ownBlock]
  const at = file.lines.findIndex(
    ({origin}) => origin !== null && origin.block === own && origin.line === claim.codeLine
  )
  return at < 0 ? null : {file, line: at + 1, column: null}
}

function agree(real: Spot, claimed: Spot): boolean {
  if (real.file !== claimed.file || real.line !== claimed.line) return false
  if (real.column === null || claimed.column === null) return true
  return columnForms(textOf(real), real.column, real.file.isBody).includes(claimed.column)
}

function asShown(spot: Spot, reconciled: ReconciledListing): Spot {
  const {column} = spot
  if (column === null) return spot
  return {...spot, column: shownColumn(textOf(spot), column, countingOf(reconciled))}
}

function markAt(spot: Spot, pointer: Mark['pointer'], label: string, subject: string): Marked {
  const text = textOf(spot)
  const {file, line, column} = spot
  if (column === null) {
    // Only a comment that says so stands behind the code.
    const code = text.replace(/(?<=\S)\s*\/\/.*$/, '').trimEnd()
    const from = code.length - code.trimStart().length
    return {file, line, mark: {pointer, from, to: Math.max(from + 1, code.length), label}}
  }
  const from = indexOfColumn(text, column)
  return {file, line, mark: {pointer, from, to: from + lengthOf(subject, text.slice(from)), label}}
}

/** How much of the code at a place is what a message is about; at least one character. */
function lengthOf(subject: string, code: string): number {
  const names = [subject, subject.replace(/[{(].*$/s, ''), subject.replace(/^.*[.)]/s, '')]
  const found = names.find(name => name !== '' && code.startsWith(name))
  return found?.length ?? String.fromCodePoint(code.codePointAt(0) ?? 0x20).length
}

function textOf({file, line}: Spot): string {
  return file.lines[line - 1]?.text ?? ''
}

function writeSpot({file, line, column}: Spot): string {
  return writePlace({line: line + file.firstLine - 1, column})
}

function writeClaimed({claim}: Verdict): string {
  const {line, column} = claim.position
  return line === null ? 'here' : writePlace({line, column})
}

function beyondSentence({file}: Spot, verdict: Verdict): string {
  const last = file.lines.length + file.firstLine - 1
  const has = file.firstLine === 1 ? count(last, 'line') : `lines ${file.firstLine} to ${last}`
  return `claimed ${writeClaimed(verdict)}: the code shown has ${has}`
}
