/** A mutant that changes nothing that anybody can see, and why. */
export interface Equivalent {
  readonly file: string
  readonly before: string
  readonly after: string
  readonly why: string
}

export const equivalent: readonly Equivalent[] = []
