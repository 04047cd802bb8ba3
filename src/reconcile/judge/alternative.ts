import {senseOf} from '../../go/messages/index.ts'
import {alternatives, functionAt, outlineOf} from '../../go/source/index.ts'
import type {Claim, Numbering} from '../../model/index.ts'
import {unitTexts} from '../../model/text/index.ts'
import {claimedLine} from '../align/claimed-line.ts'
import {unitLine} from '../numbering/numbering.ts'

/**
 * Tell whether a claim may be about the code with a line that stands there in a comment, be it in
 * the function that the claim is about or outside of any. What such a claim says is not refuted.
 */
export function isOfAlternative(claim: Claim, {file, offset}: Numbering): boolean {
  const claimed = claimedLine(claim)
  if (senseOf(claim)?.fact !== 'heap' || claimed === null) return false
  const source = unitTexts(file)
  const lines = alternatives(source)
  if (lines.length === 0) return false
  const outline = outlineOf(source.join('\n'))
  const about = functionAt(outline, unitLine(file, claimed) - (offset ?? 0))
  return lines.some(index => {
    const other = functionAt(outline, index + 1)
    return other === null || other === about
  })
}
