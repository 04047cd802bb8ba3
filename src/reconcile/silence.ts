import {anchorsOf} from '../go-source/anchors.ts'
import {isElision} from '../go-source/elision.ts'
import type {Claim, Pairing, RefutedReason, UnverifiableReason} from '../types.ts'

/**
 * What it means that the compiler says nothing like a claim, given the lines that the claim may be
 * about (`null`: any).
 */
export function silentReason(
  claim: Claim,
  {unit}: Pairing,
  lines: readonly number[] | null
): Extract<RefutedReason, 'silent'> | UnverifiableReason {
  const [file] = unit.files
  const source = file.lines.map(line => line.text)
  // Prose can be about anything; only what stands beside code is about that code.
  if (lines === null && claim.codeLine === null) return 'no-evidence'
  if (source.some(isElision)) return 'incomplete'
  if (claim.kind !== 'does-not-escape' || !isVariable(claim.subject)) return 'silent'
  const anchors = anchorsOf(claim, source) ?? []
  const anchored = anchors.some(({index}) => lines?.includes(index + file.firstLine) ?? true)
  // The compiler names only some of what stays on the stack: silence does not contradict.
  return anchored ? 'silent-consistent' : 'silent'
}

/** `x`, `&x`, with or without the function-name prefix of Go 1.13 and older. */
function isVariable(subject: string): boolean {
  return /^(?:[\p{L}_().*][\p{L}\p{N}_().*]* )?&?[\p{L}_][\p{L}\p{N}_]*$/u.test(subject)
}
