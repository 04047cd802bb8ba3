import {parseError} from '../go/messages/index.ts'
import type {
  Block,
  Claim,
  CompileFailure,
  CompileResult,
  Diagnostic,
  Listing,
  ReconciledListing,
  Unit
} from '../model/index.ts'
import {isErrorOfUnknownFile, isMatched, type Reconciled} from '../reconcile/index.ts'

/** Tell whether a listing shows compile errors. */
export function claimsErrors({claims}: Pick<Listing, 'claims'>): boolean {
  return claims.some(isError)
}

function isError({kind}: Pick<Claim, 'kind'>): boolean {
  return kind === 'error'
}

/** A unit whose errors are asked for. */
export function asShown(unit: Unit): Unit {
  return {...unit, asShown: true}
}

/**
 * Return what the compiler says of a unit, or what kept it from saying anything.
 *
 * @param isOfErrors The listing is about errors, so these are diagnostics.
 */
export function whatIsSaid(
  result: CompileResult,
  isOfErrors: boolean
): {readonly diagnostics: readonly Diagnostic[]} | {readonly failure: CompileFailure} {
  if (result.ok) return {diagnostics: result.diagnostics}
  const {failure} = result
  if (!isOfErrors || failure.kind !== 'errors') return {failure}
  return {
    diagnostics: failure.errors.map(({position, message, head = message}) => ({
      ...parseError(head),
      position
    }))
  }
}

/** Some line of other code that does not compile often has an error where one is claimed. */
export function onlyIfBorneOut(reconciled: Reconciled): Reconciled {
  const {pairing, verdicts} = reconciled
  const isBorneOut = verdicts.some(
    verdict =>
      verdict.kind !== 'refuted' &&
      verdict.kind !== 'unverifiable' &&
      !isErrorOfUnknownFile(verdict, pairing)
  )
  return pairing.near || isBorneOut ? reconciled : {...reconciled, explained: 0, trust: null}
}

/** The blocks that listings show the errors of: nobody has to be told that they do not compile. */
export function blocksOfErrors(listings: readonly ReconciledListing[]): ReadonlySet<Block> {
  return new Set(
    listings.flatMap(({listing, pairing, verdicts}) => {
      const isBorneOut = verdicts.some(verdict => isError(verdict.claim) && isMatched(verdict))
      return pairing && claimsErrors(listing) && isBorneOut ? pairing.unit.blocks : []
    })
  )
}
