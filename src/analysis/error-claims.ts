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
import {isMatched} from '../reconcile/index.ts'

/** Whether a listing shows compile errors. */
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

/** What the compiler says of a unit, its errors as diagnostics; what else kept it from saying anything. */
export function errorsAsDiagnostics(
  result: CompileResult
): {readonly diagnostics: readonly Diagnostic[]} | {readonly failure: CompileFailure} {
  if (result.ok) return {diagnostics: result.diagnostics}
  if (result.failure.kind !== 'errors') return {failure: result.failure}
  return {
    diagnostics: result.failure.errors.map(({position, message, head = message}) => ({
      ...parseError(head),
      position
    }))
  }
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
