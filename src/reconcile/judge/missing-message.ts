import {isOfAddress} from '../../go/messages/index.ts'
import {anchorsOf, hasElision, outlineOf} from '../../go/source/index.ts'
import type {
  BlockShape,
  Claim,
  Diagnostic,
  ListingForm,
  Numbering,
  RefutedReason,
  UnverifiableReason
} from '../../model/index.ts'
import {unitTexts} from '../../model/text/index.ts'
import {claimedLine} from '../align/claimed-line.ts'
import {meantLines} from '../numbering/numbering.ts'
import {isOfAlternative} from './alternative.ts'

/** A claim that the compiler prints nothing like, and what stands around it. */
export interface MissingMessage {
  readonly claim: Claim
  /** The author's numbering of the file that it is about. */
  readonly numbering: Numbering
  readonly diagnostics: readonly Diagnostic[]
  /** Of the unit. */
  readonly shape: BlockShape
  /** Of the listing. */
  readonly form: ListingForm
}

/** Input of the rows below. */
interface Seen extends MissingMessage {
  readonly source: readonly string[]
  /** The line that the claim is about, as it says. */
  readonly claimed: number | null
  /** The claim has a subject that must stand in the code it is about. */
  readonly isSought: boolean
  /** The subject stands in the code. */
  readonly isPresent: boolean
  /** The subject stands on the claimed line. */
  readonly isAnchored: boolean
  /** True if the author may mean this line of the file. */
  readonly isClaimed: (line: number) => boolean
}

/** Meaning of a missing message, and the row that decides it. */
export interface Meaning {
  readonly name: string
  readonly reason: Extract<RefutedReason, 'silent'> | UnverifiableReason
}

/** Meaning of a missing message: the first row that holds; without one, it refutes. */
const meanings: readonly (Meaning & {readonly holds: (seen: Seen) => boolean})[] = [
  {
    name: 'parts of the code are left out',
    reason: 'incomplete',
    holds: ({source}) => hasElision(source.join('\n'))
  },
  // Output without positions is about what stands in the code.
  {
    name: 'prose can be about anything',
    reason: 'no-evidence',
    holds: ({claimed, form, isPresent}) => claimed === null && !(form === 'output' && isPresent)
  },
  // Be it true or not.
  {
    name: 'since Go 1.13 no such message is printed about an address',
    reason: 'silent-consistent',
    holds: ({claim}) => isOfAddress(claim)
  },
  {
    name: 'the claim names no line',
    reason: 'silent',
    holds: ({claimed}) => claimed === null
  },
  {
    name: 'a fragment is not the whole file: what it does not show can be true',
    reason: 'incomplete',
    holds: seen => seen.shape === 'fragment' && !(isShown(seen) && declaresSubject(seen))
  },
  {
    name: 'lines are missing before what is claimed, and its subject may be among them',
    reason: 'incomplete',
    holds: ({numbering, isSought, isPresent}) =>
      (numbering.offset ?? 0) > 0 && isSought && !isPresent
  },
  {
    name: 'a comment without a position may be about more than its line',
    reason: 'no-evidence',
    holds: ({claim, isAnchored, isSought, isPresent}) =>
      claim.position.line === null &&
      !isAnchored &&
      !(claim.kind === 'inlining-call' && isSought && !isPresent)
  },
  {
    name: 'a line in a comment is an alternative that the claim may be about',
    reason: 'other-code',
    holds: ({claim, numbering}) => isOfAlternative(claim, numbering)
  },
  {
    name: 'the code has other values than the claim',
    reason: 'other-code',
    holds: isOfOtherValues
  },
  {
    name: 'the compiler names only some of what stays on the stack',
    reason: 'silent-consistent',
    holds: ({claim, isAnchored}) =>
      claim.kind === 'does-not-escape' && isVariable(claim.subject) && isAnchored
  }
]

const refuted: Meaning = {name: 'the compiler prints no such message', reason: 'silent'}

/** Tell what it means that the compiler prints nothing like a claim. */
export function missingMessage(missing: MissingMessage): Meaning {
  const {claim, numbering} = missing
  const source = unitTexts(numbering.file)
  const claimed = claimedLine(claim)
  const meant = new Set(claimed === null ? [] : meantLines(numbering, claimed))
  const sought = anchorsOf(claim, source)
  const anchors = sought ?? []
  const seen: Seen = {
    ...missing,
    source,
    claimed,
    isClaimed: line => meant.has(line),
    isSought: sought !== null,
    isPresent: anchors.length > 0,
    isAnchored: anchors.some(({index}) => meant.has(index + 1))
  }
  return meanings.find(({holds}) => holds(seen)) ?? refuted
}

function isShown({source, isClaimed}: Seen): boolean {
  return source.some((_, index) => isClaimed(index + 1))
}

/**
 * Tell whether the function that a claim about inlining is about is declared in the file, or on its
 * line.
 */
function declaresSubject({claim, source, isClaimed}: Seen): boolean {
  if (claim.kind !== 'can-inline' && claim.kind !== 'cannot-inline') return true
  const {declarations} = outlineOf(source.join('\n'))
  const name = claim.subject.replace(/\.func\d[\s\S]*/, '').replace(/[(*)]/g, '')
  return declarations.some(
    declaration => declaration.name === name || isClaimed(declaration.bodyLine)
  )
}

/** `x`, `&x`, with or without the function-name prefix of Go 1.13 and older. */
function isVariable(subject: string): boolean {
  return /^(?:[\p{L}_().*][\p{L}\p{N}_().*]* )?&?[\p{L}_][\p{L}\p{N}_]*$/u.test(subject)
}

/**
 * Tell whether a claim is what the code would give with other numbers or strings in it: the
 * compiler speaks of the same expression on that line, and the claim's values stand nowhere in the
 * code.
 */
function isOfOtherValues({claim, numbering, diagnostics, source, isClaimed}: Seen): boolean {
  const values = claim.subject.match(literals) ?? []
  if (
    values.length === 0 ||
    source.some(line => values.some(value => codeOf(line).includes(value)))
  ) {
    return false
  }
  return diagnostics.some(
    ({subject, position}) =>
      position.file === numbering.file.name &&
      position.line !== null &&
      isClaimed(position.line) &&
      subject !== claim.subject &&
      subject.replace(literals, '_') === claim.subject.replace(literals, '_')
  )
}

/** A line without the comment behind it: what a claim there says is not what the code has. */
function codeOf(line: string): string {
  const at = line.indexOf('//')
  return at < 0 ? line : line.slice(0, at)
}

const literals = /(?<![\p{L}\p{N}_])\d[\d_.]*|"[^"]*"/gu
