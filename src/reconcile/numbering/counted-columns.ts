import {tabbedColumn} from '../../go/source/index.ts'
import type {ReconciledListing, UnitFile} from '../../model/index.ts'
import {diagnosticOf} from '../judge/matched.ts'

/** The author's columns: spaces for a tab, and tabs of additional indentation. */
interface Counting {
  readonly width: number | null
  readonly further: 0 | 1
}

const countings: readonly Counting[] = [null, 4, 2, 8, 3].flatMap(width => [
  {width, further: 0},
  {width, further: 1}
])

/**
 * Find where a column that the author gives is in a line as the article shows it, in bytes: blogs
 * turn tabs into spaces. Most claims of the listing that are right show how it was counted.
 */
export function shownColumn(line: string, column: number, counting: Counting): number {
  const end = Buffer.byteLength(line) + 1
  // From the end: two columns may count alike only within the indentation, where nothing is said.
  for (let at = end; at > 0; at--) if (counted(line, at, counting) === column) return at
  return column
}

/** Tell how the columns of a listing were counted, the plainest way first. */
export function countingOf({verdicts, pairing}: ReconciledListing): Counting {
  const files: readonly UnitFile[] = pairing?.unit.files ?? []
  const known = verdicts.flatMap(verdict => {
    const {line, column, file: name} = diagnosticOf(verdict)?.position ?? {}
    const file = files.find(other => other.name === name)
    const claimed = verdict.claim.position.column
    if (!file || !line || !column || claimed === null) return []
    return [{text: file.lines[line - 1]?.text ?? '', column, claimed}]
  })
  const agree = (counting: Counting) =>
    known.filter(({text, column, claimed}) => counted(text, column, counting) === claimed).length
  return countings.reduce((best, other) => (agree(other) > agree(best) ? other : best))
}

function counted(line: string, column: number, {width, further}: Counting): number {
  return (width === null ? column : tabbedColumn(line, column, width)) + further
}
