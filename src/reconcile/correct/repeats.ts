import type {Diagnostic, ListingForm, Opposite, Reworded, Verdict} from '../../model/index.ts'
import {isMatched} from '../judge/matched.ts'

/**
 * Mark the corrections of an output, or of comments, that would say what another line says: Go had
 * two messages where it has one now. As many lines may say a thing as the compiler prints of it.
 */
export function markRepeats(
  form: ListingForm,
  verdicts: readonly Verdict[],
  printed: readonly Diagnostic[]
): readonly Verdict[] {
  if (form !== 'output' && form !== 'comment') return verdicts
  const said = verdicts.filter(isMatched).filter(verdict => !isCorrected(verdict))
  const counted = countLines(said.map(({diagnostic}) => diagnostic))
  const copies = countLines(printed)
  return verdicts.map(verdict => {
    if (!isCorrected(verdict)) return verdict
    const line = outputLine(verdict.diagnostic)
    const before = counted.get(line) ?? 0
    counted.set(line, before + 1)
    return before >= (copies.get(line) ?? 1) ? {...verdict, isRepeated: true} : verdict
  })
}

/** Tell how often each line of output is there. */
function countLines(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of diagnostics.map(outputLine)) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

function isCorrected(verdict: Verdict): verdict is Reworded | Opposite {
  return (
    verdict.kind === 'reworded' || (verdict.kind === 'refuted' && verdict.reason === 'opposite')
  )
}

/** Return the line of output that a diagnostic is. Results may come from a cache: objects differ, lines do not. */
export function outputLine({position: {file, line, column}, text}: Diagnostic): string {
  return `${file}:${line}:${column}: ${text}`
}
