import type {Claim} from '../../model/index.ts'

/** The line that a claim is about: the one it names, else the one it stands on. */
export function claimedLine(claim: Claim): number | null {
  return claim.position.line ?? claim.codeLine
}
