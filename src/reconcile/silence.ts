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

/**
 * What it means that the compiler says nothing like a claim; `offset` is that of the listing. A
 * fragment is not the whole file: what it does not show can be true all the same.
 */
export function silentReason(
  claim: Claim,
  file: UnitFile,
  offset: number,
  diagnostics: readonly Diagnostic[],
  shape: BlockShape,
  form: ListingForm
): Extract<RefutedReason, 'silent'> | UnverifiableReason {
  const source = file.lines.map(line => line.text)
  const claimed = claimedLine(claim)
  if (source.some(isElision)) return 'incomplete'
  const anchors = anchorsOf(claim, source) ?? []
  // Prose can be about anything; output without positions is about what stands in the code.
  if (claimed === null) return form === 'output' && anchors.length > 0 ? 'silent' : 'no-evidence'
  const isClaimed = (line: number) => {
    const shown = shownLine(line, file)
    return shown === claimed || shown === claimed - offset
  }
  const isShown = file.lines.some((_, index) => isClaimed(index + 1))
  if (shape === 'fragment' && (!isShown || !declaresSubject(claim, file, isClaimed))) {
    return 'incomplete'
  }
  const anchored = anchors.some(({index}) => isClaimed(index + 1))
  // A comment without a position may be about more than its line.
  if (claim.position.line === null && !anchored) return 'no-evidence'
  const printed = diagnostics.filter(
    ({position}) =>
      position.file === file.name && position.line !== null && isClaimed(position.line)
  )
  if (printed.some(diagnostic => isOfOtherValues(claim, diagnostic, source))) return 'other-code'
  if (claim.kind !== 'does-not-escape' || !isVariable(claim.subject)) return 'silent'
  // The compiler names only some of what stays on the stack: silence does not contradict.
  return anchored ? 'silent-consistent' : 'silent'
}

/** Whether the function that a claim about inlining is about is declared in the file, or on its line. */
function declaresSubject(
  claim: Claim,
  file: UnitFile,
  isClaimed: (line: number) => boolean
): boolean {
  if (claim.kind !== 'can-inline' && claim.kind !== 'cannot-inline') return true
  const {declarations} = outlineOf(file.lines.map(line => line.text).join('\n'))
  const name = claim.subject.replace(/\.func\d.*$/, '').replace(/[(*)]/g, '')
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
function isOfOtherValues(claim: Claim, {subject}: Diagnostic, source: readonly string[]): boolean {
  const values = claim.subject.match(literals) ?? []
  return (
    values.length > 0 &&
    subject !== claim.subject &&
    subject.replace(literals, '_') === claim.subject.replace(literals, '_') &&
    !source.some(line => values.some(value => line.includes(value)))
  )
}

const literals = /(?<![\p{L}\p{N}_])\d[\d_.]*|"[^"]*"/gu
