import {anchorsOf} from '../go-source/anchors.ts'
import {isElision} from '../go-source/elision.ts'
import {outlineOf} from '../go-source/outline.ts'
import type {
  BlockShape,
  Claim,
  Diagnostic,
  ListingForm,
  RefutedReason,
  UnitFile,
  UnverifiableReason
} from '../types.ts'
import {claimedLine, shownLine} from './relate.ts'

/** A claim that the compiler says nothing like, and what stands around it. */
export interface Silence {
  readonly claim: Claim
  readonly file: UnitFile
  /** N of the listing; 0 where it has none. */
  readonly offset: number
  readonly diagnostics: readonly Diagnostic[]
  /** Of the unit. */
  readonly shape: BlockShape
  /** Of the listing. */
  readonly form: ListingForm
}

/** What the rows below look at. */
interface Seen extends Silence {
  readonly source: readonly string[]
  /** The line that the claim is about, as it says. */
  readonly claimed: number | null
  /** The claim has a subject that must stand in the code it is about. */
  readonly isSought: boolean
  /** The subject stands in the code. */
  readonly isPresent: boolean
  /** The subject stands on the claimed line. */
  readonly isAnchored: boolean
  /** Whether a line of the file is the claimed one, as it stands or less the offset. */
  readonly isClaimed: (line: number) => boolean
}

type SilentReason = Extract<RefutedReason, 'silent'> | UnverifiableReason

/** What silence means, the first row that holds; where none does, it refutes. */
const meanings: readonly {
  readonly reason: SilentReason
  readonly holds: (seen: Seen) => boolean
}[] = [
  {reason: 'incomplete', holds: ({source}) => source.some(isElision)},
  // Prose can be about anything; output without positions is about what stands in the code.
  {
    reason: 'no-evidence',
    holds: ({claimed, form, isPresent}) => claimed === null && !(form === 'output' && isPresent)
  },
  // Since Go 1.13 the compiler says no such thing of an address, be it true or not.
  {
    reason: 'silent-consistent',
    holds: ({claim}) =>
      claim.kind === 'does-not-escape' && /^&[\p{L}_][\p{L}\p{N}_]*$/u.test(claim.subject)
  },
  {reason: 'silent', holds: ({claimed}) => claimed === null},
  // A fragment is not the whole file: what it does not show can be true all the same.
  {
    reason: 'incomplete',
    holds: seen => seen.shape === 'fragment' && !(isShown(seen) && declaresSubject(seen))
  },
  // Where lines are missing before what is claimed, so may be what the claim is about.
  {
    reason: 'incomplete',
    holds: ({offset, isSought, isPresent}) => offset > 0 && isSought && !isPresent
  },
  // A comment without a position may be about more than its line.
  {
    reason: 'no-evidence',
    holds: ({claim, isAnchored}) => claim.position.line === null && !isAnchored
  },
  {reason: 'other-code', holds: isOfOtherValues},
  // The compiler names only some of what stays on the stack: silence does not contradict.
  {
    reason: 'silent-consistent',
    holds: ({claim, isAnchored}) =>
      claim.kind === 'does-not-escape' && isVariable(claim.subject) && isAnchored
  }
]

/** What it means that the compiler says nothing like a claim. */
export function silentReason(silence: Silence): SilentReason {
  const {claim, file, offset} = silence
  const source = file.lines.map(line => line.text)
  const claimed = claimedLine(claim)
  const isClaimed = (line: number) => {
    const shown = shownLine(line, file)
    return claimed !== null && (shown === claimed || shown === claimed - offset)
  }
  const sought = anchorsOf(claim, source)
  const anchors = sought ?? []
  const seen: Seen = {
    ...silence,
    source,
    claimed,
    isClaimed,
    isSought: sought !== null,
    isPresent: anchors.length > 0,
    isAnchored: anchors.some(({index}) => isClaimed(index + 1))
  }
  return meanings.find(({holds}) => holds(seen))?.reason ?? 'silent'
}

function isShown({source, isClaimed}: Seen): boolean {
  return source.some((_, index) => isClaimed(index + 1))
}

/** Whether the function that a claim about inlining is about is declared in the file, or on its line. */
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
 * Whether a claim is what the code would give with other numbers or strings in it: the compiler
 * speaks of the same expression on that line, and the claim's values stand nowhere in the code.
 */
function isOfOtherValues({claim, file, diagnostics, source, isClaimed}: Seen): boolean {
  const values = claim.subject.match(literals) ?? []
  if (values.length === 0 || source.some(line => values.some(value => line.includes(value)))) {
    return false
  }
  return diagnostics.some(
    ({subject, position}) =>
      position.file === file.name &&
      position.line !== null &&
      isClaimed(position.line) &&
      subject !== claim.subject &&
      subject.replace(literals, '_') === claim.subject.replace(literals, '_')
  )
}

const literals = /(?<![\p{L}\p{N}_])\d[\d_.]*|"[^"]*"/gu
