import {parseError} from './grammar/index.ts'
import {type Reconciled, withoutDiagnostic} from './reconcile/index.ts'
import type {
  Article,
  Block,
  Claim,
  CompileFailure,
  CompileResult,
  Diagnostic,
  Listing,
  Pairing,
  ReconciledListing,
  Unit,
  Verdict
} from './types.ts'

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

/** What an author says who shows an error that other code than the one shown would have. */
const supposing =
  /\b(?:if|would|without|forg[eo]t\w*|remov\w+|delet\w+|comment\w* out|chang\w+|replac\w+|instead|otherwise|unless|had|try|before|previous\w*|earlier|used to|old)\b|如果|若|假如|去掉|注释|删除|改成|换成|否则|之前|もし|если|убер|без |sin |si |wenn|ohne|sans/i
/** UTF-16 code units of text right before a listing that are read. */
const reach = 400

/**
 * What is left of a listing with errors: where code does not compile, only what it says of errors
 * can be held to it; and where it compiles though an error is claimed, other code may be meant.
 */
export function forErrors(result: Reconciled, article: Article, fails: boolean): Reconciled {
  const verdicts = result.verdicts.map(verdict => {
    if (!isError(verdict.claim)) {
      return fails ? withoutDiagnostic(verdict.claim, 'unverifiable', 'does-not-compile') : verdict
    }
    if (isOfUnknownFile(verdict, result)) {
      return withoutDiagnostic(verdict.claim, 'unverifiable', 'incomplete')
    }
    const isDoubtful = isSilent(verdict) && !mustFail(article, result)
    return isDoubtful ? withoutDiagnostic(verdict.claim, 'unverifiable', 'no-evidence') : verdict
  })
  // Some line of other code that does not compile often has an error where one is claimed.
  const isOthers =
    !result.pairing?.near &&
    verdicts.every(({kind}) => kind === 'refuted' || kind === 'unverifiable')
  return {...result, verdicts, explained: isOthers ? 0 : result.explained}
}

/**
 * Whether an error would be corrected by the lines of what is only a part of the author's file, or
 * is put together by us: what else it has, and so which errors it has, nobody knows.
 */
function isOfUnknownFile({kind, claim, expected}: Verdict, {pairing}: ReconciledListing): boolean {
  if (!pairing || isWholeProgram(pairing.unit)) return false
  if (kind === 'shifted') return pairing.unit.shape !== 'fragment'
  const isCorrected = kind === 'moved' || kind === 'refuted' || kind === 'reworded'
  return isCorrected && (kind !== 'reworded' || expected?.line !== claim.position.line)
}

function isWholeProgram({shape, files, blocks}: Unit): boolean {
  return shape === 'program' && files.length === 1 && blocks.length === 1
}

function isSilent({kind, reason}: Verdict): boolean {
  return kind === 'refuted' && reason === 'silent'
}

/** Whether nothing but the code right before an output can be what it is about. */
function mustFail({source}: Article, {listing, pairing}: ReconciledListing): boolean {
  if (!pairing || listing.form !== 'output' || !isRightBefore(pairing, listing)) return false
  const to = listing.claims[0].ranges.claim.start.offset
  const [block] = pairing.unit.blocks
  const from = Math.max(to - reach, block?.code.offsets.at(-1) ?? 0)
  return !supposing.test(source.slice(from, to))
}

function isRightBefore({near, basis, unit, evidence}: Pairing, {ownBlock}: Listing): boolean {
  const isNext = basis === 'own-block' ? ownBlock !== null : basis === 'preceding'
  return near && isWholeProgram(unit) && isNext && evidence.offset === 0 && evidence.onColumn > 0
}

/** The blocks that listings show the errors of: nobody has to be told that they do not compile. */
export function blocksOfErrors(listings: readonly ReconciledListing[]): ReadonlySet<Block> {
  return new Set(
    listings.flatMap(({listing, pairing, verdicts}) => {
      const isBorneOut = verdicts.some(
        ({claim, diagnostic}) => isError(claim) && diagnostic !== null
      )
      return pairing && claimsErrors(listing) && isBorneOut ? pairing.unit.blocks : []
    })
  )
}
