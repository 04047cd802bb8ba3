import {asShown, claimsErrors, errorsAsDiagnostics, forErrors} from './error-claims.ts'
import {propose} from './pair/index.ts'
import {
  canStillWin,
  choose,
  failureReasons,
  type Reconciled,
  reconcile,
  unreconciled
} from './reconcile/index.ts'
import type {SoundCompiler} from './sound-compiler.ts'
import type {
  Article,
  CompileFailure,
  CompileResult,
  Listing,
  Pairing,
  ReconciledListing
} from './types.ts'

/** How many pairings of one listing are compiled at most. */
const mostTries = 16
/** How many are compiled side by side, after the likeliest one by itself. */
const batchSize = 4

/** A pairing whose unit could not be compiled. */
export interface Failed {
  readonly pairing: Pairing
  readonly failure: CompileFailure
}

/** Find out what became of one listing, and what kept it from being checked, if anything. */
export async function checkListing(
  article: Article,
  listing: Listing,
  earlier: readonly ReconciledListing[],
  compiler: SoundCompiler,
  signal: AbortSignal | undefined
): Promise<{result: ReconciledListing; failure: Failed | null}> {
  const proposals = propose(article, listing, earlier).slice(0, mostTries)
  if (proposals.length === 0) return {result: unreconciled(listing, null, 'no-code'), failure: null}

  const tried: Reconciled[] = []
  const failed: Failed[] = []
  const isOfErrors = claimsErrors(listing)
  let open = proposals
  for (let size = 1; open.length > 0; size = batchSize) {
    const batch = open.slice(0, size)
    const results = await Promise.all(
      batch.map(async pairing => ({
        pairing,
        result: await compiler.compile(
          isOfErrors ? asShown(pairing.unit) : pairing.unit,
          pairing.flags,
          signal
        )
      }))
    )
    for (const {pairing, result} of results) {
      const said = isOfErrors ? errorsAsDiagnostics(result) : plainly(result)
      if ('failure' in said) failed.push({pairing, failure: said.failure})
      else {
        const reconciled = reconcile(listing, pairing, said.diagnostics, earlier)
        tried.push(isOfErrors ? forErrors(reconciled, article, !result.ok) : reconciled)
      }
    }
    const best = choose(tried)
    open = open.slice(size).filter(pairing => canStillWin(pairing, best))
  }
  return outcome(listing, proposals, choose(tried), failed)
}

/** What the compiler prints of code that compiles. */
function plainly(result: CompileResult): ReturnType<typeof errorsAsDiagnostics> {
  return result.ok ? {diagnostics: result.diagnostics} : {failure: result.failure}
}

/**
 * The best pairing that compiled. Where the code right before the listing fits it better and does
 * not compile, another has to bear out all that the listing says.
 */
function outcome(
  listing: Listing,
  proposals: readonly Pairing[],
  best: Reconciled | null,
  failed: readonly Failed[]
): {result: ReconciledListing; failure: Failed | null} {
  const culprit =
    best && !isDoubtful(best)
      ? failed.find(failure => !bearsOut(best) && fitsBetter(failure, best.pairing))
      : (failed.find(({pairing}) => pairing === proposals[0]) ?? (best ? null : failed[0]))
  if (culprit) {
    const reason = failureReasons[culprit.failure.kind]
    return {result: unreconciled(listing, culprit.pairing, reason), failure: culprit}
  }
  return {result: best ?? unreconciled(listing, null, 'no-code'), failure: null}
}

/**
 * Whether code right before a listing that does not compile fits it better, by its source, than
 * what was found; or as well, if all that it lacks is a module.
 */
function fitsBetter({pairing, failure}: Failed, found: Pairing | null): boolean {
  if (!pairing.near || found === null || found.near) return false
  const strength = ({evidence}: Pairing) => evidence.onLine + 2 * evidence.onColumn
  const more = strength(pairing) - strength(found)
  return more > 0 || (more === 0 && failure.kind === 'module')
}

/** Whether the compiler says all that a listing says, in some place and in some words. */
function bearsOut({verdicts}: Reconciled): boolean {
  return verdicts.every(({kind}) => kind !== 'refuted' && kind !== 'unverifiable')
}

/** Whether nothing shows that the listing is about the unit. */
function isDoubtful({verdicts}: Reconciled): boolean {
  return verdicts.every(({reason}) => reason === 'no-evidence')
}
