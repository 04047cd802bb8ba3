import type {Article, Listing, Pairing, ReconciledListing} from '../../types.ts'

/** What an author says who shows an error that other code than the one shown would have. */
const supposing =
  /\b(?:if|would|without|forg[eo]t\w*|remov\w+|delet\w+|comment\w* out|chang\w+|replac\w+|instead|otherwise|unless|had|try|before|previous\w*|earlier|used to|old)\b|如果|若|假如|去掉|注释|删除|改成|换成|否则|之前|もし|если|убер|без |sin |si |wenn|ohne|sans/i
/** UTF-16 code units of text right before a listing that are read. */
const reach = 400

/** Tell whether an error is of the code right before an output, and of no other that is only spoken of. */
export function isOfCodeBefore({source}: Article, {listing, pairing}: ReconciledListing): boolean {
  if (!pairing || listing.form !== 'output' || !isRightBefore(pairing, listing)) return false
  const to = listing.claims[0].ranges.claim.start.offset
  const [block] = pairing.unit.blocks
  const from = Math.max(to - reach, block?.code.offsets.at(-1) ?? 0)
  return !supposing.test(source.slice(from, to))
}

function isRightBefore({near, basis, unit, evidence}: Pairing, {ownBlock}: Listing): boolean {
  const isShown = unit.shape === 'program' && unit.files.length === 1 && unit.blocks.length === 1
  const isNext = basis === 'own-block' ? ownBlock !== null : basis === 'preceding'
  return near && isShown && isNext && evidence.offset === 0 && evidence.onColumn > 0
}
