import type {Analysis, Verdict} from '../../src/model/index.ts'
import {plainLook, readListing, render} from '../../test/truth/sheet.ts'
import type {Print} from './printer.ts'
import type {Program} from './programs.ts'

/** One old line, and what became of it. */
export interface Held {
  readonly version: string
  readonly origin: string
  readonly flags: readonly string[]
  readonly verdict: Verdict
}

/** Hold what an old compiler prints for a program to the newest, as an article; `null`: none to hold. */
export async function hold(
  program: Program,
  flags: readonly string[],
  version: string,
  print: Print,
  analyze: (markdown: string, path: string) => Promise<Analysis>
): Promise<readonly Held[] | null> {
  const output = await print(program.name, program.source, flags)
  if (output === null || output.trim() === '') return null
  const {markdown} = render({
    fileName: program.name,
    code: program.source.trimEnd().split('\n'),
    flags,
    listing: readListing(output),
    look: plainLook
  })
  const {listings} = await analyze(markdown, `${program.origin}.md`)
  return listings
    .filter(({listing}) => listing.form === 'output')
    .flatMap(({verdicts}) =>
      verdicts.map(verdict => ({version, origin: program.origin, flags, verdict}))
    )
}
