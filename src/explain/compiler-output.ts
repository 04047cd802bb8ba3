import {minorOf} from '../go/version/index.ts'
import type {
  Analysis,
  CompileResult,
  Compiler,
  Diagnostic,
  ReconciledListing,
  Unit
} from '../model/index.ts'
import type {FlowGroup} from './flows.ts'

/**
 * Compiler output for the unit of a listing: with the flags of the pairing, and with the most
 * verbose ones.
 */
export interface CompilerOutput {
  readonly plain: CompileResult
  readonly detailed: CompileResult
}

/** Evidence for reasons. */
export interface Evidence {
  readonly analysis: Analysis
  readonly reconciled: ReconciledListing
  readonly unit: Unit
  /** Output of `-m=2`, and the explanations in it. */
  readonly detailed: readonly Diagnostic[]
  readonly groups: readonly FlowGroup[]
}

/** The same flags, but that the compiler explains what it says. */
export function detailedFlags(flags: readonly string[]): readonly string[] {
  const others = flags.filter(flag => !/^--?m(?:=\d+)?$/.test(flag))
  return ['-m=2', ...others]
}

/** A listing of which some claims are to be explained. */
export interface Chosen {
  readonly reconciled: ReconciledListing
  readonly verdicts: ReconciledListing['verdicts']
}

/** Return the compiler that a listing was held to: that of its own Go, where it has one. */
export async function compilerOf(
  {toolchain: usual}: Analysis,
  {toolchain = usual}: ReconciledListing,
  given: Compiler
): Promise<Compiler> {
  const minor = minorOf(toolchain)
  if (minor === null || toolchain.version === given.toolchain.version) return given
  return (await given.ofGo?.(minor)) ?? given
}
