import {randomFor} from '../../test/truth/random.ts'
import type {Held} from './hold.ts'

/** Draw about `count` lines to be read by hand: of each version and kind its share, at least one. */
export function sampleOf(held: readonly Held[], count: number, seed: string): readonly Held[] {
  return [...new Set(held.map(stratumOf))].flatMap(stratum => {
    const lines = held.filter(line => stratumOf(line) === stratum)
    const share = Math.max(1, Math.round((count * lines.length) / held.length))
    return randomFor(seed, stratum).shuffle(lines).slice(0, share)
  })
}

function stratumOf({version, verdict}: Held): string {
  return `${version} ${verdict.claim.kind}`
}
