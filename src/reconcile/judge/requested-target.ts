import {isAsAsked} from '../../go/target/index.ts'
import type {ReconciledListing, Toolchain} from '../../model/index.ts'

/** Tell whether the author of a listing asks for another target than it was held to. */
export function asksForAnotherTarget(
  {pairing, toolchain}: Pick<ReconciledListing, 'pairing' | 'toolchain'>,
  usual: Toolchain
): boolean {
  const words = pairing?.unit.target
  return words !== undefined && !isAsAsked(words, toolchain ?? usual)
}
