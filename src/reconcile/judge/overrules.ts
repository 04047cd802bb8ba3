import type {
  Article,
  OverruleName,
  ReconciledListing,
  Toolchain,
  TrustName,
  UnverifiableReason,
  Verdict
} from '../../model/index.ts'
import {numberingOf} from '../numbering/numbering.ts'
import {isOfAlternative} from './alternative.ts'
import {isOfElidedBody} from './elided-body.ts'
import {unverifiable} from './judge.ts'
import {diagnosticOf, reasonOf} from './matched.ts'
import {isErrorOfUnknownFile, isOfCodeBefore} from './other-failing-code.ts'
import {asksForAnotherGo} from './requested-go.ts'
import {asksForAnotherTarget} from './requested-target.ts'

/** Facts about a judged listing. */
export interface Judged {
  readonly article: Article
  readonly toolchain: Toolchain
  readonly result: ReconciledListing
  /** Evidence that made the unit trusted; `null` if none. */
  readonly trust: TrustName | null
  /** The code does not compile, which its errors are about. */
  readonly fails: boolean
}

interface Overrule {
  readonly name: OverruleName
  /** Reason why the claim is then unverifiable. */
  readonly reason: UnverifiableReason
  readonly holds: (judged: Judged) => boolean
  /** Verdicts that stand all the same. */
  readonly spares: (verdict: Verdict, judged: Judged) => boolean
}

/** Tell whether our compiler prints exactly this in place, which needs no other proof. */
const isConfirmed = ({kind}: Verdict) => kind === 'confirmed'

/** Tell whether a verdict, not yet overruled, follows from the compiler output for the unit. */
const restsOnCode = ({kind, trace}: Verdict) =>
  kind !== 'unverifiable' || (trace.missing !== null && trace.overruled === null)

/**
 * Rules that overrule the verdicts of a listing, in this order: each sees the result of the last.
 */
const overrules: readonly Overrule[] = [
  {
    name: 'elided-body',
    reason: 'incomplete',
    holds: () => true,
    spares: (verdict, {result}) => !isOfElidedBody(verdict, result)
  },
  {
    name: 'alternative',
    reason: 'other-code',
    holds: () => true,
    spares: (verdict, {result}) => {
      const name = diagnosticOf(verdict)?.position.file ?? null
      const numbering = numberingOf(result.numberings, name)
      return (
        reasonOf(verdict) !== 'opposite' || !numbering || !isOfAlternative(verdict.claim, numbering)
      )
    }
  },
  // Where code does not compile, only what is said of errors can be held to it.
  {
    name: 'failing-code',
    reason: 'does-not-compile',
    holds: ({fails}) => fails,
    spares: ({claim}) => claim.kind === 'error'
  },
  {
    name: 'unknown-file',
    reason: 'incomplete',
    holds: () => true,
    spares: (verdict, {result}) => !isErrorOfUnknownFile(verdict, result.pairing)
  },
  // Where code compiles though an error is claimed, other code may be meant.
  {
    name: 'other-failing-code',
    reason: 'no-evidence',
    holds: ({article, result}) => !isOfCodeBefore(article, result),
    spares: verdict => verdict.claim.kind !== 'error' || reasonOf(verdict) !== 'silent'
  },
  {
    name: 'other-build',
    reason: 'other-build',
    holds: ({result}) => Boolean(result.pairing?.command?.otherBuild),
    spares: isConfirmed
  },
  {
    name: 'untrusted',
    reason: 'no-evidence',
    holds: ({trust}) => trust === null,
    spares: verdict => isConfirmed(verdict) || !restsOnCode(verdict)
  },
  {
    name: 'requested-go',
    reason: 'other-go',
    holds: ({result, article, toolchain}) => asksForAnotherGo(result, article, toolchain),
    spares: verdict => isConfirmed(verdict) || verdict.kind === 'unverifiable'
  },
  {
    name: 'requested-target',
    reason: 'other-engine',
    holds: ({result, toolchain}) => asksForAnotherTarget(result, toolchain),
    spares: verdict => isConfirmed(verdict) || verdict.kind === 'unverifiable'
  },
  {
    name: 'skipped',
    reason: 'skipped',
    holds: ({result}) => Boolean(result.listing.directive?.skip),
    spares: () => false
  }
]

/** Overrule the verdicts of a listing where they cannot stand; each keeps what it was. */
export function overrule(judged: Judged): ReconciledListing {
  const holding = overrules.filter(({holds}) => holds(judged))
  if (holding.length === 0) return judged.result
  const verdicts = judged.result.verdicts.map(verdict =>
    holding.reduce<Verdict>((before, {name, reason, spares}) => {
      if (spares(before, judged)) return before
      const overruled = {by: name, verdict: before}
      return unverifiable(before.claim, reason, {...before.trace, overruled})
    }, verdict)
  )
  return {...judged.result, verdicts}
}

/** Return a verdict as it was before anything overruled it. */
export function asJudged(verdict: Verdict): Verdict {
  const {overruled} = verdict.trace
  return overruled ? asJudged(overruled.verdict) : verdict
}

/** Return a verdict as it was before an overrule: what the author asked to skip may be right. */
export function before(verdict: Verdict, name: OverruleName): Verdict {
  const {overruled} = verdict.trace
  if (!overruled) return verdict
  return overruled.by === name ? overruled.verdict : before(overruled.verdict, name)
}
