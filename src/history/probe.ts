import type {Minor, Verdict} from '../model/index.ts'
import {thresholds} from '../thresholds.ts'

/** A listing held against its unit, as one Go compiles that. */
export interface Held {
  readonly verdicts: readonly Verdict[]
  /** Everything that the compiler prints of the unit, or what keeps it from doing so. */
  readonly output: string
}

/**
 * Hold a listing under every minor, compiling with as few of them as possible.
 *
 * The eras come first. Between two minors whose compilers print the same of the unit, nothing is
 * asked; where they differ, the one in the middle is, and so on. The verdicts alone would not do:
 * what is wrong under both ends may be right between them, as a line of 1.14 and 1.15 is.
 *
 * @param minors Oldest first.
 */
export async function probe(
  minors: readonly Minor[],
  hold: (minor: Minor) => Promise<Held>
): Promise<ReadonlyMap<Minor, Held>> {
  const {eras} = thresholds.history
  const known = new Map<number, Held>()
  const ask = async (at: number) => {
    const minor = minors[at]
    if (minor !== undefined && !known.has(at)) known.set(at, await hold(minor))
  }
  const last = minors.length - 1
  const starts = [...minors.keys()].filter(
    at => at === 0 || at === last || eras.includes(minors[at] ?? '')
  )
  await Promise.all(starts.map(ask))
  const fill = async (from: number, to: number): Promise<void> => {
    const [left, right] = [known.get(from), known.get(to)]
    if (to - from < 2 || !left || !right) return
    if (left.output === right.output) {
      for (let at = from + 1; at < to; at++) known.set(at, left)
      return
    }
    const middle = (from + to) >> 1
    await ask(middle)
    await Promise.all([fill(from, middle), fill(middle, to)])
  }
  await Promise.all(starts.slice(1).map((to, index) => fill(starts[index] ?? 0, to)))
  return new Map(
    minors.flatMap((minor, at) => {
      const held = known.get(at)
      return held ? [[minor, held] as const] : []
    })
  )
}
