import type {Diagnostic, MatchedVerdict, Verdict, VerdictKind} from '../../model/index.ts'

/** Tell whether the compiler says something about a claim. */
export function isMatched(verdict: Verdict): verdict is MatchedVerdict {
  return 'diagnostic' in verdict
}

/** Return what the compiler says about a claim, if anything. */
export function diagnosticOf(verdict: Verdict): Diagnostic | null {
  return isMatched(verdict) ? verdict.diagnostic : null
}

/** Return why a claim is refuted, or cannot be checked; `null` where it is neither. */
export function reasonOf(verdict: Verdict) {
  return 'reason' in verdict ? verdict.reason : null
}

/** Verdicts that another version of Go may differ in. */
const wrong: ReadonlySet<VerdictKind> = new Set(['moved', 'reworded', 'refuted'])

/** Tell whether a verdict says that a claim is wrong, other than by an offset of its listing. */
export function isWrong({kind}: Pick<Verdict, 'kind'>): boolean {
  return wrong.has(kind)
}
