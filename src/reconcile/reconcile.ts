import type {
  Claim,
  Diagnostic,
  Listing,
  Pairing,
  ReconciledListing,
  UnverifiableReason,
  Verdict
} from '../types.ts'
import {type Aligned, align} from './align.ts'
import type {Reconciled} from './choose.ts'
import {explained, sourceFit} from './evidence.ts'
import {type Frame, judge, withoutDiagnostic} from './judge.ts'
import {listedFile} from './listed-file.ts'
import {listingOffset} from './offset.ts'
import {claimedLine, relate} from './relate.ts'
import {silentReason} from './silence.ts'

/** Below this, a unit explains so little of a listing that the listing may be about something else. */
const trustedFrom = 0.5

/** Hold the claims of a listing against what the compiler printed for a unit. */
export function reconcile(
  listing: Listing,
  pairing: Pairing,
  diagnostics: readonly Diagnostic[]
): Reconciled {
  const {unit} = pairing
  const [file] = unit.files
  const isListed = listedFile(listing.claims, unit)
  const claims = listing.claims.filter(isListed)
  const relations = relate(claims, diagnostics, file)
  const offset = listingOffset(relations)
  const aligned = align(relations, offset?.lines ?? null)
  const share = explained(claims, aligned, offset)
  const trusted = Math.max(share, sourceFit(pairing)) >= trustedFrom
  const frame = {file, before: unit.shape === 'fragment' ? (offset?.lines ?? 0) : 0}

  const verdicts = listing.claims.map(claim => {
    if (!isListed(claim)) return withoutDiagnostic(claim, 'unverifiable', 'other-file')
    const verdict = verdictOf(claim, aligned.get(claim), pairing, frame, offset?.lines ?? null)
    return trusted || verdict.kind === 'confirmed'
      ? verdict
      : withoutDiagnostic(claim, 'unverifiable', 'no-evidence')
  })
  const shown = new Set([...aligned.values()].map(({relation}) => relation.diagnostic))
  const omitted = diagnostics.filter(
    diagnostic => diagnostic.position.file === file.name && !shown.has(diagnostic)
  )
  return {listing, pairing, offset: offset?.lines ?? null, verdicts, omitted, explained: share}
}

/** A listing whose claims cannot be checked, all for one reason. */
export function unreconciled(
  listing: Listing,
  pairing: Pairing | null,
  reason: UnverifiableReason
): ReconciledListing {
  const verdicts = listing.claims.map(claim => withoutDiagnostic(claim, 'unverifiable', reason))
  return {listing, pairing, offset: null, verdicts, omitted: []}
}

function verdictOf(
  claim: Claim,
  aligned: Aligned | undefined,
  pairing: Pairing,
  frame: Frame,
  offset: number | null
): Verdict {
  if (aligned) return judge(claim, aligned, frame)
  const line = claimedLine(claim)
  const reason = silentReason(claim, pairing, line === null ? null : [line, line - (offset ?? 0)])
  return reason === 'silent'
    ? withoutDiagnostic(claim, 'refuted', reason)
    : withoutDiagnostic(claim, 'unverifiable', reason)
}
