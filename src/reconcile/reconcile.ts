import type {
  Claim,
  Diagnostic,
  Listing,
  Pairing,
  ReconciledListing,
  Unit,
  UnverifiableReason,
  Verdict
} from '../types.ts'
import {type Aligned, align} from './align.ts'
import type {Reconciled} from './choose.ts'
import {explained, isTrusted} from './evidence.ts'
import {type Frame, judge, withoutDiagnostic} from './judge.ts'
import {listedFile} from './listed-file.ts'
import {listingOffset} from './offset.ts'
import {claimedLine, relate} from './relate.ts'
import {functionScope} from './scope.ts'
import {silentReason} from './silence.ts'

/**
 * Hold the claims of a listing against what the compiler printed for a unit. `earlier` is what
 * became of the listings before: the offset of one about the same unit is expected of this one.
 */
export function reconcile(
  listing: Listing,
  pairing: Pairing,
  diagnostics: readonly Diagnostic[],
  earlier: readonly ReconciledListing[]
): Reconciled {
  const {unit} = pairing
  const [file] = unit.files
  const isListed = listedFile(listing.claims, unit)
  const claims = listing.claims.filter(isListed)
  const relations = relate(claims, diagnostics, file)
  const offset = listingOffset(relations)
  const lines = offset?.lines ?? null
  const aligned = align(relations, {offset: lines, sameFunction: functionScope(file, lines)})
  const share = explained(claims, aligned, offset, {
    near: pairing.near,
    expected: expectedOffset(unit, earlier)
  })
  const trusted = isTrusted(pairing, share)
  const frame = {file, before: unit.shape === 'fragment' ? (lines ?? 0) : 0}

  const verdicts = listing.claims.map(claim => {
    if (!isListed(claim)) return withoutDiagnostic(claim, 'unverifiable', 'other-file')
    const verdict = verdictOf(claim, aligned.get(claim), pairing, frame, lines)
    return trusted || verdict.kind === 'confirmed'
      ? verdict
      : withoutDiagnostic(claim, 'unverifiable', 'no-evidence')
  })
  const shown = new Set([...aligned.values()].map(({relation}) => relation.diagnostic))
  const omitted = diagnostics.filter(
    diagnostic => diagnostic.position.file === file.name && !shown.has(diagnostic)
  )
  return {listing, pairing, offset: lines, verdicts, omitted, explained: share}
}

/** The offset of the last listing about the same blocks. */
function expectedOffset(unit: Unit, earlier: readonly ReconciledListing[]): number | null {
  const same = earlier.findLast(({pairing}) => {
    const blocks = pairing?.unit.blocks ?? []
    return (
      blocks.length === unit.blocks.length &&
      blocks.every((block, index) => block === unit.blocks[index])
    )
  })
  return same?.offset ?? null
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
