/** What the compilers of this process did, for whoever wants to know where the time went. */
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
  counts.byVersion.set(version, (counts.byVersion.get(version) ?? 0) + 1)
}
