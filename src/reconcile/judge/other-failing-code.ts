import type {
  Article,
  Listing,
  Pairing,
  ReconciledListing,
  Unit,
  Verdict
} from '../../model/index.ts'
import {upTo} from '../../model/text/index.ts'
import {thresholds} from '../../thresholds.ts'

/** Words before an error that other code than the shown one would have. */
const supposing = upTo(
  1000,
  /\b(?:if|would|without|forg[eo]t\w*|remov\w+|delet\w+|comment\w* out|chang\w+|replac\w+|instead|otherwise|unless|had|try|before|previous\w*|earlier|used to|old)\b|如果|若|假如|去掉|注释|删除|改成|换成|否则|之前|もし|если|убер|без |sin |si |wenn|ohne|sans/i
)

/** Tell whether an error is of the code right before an output, and of no other that is only spoken of. */
export function isOfCodeBefore({source}: Article, {listing, pairing}: ReconciledListing): boolean {
  if (!pairing || listing.form !== 'output' || !isRightBefore(pairing, listing)) return false
  const to = listing.claims[0].ranges.claim.start.offset
  const [block] = pairing.unit.blocks
  const from = Math.max(to - thresholds.judge.textBefore, block?.code.offsets.at(-1) ?? 0)
  return !supposing.test(source.slice(from, to))
}

function isRightBefore({near, basis, unit, evidence}: Pairing, {ownBlock}: Listing): boolean {
  const isNext = basis === 'own-block' ? ownBlock !== null : basis === 'preceding'
  return near && isWholeProgram(unit) && isNext && evidence.offset === 0 && evidence.onColumn > 0
}

/**
 * Tell whether an error would be corrected by the lines of what is only a part of the author's file,
 * or is put together by us: what else it has, and so which errors it has, nobody knows.
 */
export function isErrorOfUnknownFile(verdict: Verdict, pairing: Pairing | null): boolean {
  if (verdict.claim.kind !== 'error' || !pairing || isWholeProgram(pairing.unit)) return false
  switch (verdict.kind) {
    case 'shifted':
      return pairing.unit.shape !== 'fragment'
    case 'reworded':
      return verdict.expected?.line !== verdict.claim.position.line
    default:
      return verdict.kind === 'moved' || verdict.kind === 'refuted'
  }
}

function isWholeProgram({shape, files, blocks}: Unit): boolean {
  return shape === 'program' && files.length === 1 && blocks.length === 1
}
