import type {Article, Fix, ReconciledListing, Verdict} from '../../model/index.ts'
import {readLines} from '../../model/text/index.ts'
import {isMatched} from '../judge/matched.ts'
import {authorsCount} from '../numbering/authors-count.ts'
import {addLines} from './add-lines.ts'
import {correctClaim} from './correct-claim.ts'
import {takeOut} from './take-out.ts'

/**
 * Return what makes wrong claims of a listing right: each corrected if the compiler says something
 * about it that no other line says, else taken out. None for those that their author has to mend.
 */
export function fixesOf(
  {source}: Article,
  listing: ReconciledListing,
  wrong: readonly Verdict[]
): readonly Fix[] {
  const lines = readLines(source)
  const count = authorsCount(listing)
  return wrong.flatMap(
    verdict =>
      (isMatched(verdict) && !isRepeated(verdict)
        ? correctClaim(source, verdict, count)
        : takeOut(lines, listing, verdict)) ?? []
  )
}

/** Return what fills the gaps of a listing; none where no line shows how to write one. */
export function fixesOfGaps({source}: Article, listing: ReconciledListing): readonly Fix[] {
  const added = addLines(readLines(source), listing)
  return added ? [added] : []
}

function isRepeated(verdict: Verdict): boolean {
  return 'isRepeated' in verdict && verdict.isRepeated
}
