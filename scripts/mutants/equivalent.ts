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
  {
    file: 'src/pair/block-outline.ts',
    before: 'outlines.set(block, outline)',
    after: 'undefined',
    why: 'it only saves time'
  },
  {
    file: 'src/extract/claims/subject.ts',
    before: 'names.set(block, known)',
    after: 'undefined',
    why: 'it only saves time'
  },
  {
    file: 'src/extract/classify/go-piece.ts',
    before: 'offsets.length === 0',
    after: 'false',
    why: 'it only saves time: the piece is the whole, and is read again'
  },
  {
    file: 'src/extract/containers/site-syntax.ts',
    before: '!siteWords.test(source)',
    after: 'false',
    why: 'it only saves time: nothing is written over'
  },
  {
    file: 'src/extract/classify/go-code.ts',
    before: 'elisions[next]?.from ?? at + 1',
    after: 'elisions[next]?.from',
    why: 'what is not there is at no place either'
  },
  {
    file: 'src/pair/files.ts',
    before: 'names.length < 2',
    after: 'false',
    why: 'it only saves time: a unit of one file is none of several'
  },
  {
    file: 'src/pair/files.ts',
    before: 'block.order < order',
    after: 'block.order <= order',
    why: 'no block has the order of a listing'
  },
  {
    file: 'src/pair/propose.ts',
    before: 'set.command.order < order',
    after: 'set.command.order <= order',
    why: 'no command has the order of a listing'
  },
  {
    file: 'src/pair/flags.ts',
    before: 'line < ranges.claim.start.line',
    after: 'line <= ranges.claim.start.line',
    why: 'no message stands on the line of a command'
  },
  {
    file: 'src/reconcile/judge/judge.ts',
    before: 'claimed !== null && column !== null',
    after: 'claimed !== null || column !== null',
    why: 'a column that is not there is no form of another'
  },
  {
    file: 'src/reconcile/align/claim-file.ts',
    before: 'files.find(candidate => candidate !== first && candidate.name === name)',
    after: 'files.findLast(candidate => candidate !== first && candidate.name === name)',
    why: 'no two files of a unit have one name'
  },
  ...['at', 'next'].map(index => ({
    file: 'src/extract/containers/site-syntax.ts',
    before: `${index} < rows.length`,
    after: `${index} <= rows.length`,
    why: 'behind the last row there is nothing, which no rewriter takes for anything'
  }))
]
