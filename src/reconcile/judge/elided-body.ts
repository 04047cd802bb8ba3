import {isInElidedBody} from '../../go/source/index.ts'
import type {ReconciledListing, Verdict} from '../../model/index.ts'
import {unitSource} from '../../model/text/index.ts'
import {numberingOf} from '../numbering/numbering.ts'
import {isMatched} from './matched.ts'

/**
 * Tell whether a verdict is about a function whose body is shown with parts left out: what the
 * compiler says of the rest contradicts nobody, nor does what it costs to inline.
 */
export function isOfElidedBody(verdict: Verdict, {numberings}: ReconciledListing): boolean {
  if (!isMatched(verdict)) return false
  const {line, file: name} = verdict.diagnostic.position
  const file = numberingOf(numberings, name)?.file
  const dependsOnBody =
    verdict.kind === 'refuted' ||
    (verdict.kind === 'reworded' && verdict.rewording.id.startsWith('inline-'))
  if (line === null || !file || !dependsOnBody) return false
  return isInElidedBody(unitSource(file), line)
}
