import type {Held} from '../history/index.ts'
import type {Analysis, CompileResult, Compiler, ReconciledListing, Verdict} from '../model/index.ts'
import {failureReasons, overrule, reconcile, unreconciled} from '../reconcile/index.ts'
import {compiledBy} from './compiled-by.ts'
import {asShown, claimsErrors, onlyIfBorneOut, whatIsSaid} from './error-claims.ts'

/**
 * Hold a listing of an analysed article against its unit once more, as another compiler compiles
 * that. What was fixed stays: the unit, and what earlier listings say of the author's numbering.
 */
export async function holdListing(
  {article, listings}: Analysis,
  reconciled: ReconciledListing,
  compiler: Compiler,
  signal?: AbortSignal
): Promise<Held> {
  const {listing, pairing} = reconciled
  if (!pairing) return {verdicts: reconciled.verdicts, output: ''}
  const isOfErrors = claimsErrors(listing)
  const unit = isOfErrors ? asShown(pairing.unit) : pairing.unit
  const result = await compiler.compile(unit, pairing.flags, signal)
  const output = outputOf(result)
  const said = whatIsSaid(result, isOfErrors)
  if ('failure' in said) {
    const failed = unreconciled(listing, pairing, failureReasons[said.failure.kind])
    return {verdicts: failed.verdicts, output}
  }
  const earlier = listings.slice(0, listings.indexOf(reconciled))
  const held = reconcile(listing, pairing, said.diagnostics, earlier)
  const borneOut = isOfErrors ? onlyIfBorneOut(held) : held
  const trust = borneOut.trust ?? reconciled.verdicts[0]?.trace.trust ?? null
  const toolchain = compiledBy(compiler.toolchain, result)
  const judged = overrule({article, toolchain, result: borneOut, trust, fails: !result.ok})
  return {verdicts: judged.verdicts.map(underAnyGo), output}
}

/** Drop what Go the author asks for: each is asked. */
function underAnyGo(verdict: Verdict): Verdict {
  const {overruled} = verdict.trace
  return overruled?.by === 'requested-go' ? overruled.verdict : verdict
}

/** Everything that the compiler said, as text. */
function outputOf(result: CompileResult): string {
  return JSON.stringify(
    result.ok
      ? result.diagnostics.map(({position: {file, line, column}, text}) => [
          file,
          line,
          column,
          text
        ])
      : result.failure
  )
}
