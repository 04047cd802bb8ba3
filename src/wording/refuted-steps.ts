import type {MessageKind, ReconciledListing, Verdict} from '../model/index.ts'

const steps: ReadonlySet<MessageKind> = new Set(['flow-step', 'from-step'])

/**
 * Return the steps that explain a claim which is refuted, and that the compiler does not print
 * either: with what they explain, they are one disagreement.
 */
export function refutedSteps({verdicts}: ReconciledListing): ReadonlySet<Verdict> {
  const found = new Set<Verdict>()
  let heading: Verdict | null = null
  for (const verdict of verdicts) {
    const {claim, kind} = verdict
    if (!steps.has(claim.kind)) heading = verdict
    else if (heading?.kind === 'refuted' && kind === 'refuted' && verdict.reason === 'silent') {
      if (isUnder(verdict, heading)) found.add(verdict)
    }
  }
  return found
}

/** Whether a step has the position of a heading, or none. */
function isUnder({claim: {position}}: Verdict, {claim}: Verdict): boolean {
  const {line, column} = claim.position
  return position.line === null || (position.line === line && position.column === column)
}
