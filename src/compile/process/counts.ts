import {AsyncLocalStorage} from 'node:async_hooks'

/** Statistics about the compilers of this process. */
export const counts = {
  /** Runs of the compiler. */
  runs: 0,
  /** Milliseconds that these took, one after the other. */
  milliseconds: 0,
  /** Results that were known. */
  known: 0,
  /** Runs of the compiler of each version (`go1.26.8`). */
  byVersion: new Map<string, number>(),
  /** Results by the target that they are for, where that is not the usual one. */
  targets: new Map<string, number>()
}

/** Count a run of the compiler of a version. */
export function countRunOf(version: string): void {
  addOne(counts.byVersion, version)
}

/** Count a result for another target than the usual one. */
export function countResultFor(target: string): void {
  addOne(counts.targets, target)
}

function addOne(amounts: Map<string, number>, key: string): void {
  amounts.set(key, (amounts.get(key) ?? 0) + 1)
}

const meters = new AsyncLocalStorage<{milliseconds: number}>()

/** Count one run of a compiler, for the process and for whoever meters it. */
export function countRun(milliseconds: number): void {
  counts.runs++
  counts.milliseconds += milliseconds
  const meter = meters.getStore()
  if (meter) meter.milliseconds += milliseconds
}

/**
 * Do some work, and return the milliseconds that its runs of the compiler took: what they waited
 * for those of others is not in it.
 */
export async function metered<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const meter = {milliseconds: 0}
  const value = await meters.run(meter, work)
  return [value, meter.milliseconds]
}
