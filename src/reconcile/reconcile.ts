import {labelLines} from '../go-source/file-name.ts'
import type {
  Claim,
  Diagnostic,
  Listing,
  ListingForm,
  Pairing,
  ReconciledListing,
  SourceEvidence,
  UnverifiableReason,
  Verdict
} from '../types.ts'
import {alignFile, type FileAlignment} from './align-file.ts'
import type {Reconciled} from './choose.ts'
import {fileOfClaim} from './claim-file.ts'
import {forElidedBody} from './elided-body.ts'
import {explained, isTrusted} from './evidence.ts'
import {tabWidthOf} from './indentation.ts'
import {judge, withoutDiagnostic} from './judge.ts'
import {silentReason} from './silence.ts'
import {silentErrorReason} from './silent-error.ts'

/**
 * Hold the claims of a listing against what the compiler printed for a unit. `earlier` is what
 * became of the listings before: authors cut their code the same way all through an article, so an
 * offset that an earlier listing has is expected of this one too.
 */
export function reconcile(
  listing: Listing,
  pairing: Pairing,
  diagnostics: readonly Diagnostic[],
  earlier: readonly ReconciledListing[]
): Reconciled {
  const {unit, near} = pairing
  const fileOf = fileOfClaim(listing.claims, unit)
  const alignments = unit.files.map(file =>
    alignFile(
      listing.claims.filter(claim => fileOf(claim) === file),
      file,
      diagnostics,
      near ? sourceOffset(pairing.evidence, listing.claims) : null
    )
  )
  const expected = new Set(earlier.flatMap(({offset}) => offset ?? []))
  const share = alignments.reduce(
    (sum, alignment) => sum + explained(alignment, {near, expected}),
    0
  )
  const matches = alignments.flatMap(({aligned}) => [...aligned.values()])
  const trusted = isTrusted(pairing, {
    explained: share,
    matched: matches.filter(({relation}) => relation.likeness.kind !== 'opposite').length,
    answered: matches.length,
    claims: alignments.reduce((sum, {claims}) => sum + claims.length, 0),
    named: listing.claims.some(({subject}) => subject !== '')
  })
  const verdicts = listing.claims.map(claim => {
    const alignment = alignments.find(({claims}) => claims.includes(claim))
    if (!alignment) return withoutDiagnostic(claim, 'unverifiable', 'other-file')
    const verdict = verdictOf(claim, alignment, pairing, diagnostics, listing.form)
    if (verdict.kind === 'confirmed') return verdict
    if (pairing.command?.otherBuild) return withoutDiagnostic(claim, 'unverifiable', 'other-build')
    return trusted ? verdict : withoutDiagnostic(claim, 'unverifiable', 'no-evidence')
  })
  const printed = printedOf(alignments, diagnostics)
  return {
    listing,
    pairing,
    offset: alignments[0]?.offset?.lines ?? null,
    verdicts,
    omitted: omittedFrom(alignments, printed),
    printed,
    explained: share
  }
}

/** The offset that the source alone tells: of a column that is right, or of all lines where none is given. */
function sourceOffset(evidence: SourceEvidence, claims: readonly Claim[]): number | null {
  const {offset, onLine, onColumn, sought} = evidence
  const withoutColumns = claims.every(({position}) => position.column === null)
  return onColumn > 0 || (withoutColumns && onLine === sought) ? offset : null
}

/** A listing whose claims cannot be checked, all for one reason. */
export function unreconciled(
  listing: Listing,
  pairing: Pairing | null,
  reason: UnverifiableReason
): ReconciledListing {
  const verdicts = listing.claims.map(claim => withoutDiagnostic(claim, 'unverifiable', reason))
  return {listing, pairing, offset: null, verdicts, omitted: [], printed: []}
}

function verdictOf(
  claim: Claim,
  alignment: FileAlignment,
  {unit}: Pairing,
  diagnostics: readonly Diagnostic[],
  form: ListingForm
): Verdict {
  const {file, offset, aligned} = alignment
  const lines = offset?.lines ?? 0
  const match = aligned.get(claim)
  if (match) {
    const isLabelled = lines < 0 && -lines <= labelLines(file.lines.map(line => line.text))
    const before = unit.shape === 'fragment' || isLabelled ? lines : 0
    const frame = {file, before, isLabelled, tabWidth: tabWidthOf(alignment)}
    return forElidedBody(judge(claim, match, frame), file)
  }
  const tell = claim.kind === 'error' ? silentErrorReason : silentReason
  const reason = tell({
    claim,
    file,
    offset: lines,
    diagnostics,
    shape: unit.shape,
    form
  })
  return reason === 'silent'
    ? withoutDiagnostic(claim, 'refuted', reason)
    : withoutDiagnostic(claim, 'unverifiable', reason)
}

/** What the compiler says of the files that a listing is about. */
function printedOf(
  alignments: readonly FileAlignment[],
  diagnostics: readonly Diagnostic[]
): readonly Diagnostic[] {
  const names = new Set(
    alignments.filter(({claims}) => claims.length > 0).map(({file}) => file.name)
  )
  return diagnostics.filter(({position}) => names.has(position.file ?? ''))
}

/** What the listing does not show of it. */
function omittedFrom(
  alignments: readonly FileAlignment[],
  printed: readonly Diagnostic[]
): readonly Diagnostic[] {
  const shown = new Set(
    alignments.flatMap(({aligned}) =>
      [...aligned.values()].map(({relation}) => relation.diagnostic)
    )
  )
  return printed.filter(diagnostic => !shown.has(diagnostic))
}
