import {applyEdits} from '../../../src/fix/edit.ts'
import type {Fix} from '../../../src/model/index.ts'
import {propose} from '../../../src/pair/index.ts'
import {fixesOf, fixesOfGaps, reconcile} from '../../../src/reconcile/index.ts'
import {read} from '../../extract/read.ts'
import {diagnosticsOf} from '../../listings.ts'

/** The first listing of an article, held to what a compiler prints of the first code proposed. */
function judged(source: string, printed: readonly string[]) {
  const article = read(source)
  const [listing] = article.listings
  const pairing = listing && propose(article, listing, [])[0]
  if (!pairing) throw new Error('no listing, or no code for it')
  return {article, result: reconcile(listing, pairing, diagnosticsOf(...printed), [])}
}

function apply(source: string, fixes: readonly Fix[], way: number): string {
  const edits = fixes.flatMap(fix => fix.ways[way]?.edits ?? [])
  const edited = applyEdits(source, edits)
  if (!edited.ok) throw new Error(edited.problem)
  return edited.text
}

/** What would mend the wrong claims of an article's first listing. */
export function fixesFor(source: string, printed: readonly string[]): readonly Fix[] {
  const {article, result} = judged(source, printed)
  const wrong = result.verdicts.filter(({kind}) => kind !== 'confirmed' && kind !== 'unverifiable')
  return fixesOf(article, result, wrong)
}

/** The article with its first listing mended, the first way or another. */
export function mended(source: string, printed: readonly string[], way = 0): string {
  return apply(source, fixesFor(source, printed), way)
}

/** What would fill the gaps of an article's first listing. */
export function fixesForGaps(source: string, printed: readonly string[]): readonly Fix[] {
  const {article, result} = judged(source, printed)
  return fixesOfGaps(article, result)
}

/** The article with the gaps of its first listing filled. */
export function filled(source: string, printed: readonly string[], way = 0): string {
  return apply(source, fixesForGaps(source, printed), way)
}
