import {parseBareMessage, parseLine} from '../grammar/index.ts'
import type {Claim, MappedText, Position} from '../types.ts'
import {claimOf} from './claim.ts'
import {linesOf} from './mapped-text.ts'
import type {SourceLines} from './source-lines.ts'

/** What a run of lines outside of Go code claims. */
export interface OutputReading {
  readonly claims: readonly Claim[]
  /** As `Listing.elided`. */
  readonly elided: boolean
}

/** Longest line that is read: an inlined body may be long, a minified file is not ours. */
const longestLine = 4000

/** Whether a line says that lines are left out: `...`, `[…]`, `.. and so on ..`. */
function isElision(line: string): boolean {
  const short = line
    .trim()
    .replace(/\.{3,}|…+/g, '…')
    .replaceAll('..', '‥')
  return /^\W{0,3}(?:…|[…‥].{0,20}[…‥])\W{0,3}$/.test(short)
}

/** Read the compiler's lines among lines of output. */
export function readOutput(lines: SourceLines, text: MappedText): OutputReading {
  const claims: Claim[] = []
  let above: Position | null = null
  let elided = false
  for (const row of linesOf(text)) {
    if (row.text.length > longestLine) continue
    elided ||= isElision(row.text)
    const parsed = parseLine(row.text) ?? parseBareMessage(row.text)
    if (!parsed) continue
    const claim = claimOf(
      lines,
      {text, from: row.from, parsed, line: row.text, codeLine: null},
      above
    )
    claims.push(claim)
    above = claim.position
  }
  return {claims, elided}
}
