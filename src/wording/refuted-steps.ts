import type {MessageKind, ReconciledListing, Refuted, Verdict} from '../model/index.ts'

const steps: ReadonlySet<MessageKind> = new Set(['flow-step', 'from-step'])

/**
 * Return the steps that explain a claim which is refuted, and that the compiler does not print
 * either, by that claim: with what they explain, they are one disagreement.
 */
export function refutedSteps({
  verdicts
}: ReconciledListing): ReadonlyMap<Verdict, readonly Refuted[]> {
  const found = new Map<Verdict, Refuted[]>()
  let heading: Verdict | null = null
  for (const verdict of verdicts) {
    if (!steps.has(verdict.claim.kind)) heading = verdict
    else if (heading?.kind === 'refuted' && isSilent(verdict) && isUnder(verdict, heading)) {
      found.set(heading, [...(found.get(heading) ?? []), verdict])
    }
  }
  return found
}

function isSilent(verdict: Verdict): verdict is Refuted {
  return verdict.kind === 'refuted' && verdict.reason === 'silent'
}

/** Tell whether a step has the position of a heading, or none. */
function isUnder({claim: {position}}: Verdict, {claim}: Verdict): boolean {
  const {line, column} = claim.position
  return position.line === null || (position.line === line && position.column === column)
}
