import {targetText} from '../go/target/index.ts'
import type {
  AddedLine,
  Analysis,
  Block,
  Listing,
  Pairing,
  PairingBasis,
  ReconciledListing,
  Toolchain,
  Unit,
  VerdictKind
} from '../model/index.ts'
import {asJudged} from '../reconcile/index.ts'
import {count, quote} from '../wording/index.ts'
import {blockPlace} from './code-place.ts'
import type {PairingExplanation} from './explanation.ts'

/** Reasons why a listing may be about some code. */
const bases = {
  directive: 'the article says so with `for=`',
  'own-block': 'the claims stand in it',
  'file-names': 'it has the files that the listing names',
  preceding: 'it stands before the listing',
  following: 'it stands after the listing',
  joined: 'these pieces make one program',
  continued: 'the listing goes on about what the one before it is about'
} satisfies Record<PairingBasis, string>

/** Verdicts that mean the compiler says so, wherever and in whatever words. */
const bearsOut = {
  confirmed: true,
  shifted: true,
  moved: true,
  reworded: true,
  refuted: false,
  unverifiable: false
} satisfies Record<VerdictKind, boolean>

/** Return what a listing was held to, and why, in words. */
export function explainPairing(
  {article, toolchain: usual}: Pick<Analysis, 'article' | 'toolchain'>,
  reconciled: ReconciledListing,
  added: readonly AddedLine[]
): PairingExplanation | null {
  const {pairing, listing, toolchain = null} = reconciled
  if (!pairing) return null
  const {unit, basis, flags} = pairing
  const nameOf = (each: Toolchain) => `${each.version} ${targetText(each)}`
  const isOther = toolchain !== null && nameOf(toolchain) !== nameOf(usual)
  return {
    blocks: allBlocks(pairing).map(block => blockPlace(article, block)),
    shape: unit.shape,
    basis,
    because: becauseOf(reconciled, pairing),
    flags,
    flagsFrom: flagsFrom(listing, pairing),
    toolchain: isOther ? toolchain : null,
    targetFrom: toolchain && targetFrom(unit, toolchain, usual),
    added
  }
}

/** The blocks that a listing is about, then those that only declare what these use. */
function allBlocks({unit}: Pairing): readonly Block[] {
  const lines = unit.files.flatMap(file => file.lines)
  return [...new Set([...unit.blocks, ...lines.flatMap(({origin}) => origin?.block ?? [])])]
}

function becauseOf({verdicts}: ReconciledListing, pairing: Pairing): readonly string[] {
  const {basis, near, evidence} = pairing
  const {sought, onLine, onColumn, offset} = evidence
  const isNearest = basis === 'preceding' && near
  const less =
    offset === null || offset === 0 ? '' : ` ${offset > 0 ? 'less' : 'and'} ${Math.abs(offset)}`
  const said = verdicts.filter(verdict => bearsOut[asJudged(verdict).kind]).length
  return [
    isNearest ? 'it is the nearest code before the listing' : bases[basis],
    ...(sought > 0
      ? [
          `${onLine} of ${count(sought, 'subject')} ${onLine === 1 ? 'stands' : 'stand'} on the claimed line${less}, ${onColumn} at the claimed column`
        ]
      : []),
    `the compiler bears out ${said} of ${count(verdicts.length, 'claim')}`
  ]
}

/** Say why a unit was compiled for its target, where that is not the usual one. */
function targetFrom({target}: Unit, compiled: Toolchain, usual: Toolchain): string | null {
  if (targetText(compiled) === targetText(usual)) return null
  const said = Object.entries(target ?? {}).map(([name, value]) => `${name}=${value}`)
  return said.length > 0 ? `for ${said.join(' ')} is asked for` : 'for that is what the code is for'
}

function flagsFrom({directive}: Listing, {command}: Pairing): string {
  if (directive?.flags) return `from the directive on line ${directive.range.start.line}`
  if (!command)
    return 'no command of the article prints such messages, and these are the plainest that do'
  return `from ${quote(command.text)} on line ${command.line}`
}
