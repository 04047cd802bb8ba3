import {anchorsOf} from '../../go/source/index.ts'
import type {Claim, Listing, Pairing, TrustName} from '../../model/index.ts'
import {unitTexts} from '../../model/text/index.ts'
import {thresholds} from '../../thresholds.ts'
import type {FileAlignment} from '../align/align-file.ts'
import {meantLines, unitLine} from '../numbering/numbering.ts'

/** Knowledge about the offset of a listing before its claims are examined. */
interface Expectation {
  /** The unit is the block that the listing follows. */
  readonly near: boolean
  /** Offsets that other listings of the article have. */
  readonly expected: ReadonlySet<number>
}

/** Tell how much of a listing a file explains: the sum of its claims' weights. */
export function explained(
  {claims, aligned, offset}: FileAlignment,
  {near, expected}: Expectation
): number {
  const {worth, placesOfOffset, loneNear, loneFar, ...shares} = thresholds.explained
  const isLone =
    offset !== null &&
    offset.lines !== 0 &&
    !expected.has(offset.lines) &&
    offset.places < placesOfOffset
  return claims.reduce((sum, claim) => {
    const match = aligned.get(claim)
    if (!match) return sum
    const {columnKnown} = match.relation
    const atOffset = match.name.endsWith('-at-offset')
    const weight = isLone && atOffset ? (near ? loneNear : loneFar) : worth[match.name]
    const certain = columnKnown || claim.position.line === null
    const uncertain = atOffset ? shares.withoutColumnAtOffset : shares.withoutColumn
    return sum + weight * (certain ? 1 : uncertain) * (isAnyones(claim) ? shares.withoutSubject : 1)
  }, 0)
}

function isAnyones({kind, subject}: Claim): boolean {
  return (kind !== 'error' && subject === '') || subject === '... argument'
}

/** Input of the rows below: shares of the listing's claims, from 0 to 1. */
interface Support {
  readonly pairing: Pairing
  /** Claims that the unit explains. */
  readonly explained: number
  /** Verdicts of claims that the compiler confirms somewhere, in whatever words. */
  readonly matched: number
  /** Number of these claims. */
  readonly matches: number
  /** A claim has a diagnostic at all, be it the opposite, that not every call has. */
  readonly isAnswered: boolean
  /** A claim names what it is about, so that it can be told from another. */
  readonly isNamed: boolean
  /** The claims stand in comments of code, and name no positions. */
  readonly isInCode: boolean
  /** Source at the claimed place. */
  readonly inSource: number
}

/**
 * Evidence that a listing is about a unit: words of its author, compiler output, places of
 * subjects.
 */
const rows: readonly {readonly name: TrustName; readonly holds: (support: Support) => boolean}[] = [
  {name: 'directive', holds: ({pairing}) => pairing.basis === 'directive'},
  // Comments without positions are about the code that they stand in.
  {
    name: 'in-code',
    holds: ({pairing, isInCode}) => pairing.basis === 'own-block' && isInCode
  },
  {
    name: 'near',
    holds: support => {
      const {near, evidence} = support.pairing
      const isPresent = evidence.present > 0 && evidence.present >= evidence.sought
      return near && isPresent && (support.isAnswered || isMatched(support))
    }
  },
  {
    name: 'explained',
    holds: ({pairing, explained}) =>
      explained >= thresholds.trust[pairing.near ? 'near' : 'farExplained']
  },
  {
    name: 'in-source',
    holds: ({pairing, inSource, isNamed}) =>
      inSource >= thresholds.trust[pairing.near ? 'near' : 'farInSource'] &&
      (pairing.near || isNamed)
  },
  {
    name: 'matched',
    holds: support => !support.pairing.near && isMatched(support)
  }
]

/** Tell whether the compiler prints enough of the listing for it, wherever. */
function isMatched({matches, matched}: Support): boolean {
  return matches >= thresholds.trust.farMatches && matched >= thresholds.trust.farMatched
}

/**
 * Tell whether claims about a fragment only meet by chance what the compiler says of it: all that
 * is found of two or more places is one, and by its offset another claim is of no line shown.
 */
function isScattered({claims, numbering, offset, aligned}: FileAlignment): boolean {
  if (numbering.free !== 'fragment' || numbering.spans.length > 0) return false
  const named = claims.filter(({position}) => position.line !== null)
  const places = new Set(
    named.flatMap(claim => {
      const {line, column} = aligned.get(claim)?.relation.diagnostic.position ?? {}
      return line === undefined ? [] : [`${line}:${column}`]
    })
  )
  const isBeyond = named.some(({position}) => {
    const line = unitLine(numbering.file, (position.line ?? 0) - (offset?.lines ?? 0))
    return line < 1 || line > numbering.file.lines.length
  })
  const claimed = new Set(named.map(({position: {line, column}}) => `${line}:${column}`))
  return claimed.size > 1 && places.size === 1 && isBeyond
}

/**
 * Tell whether a listing is of another file than the unit: by its offset it lacks lines that the
 * unit has before it, and a good part of it names what the unit does not have.
 */
function isOfOtherFile({claims, offset, aligned, numbering}: FileAlignment): boolean {
  if (offset === null || offset.lines >= 0) return false
  if ([...aligned.values()].some(match => match.name === 'same-here')) return false
  const source = unitTexts(numbering.file)
  const absent = claims.filter(
    claim => !aligned.has(claim) && anchorsOf(claim, source)?.length === 0
  )
  return absent.length >= claims.length * thresholds.trust.ofOtherFile
}

/**
 * Count the claims that the compiler bears out, wherever. In other words and at another place, it does so
 * by chance where the subject does not stand on the line that the claim names.
 */
function borneOut({aligned, numbering}: FileAlignment): number {
  const source = unitTexts(numbering.file)
  return [...aligned].filter(([claim, {name, relation}]) => {
    if (relation.likeness.kind === 'opposite') return false
    const {line} = claim.position
    if (name !== 'reworded-elsewhere' || line === null) return true
    const meant = meantLines(numbering, line)
    const anchors = anchorsOf(claim, source)
    return anchors === null || anchors.some(({index}) => meant.includes(index + 1))
  }).length
}

/** Tell what shows that a listing can be held to a unit; `null` where nothing does. */
export function trustOf(
  {claims}: Listing,
  pairing: Pairing,
  alignments: readonly FileAlignment[],
  explained: number
): TrustName | null {
  const isForeign = (alignment: FileAlignment) => isScattered(alignment) || isOfOtherFile(alignment)
  if (pairing.basis !== 'directive' && alignments.some(isForeign)) return null
  const amount = alignments.reduce((sum, alignment) => sum + alignment.claims.length, 0)
  const matches = alignments.reduce((sum, alignment) => sum + borneOut(alignment), 0)
  const support: Support = {
    pairing,
    explained: explained / amount,
    matched: matches / amount,
    matches,
    isAnswered: claims.some(
      claim => !isAnyones(claim) && alignments.some(it => it.aligned.has(claim))
    ),
    isNamed: claims.some(({subject}) => subject !== ''),
    isInCode: claims.every(({codeLine, position}) => codeLine !== null && position.line === null),
    inSource: standing(pairing)
  }
  return rows.find(({holds}) => holds(support))?.name ?? null
}

/** The share of claims whose subjects stand in the source on their line, and at their column. */
function standing({evidence: {offset, onLine, onColumn, sought}}: Pairing): number {
  if (sought === 0 || (offset !== 0 && onColumn < thresholds.pair.columnsForOffset)) return 0
  const {onLine: share} = thresholds.trust
  return (share * onLine + (1 - share) * onColumn) / sought
}
