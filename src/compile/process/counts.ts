/** What the compilers of this process did, for whoever wants to know where the time went. */
export const counts = {
  /** Runs of the compiler. */
  runs: 0,
  /** Milliseconds that these took, one after the other. */
  milliseconds: 0,
  /** Results that were known. */
  known: 0
}
