import type {Article, ReconciledListing, Verdict} from '../../model/index.ts'
import {shownLine} from '../../reconcile/index.ts'
import type {ExcerptLine} from '../../report/index.ts'
import {articlePlace} from '../code-place.ts'
import {listingFileName} from '../listing-file-name.ts'
import {marksOf} from '../marks.ts'
import {excerptLine} from './article-lines.ts'

/**
 * Show the line of Go code where the compiler says what it says about a claim; for a claim that it
 * says nothing about, the line that the claim names.
 *
 * @returns `null` where the article does not show that line, or it is the line of the claim itself.
 */
export function goLine(
  article: Article,
  reconciled: ReconciledListing,
  verdict: Verdict,
  label: string
): ExcerptLine | null {
  const {marks} = marksOf(article, reconciled, verdict)
  const marked = marks.find(({mark}) => mark.pointer !== 'claimed') ?? marks[0]
  if (!marked) return null
  const {file, line, mark} = marked
  const place = articlePlace(article, file, line, null)
  if (place === null || place.line === verdict.claim.ranges.claim.start.line) return null
  const name = listingFileName(reconciled, file)
  const by = mark.pointer === 'claimed' ? 'article' : 'compiler'
  const {from, to} = mark
  return excerptLine(file.lines[line - 1]?.text ?? '', [{by, from, to, label}], {
    line: place.line,
    code: `${name}:${shownLine(file, line)}`
  })
}
