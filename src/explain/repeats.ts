import type {ClaimExplanation, ListingExplanation, Reasoning} from './explanation.ts'

/**
 * A listing whose explanations tell nothing twice: who reads them from top to bottom has read it
 * already. Often one way explains several claims, and one error keeps all from being checked.
 */
export function withoutRepeats(listing: ListingExplanation): ListingExplanation {
  const told = new Map<string, number>()
  const isNew = (part: unknown, {line}: ClaimExplanation) => {
    const key = JSON.stringify(part)
    if (told.has(key)) return false
    told.set(key, line)
    return true
  }
  const claims = listing.claims.map(claim => ({
    ...claim,
    advice: isNew(claim.advice, claim) ? claim.advice : null,
    code: isNew(claim.code, claim) ? claim.code : null,
    why: claim.why.map(reasoning =>
      isNew(reasoning, claim)
        ? reasoning
        : reference(reasoning, told.get(JSON.stringify(reasoning)))
    )
  }))
  return {...listing, claims}
}

/** Return what is told of a way that stands above. */
function reference({sentence, steps, conclusion}: Reasoning, line: number | undefined): Reasoning {
  if (steps.length === 0) return {sentence, steps, conclusion}
  return {
    sentence: `${sentence} see above, at line ${line} of the article.`,
    steps: [],
    conclusion: null
  }
}
