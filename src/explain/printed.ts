import type {
  Article,
  CompileFailure,
  CompileResult,
  Diagnostic,
  ReconciledListing,
  Verdict
} from '../model/index.ts'
import {diagnosticOf, failureReasons, outputLine} from '../reconcile/index.ts'
import {quote, reasonSentence} from '../wording/index.ts'
import {codePlace} from './code-place.ts'
import type {PrintedLine} from './explanation.ts'

/** Everything that the compiler says of a unit, in its order, with the claims that lines were matched with. */
export function printedLines(
  article: Article,
  reconciled: ReconciledListing,
  explained: readonly Verdict[],
  result: CompileResult
): readonly PrintedLine[] {
  const {pairing, verdicts} = reconciled
  if (!pairing) return []
  const place = (position: Diagnostic['position']) => codePlace(article, reconciled, position)
  if (!result.ok) {
    const errors = result.failure.kind === 'errors' ? result.failure.errors : []
    return errors.map(({position, message}) => ({
      position,
      place: place(position),
      message,
      claimedOn: [],
      isExplained: false
    }))
  }
  return result.diagnostics.map(diagnostic => {
    const line = outputLine(diagnostic)
    const matched = verdicts.filter(verdict => {
      const found = diagnosticOf(verdict)
      return found !== null && outputLine(found) === line
    })
    return {
      position: diagnostic.position,
      place: place(diagnostic.position),
      message: diagnostic.text,
      claimedOn: [...new Set(matched.map(({claim}) => claim.ranges.claim.start.line))],
      isExplained: matched.some(verdict => explained.includes(verdict))
    }
  })
}

/** Say why the compiler says nothing of some code but errors. */
export function stoppedSentence(failure: CompileFailure): string {
  if (failure.kind !== 'module' && failure.kind !== 'module-refused') {
    return `No messages: ${reasonSentence(failureReasons[failure.kind])}.`
  }
  const packages = failure.packages.map(quote).join(', ')
  if (failure.kind === 'module-refused') {
    return `No messages: the code imports ${packages}, and its module is not used: ${failure.detail}.`
  }
  return `No messages: the code imports ${packages}, and modules are not fetched.`
}
