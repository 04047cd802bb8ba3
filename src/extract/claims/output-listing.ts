import {parseMessages} from '../../go/messages/index.ts'
import {isMissingLines} from '../../go/source/index.ts'
import type {Claim, MappedText, Position} from '../../model/index.ts'
import {linesOf, type SourceLines, sliceMapped} from '../../model/text/index.ts'
import {claimOf} from './claim.ts'
import {readPieces} from './wrapped.ts'

/** Claims in a run of lines outside Go code. */
export interface OutputReading {
  readonly claims: readonly Claim[]
  /** As `Listing.elided`. */
  readonly elided: boolean
}

/** Longest line that is read: an inlined body may be long, a minified file is not ours. */
const longestLine = 4000

/** Read the compiler's lines among lines of output. */
export function readOutput(lines: SourceLines, text: MappedText): OutputReading {
  const rows = linesOf(text)
  const pieces = rows.map(({from, to}) => sliceMapped(text, from, to))
  const read = (row: string) => (row.length > longestLine ? [] : parseMessages(row))
  const claims: Claim[] = []
  let above: Position | null = null
  for (const found of readPieces(pieces, read, row => pieces[row] ?? null)) {
    const line = rows[found.piece]?.text ?? ''
    const claim = claimOf(lines, {...found, from: 0, line, codeLine: null}, above)
    claims.push(claim)
    above = claim.position
  }
  const elided = rows.some(row => row.text.length <= longestLine && isMissingLines(row.text))
  return {claims, elided}
}
