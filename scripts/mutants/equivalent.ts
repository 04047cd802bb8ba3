/** A mutant that changes nothing that anybody can see, and why. */
export interface Equivalent {
  readonly file: string
  readonly before: string
  readonly after: string
  readonly why: string
}

/** Limits that only bound the work: nothing that is looked for comes near them. */
const limits = (
  [
    ['src/extract/claims/stated.ts', 160],
    ['src/extract/text/prompt.ts', 400],
    ['src/extract/directives/directive.ts', 2000]
  ] as const
).flatMap(([file, limit]) =>
  [limit + 1, limit - 1].map(other => ({
    file,
    before: String(limit),
    after: String(other),
    why: 'a limit that bounds the work'
  }))
)

export const equivalent: readonly Equivalent[] = [
  ...limits,
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
  },
  {
    file: 'src/extract/article-builder.ts',
    before: '0',
    after: '1',
    why: 'the first order and section: they are only compared with each other'
  },
  ...['at', 'next'].map(index => ({
    file: 'src/extract/containers/site-syntax.ts',
    before: `${index} < rows.length`,
    after: `${index} <= rows.length`,
    why: 'behind the last row there is nothing, which no rewriter takes for anything'
  }))
]
