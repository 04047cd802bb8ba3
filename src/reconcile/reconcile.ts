import type {
  Claim,
  Diagnostic,
  Listing,
  Pairing,
  ReconciledListing,
  SourceEvidence,
  TrustName,
  UnverifiableReason,
  Verdict
} from '../model/index.ts'
import {alignFile, type FileAlignment} from './align/align-file.ts'
import {fileOfClaim} from './align/claim-file.ts'
import {markRepeats} from './correct/repeats.ts'
import {judge, silent, unverifiable} from './judge/judge.ts'
import {missingError} from './judge/missing-error.ts'
import {missingMessage} from './judge/missing-message.ts'
import {explained, trustOf} from './select/trust.ts'

/** A listing held against a unit. */
export interface Reconciled extends ReconciledListing {
  readonly pairing: Pairing
  /** Share of the listing that the unit explains: 0 to the number of claims. */
  readonly explained: number
  /** Evidence that the listing is about the unit; `null` if none. */
  readonly trust: TrustName | null
}

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
  const likely = near ? sourceOffset(pairing.evidence, listing.claims) : null
  const alignments = unit.files.map(file => {
    const claims = listing.claims.filter(claim => fileOf(claim) === file)
    return alignFile(claims, file, unit.shape, diagnostics, likely)
  })
  const expected = new Set(earlier.flatMap(({numberings}) => numberings[0]?.offset ?? []))
  const share = alignments.reduce((sum, it) => sum + explained(it, {near, expected}), 0)
  const trust = trustOf(listing, pairing, alignments, share)
  const verdicts = listing.claims.map(claim => {
    const verdict = verdictOf(claim, alignments, pairing, diagnostics, listing)
    return {...verdict, trace: {...verdict.trace, trust}}
  })
  const printed = printedOf(alignments, diagnostics)
  return {
    listing,
    pairing,
    numberings: alignments.map(({numbering}) => numbering),
    verdicts: markRepeats(listing.form, verdicts, printed),
    omitted: omittedFrom(alignments, printed),
    printed,
    candidates: [],
    explained: share,
    trust
  }
}

/** The offset that the source alone tells: of a column that is right, or of all lines where none is given. */
function sourceOffset(evidence: SourceEvidence, claims: readonly Claim[]): number | null {
  const {offset, onLine, onColumn, sought} = evidence
  const withoutColumns = claims.every(({position}) => position.column === null)
  return onColumn > 0 || (withoutColumns && onLine === sought) ? offset : null
}

/** Return a listing whose claims cannot be checked, all for one reason. */
export function unreconciled(
  listing: Listing,
  pairing: Pairing | null,
  reason: UnverifiableReason
): ReconciledListing {
  const verdicts = listing.claims.map(claim => unverifiable(claim, reason))
  return {listing, pairing, numberings: [], verdicts, omitted: [], printed: [], candidates: []}
}

function verdictOf(
  claim: Claim,
  alignments: readonly FileAlignment[],
  {unit}: Pairing,
  diagnostics: readonly Diagnostic[],
  {form}: Listing
): Verdict {
  const alignment = alignments.find(({claims}) => claims.includes(claim))
  if (!alignment) return unverifiable(claim, 'other-file')
  const {numbering, aligned} = alignment
  const match = aligned.get(claim)
  if (match) return judge(claim, match, numbering)
  const tell = claim.kind === 'error' ? missingError : missingMessage
  const {name, reason} = tell({claim, numbering, diagnostics, shape: unit.shape, form})
  const trace = {missing: name, offset: numbering.offset}
  return reason === 'silent' ? silent(claim, trace) : unverifiable(claim, reason, trace)
}

/** Return what the compiler says of the files that a listing is about. */
function printedOf(
  alignments: readonly FileAlignment[],
  diagnostics: readonly Diagnostic[]
): readonly Diagnostic[] {
  const about = alignments.filter(({claims}) => claims.length > 0)
  const names = new Set(about.map(({numbering}) => numbering.file.name))
  return diagnostics.filter(({position}) => names.has(position.file ?? ''))
}

/** Return what the listing does not show of it. */
function omittedFrom(
  alignments: readonly FileAlignment[],
  printed: readonly Diagnostic[]
): readonly Diagnostic[] {
  const matches = alignments.flatMap(({aligned}) => [...aligned.values()])
  const shown = new Set(matches.map(({relation}) => relation.diagnostic))
  return printed.filter(diagnostic => !shown.has(diagnostic))
}
