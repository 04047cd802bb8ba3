/** A mutant that changes nothing that anybody can see, and why. */
export interface Equivalent {
  readonly file: string
  readonly before: string
  readonly after: string
  readonly why: string
}

export const equivalent: readonly Equivalent[] = [
  {
    file: 'src/pair/flags.ts',
    before: 'commands.filter(command => command.order >= listing.order)',
    after: 'commands',
    why: 'flag sets are made distinct afterwards, the first of each kept'
  },
  {
    file: 'src/pair/units.ts',
    before: 'whole.length > section.length',
    after: 'whole.length >= section.length',
    why: 'the same unit again, behind itself: what is proposed twice is compiled once'
  },
  {
    file: 'src/pair/continued.ts',
    before: 'repeated.listing.order < order',
    after: 'repeated.listing.order <= order',
    why: 'no block has the order of a listing'
  }
]
