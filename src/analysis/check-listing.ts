import type {CompilableUnits} from '../compile/index.ts'
import type {
  Article,
  Candidate,
  FailedPairing,
  Listing,
  Pairing,
  ReconciledListing,
  TrustName,
  UnverifiableReason
} from '../model/index.ts'
import {propose, strengthOf} from '../pair/index.ts'
import {
  canStillWin,
  failureReasons,
  type Reconciled,
  reasonOf,
  reconcile,
  requestedGo,
  selectPairing,
  unreconciled
} from '../reconcile/index.ts'
import {thresholds} from '../thresholds.ts'
import {compiledBy} from './compiled-by.ts'
import {asShown, claimsErrors, onlyIfBorneOut, whatIsSaid} from './error-claims.ts'

/** A listing held against what the compiler says of a unit: with errors, where these are claimed. */
interface Tried extends Reconciled {
  readonly fails: boolean
}

/** Verdicts on a listing, before anything overrules them. */
export interface CheckedListing {
  readonly result: ReconciledListing
  /** Evidence that it is about its unit; `null` if none, or nothing was compiled. */
  readonly trust: TrustName | null
  /** The code does not compile, which its errors are about. */
  readonly fails: boolean
  /** Reason why it was not checked, if any. */
  readonly failure: FailedPairing | null
}

/** Find out what became of one listing, and what kept it from being checked, if anything. */
export async function checkListing(
  article: Article,
  listing: Listing,
  earlier: readonly ReconciledListing[],
  compiler: CompilableUnits,
  signal: AbortSignal | undefined
): Promise<CheckedListing> {
  const proposals = propose(article, listing, earlier).slice(0, thresholds.tries.most)
  if (proposals.length === 0) return unchecked(listing, 'no-code')

  const tried: Tried[] = []
  const failed: FailedPairing[] = []
  const isOfErrors = claimsErrors(listing)
  let open = proposals
  for (let size = 1; open.length > 0; size = thresholds.tries.batch) {
    const batch = open.slice(0, size)
    const results = await Promise.all(
      batch.map(async pairing => {
        const {unit, flags} = pairing
        const own = await compiler.of(requestedGo(article, listing, unit.blocks))
        const result = await own.compile(isOfErrors ? asShown(unit) : unit, flags, signal)
        return {pairing, result, toolchain: compiledBy(own.toolchain, result)}
      })
    )
    for (const {pairing, result, toolchain} of results) {
      const said = whatIsSaid(result, isOfErrors)
      if ('failure' in said) failed.push({pairing, failure: said.failure, toolchain})
      else {
        const reconciled = reconcile(listing, pairing, said.diagnostics, earlier)
        tried.push({
          ...(isOfErrors ? onlyIfBorneOut(reconciled) : reconciled),
          fails: !result.ok,
          toolchain
        })
      }
    }
    const best = selectPairing(tried)
    open = open.slice(size).filter(pairing => canStillWin(pairing, best))
  }
  const checked = outcome(listing, proposals, selectPairing(tried), failed)
  const candidates = candidatesOf(proposals, tried, failed, checked.result.pairing)
  return {...checked, result: {...checked.result, candidates}}
}

/** Return what is kept of each pairing that was tried. */
function candidatesOf(
  proposals: readonly Pairing[],
  tried: readonly Tried[],
  failed: readonly FailedPairing[],
  selected: Pairing | null
): readonly Candidate[] {
  return proposals.flatMap(pairing => {
    const found = tried.find(other => other.pairing === pairing)
    const failure = failed.find(other => other.pairing === pairing)?.failure.kind ?? null
    if (!found && failure === null) return []
    const {basis, near, flags, evidence, unit} = pairing
    const explained = found ? found.explained / found.verdicts.length : 0
    const isSelected = pairing === selected
    const trust = found?.trust ?? null
    const {blocks} = unit
    return {basis, near, flags, evidence, blocks, explained, trust, failure, isSelected}
  })
}

/**
 * The best pairing that compiled. Where the code right before the listing fits it better and does
 * not compile, another has to bear out all that the listing says.
 */
function outcome(
  listing: Listing,
  proposals: readonly Pairing[],
  best: Tried | null,
  failed: readonly FailedPairing[]
): CheckedListing {
  const culprit =
    best && !isDoubtful(best)
      ? failed.find(failure => !bearsOut(best) && fitsBetter(failure, best.pairing))
      : (failed.find(({pairing}) => pairing === proposals[0]) ?? (best ? null : failed[0]))
  if (culprit) return unchecked(listing, failureReasons[culprit.failure.kind], culprit)
  return best
    ? {result: best, trust: best.trust, fails: best.fails, failure: null}
    : unchecked(listing, 'no-code')
}

function unchecked(
  listing: Listing,
  reason: UnverifiableReason,
  failure: FailedPairing | null = null
): CheckedListing {
  const unheld = unreconciled(listing, failure?.pairing ?? null, reason)
  const result = failure ? {...unheld, toolchain: failure.toolchain} : unheld
  return {result, trust: null, fails: false, failure}
}

/**
 * Tell whether code right before a listing that does not compile fits it better, by its source,
 * than what was found; or as well, if all that it lacks is a module.
 */
function fitsBetter({pairing, failure}: FailedPairing, found: Pairing): boolean {
  if (!pairing.near || found.near) return false
  const more = strengthOf(pairing.evidence) - strengthOf(found.evidence)
  return more > 0 || (more === 0 && failure.kind === 'module')
}

/** Tell whether the compiler says all that a listing says, in some place and in some words. */
function bearsOut({verdicts, trust}: Reconciled): boolean {
  return verdicts.every(({kind}) =>
    trust === null ? kind === 'confirmed' : kind !== 'refuted' && kind !== 'unverifiable'
  )
}

/** Tell whether nothing shows that the listing is about the unit. */
function isDoubtful({verdicts, trust}: Reconciled): boolean {
  return verdicts.every(verdict =>
    trust === null ? verdict.kind !== 'confirmed' : reasonOf(verdict) === 'no-evidence'
  )
}
