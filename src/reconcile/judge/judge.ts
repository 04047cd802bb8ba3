import {columnForms} from '../../go/source/index.ts'
import type {
  Claim,
  Diagnostic,
  MatchedVerdict,
  MatchName,
  Numbering,
  Place,
  Silent,
  Trace,
  Unverifiable,
  UnverifiableReason
} from '../../model/index.ts'
import type {Aligned} from '../align/align.ts'
import {authorsPlace, shownLine} from '../numbering/numbering.ts'

/** The verdict of a match. */
const kinds = {
  'same-here': 'confirmed',
  'same-at-offset': 'shifted',
  'reworded-here': 'reworded',
  'reworded-at-offset': 'reworded',
  'same-on-line': 'moved',
  'reworded-on-line': 'reworded',
  'opposite-here': 'refuted',
  'same-elsewhere': 'moved',
  'reworded-elsewhere': 'reworded',
  'opposite-elsewhere': 'refuted'
} satisfies Record<MatchName, MatchedVerdict['kind']>

/** The trace of a verdict that nothing is known about. */
const noTrace: Trace = {match: null, missing: null, offset: null, trust: null, overruled: null}

/** Give the verdict of a claim that was matched with a diagnostic. */
export function judge(
  claim: Claim,
  {name, relation}: Aligned,
  numbering: Numbering
): MatchedVerdict {
  const {diagnostic, likeness, lines} = relation
  const kind = kinds[name]
  const matched = {
    claim,
    trace: {...noTrace, match: name, offset: numbering.offset},
    diagnostic,
    ...placesOf(claim, diagnostic, numbering, kind === 'refuted')
  }
  if (likeness.kind === 'reworded') {
    const {rewording, rewordings} = likeness
    const further = rewordings.filter(other => other.id !== rewording.id)
    return {...matched, kind: 'reworded', rewording, further, isRepeated: false}
  }
  if (likeness.kind === 'opposite') {
    return {...matched, kind: 'refuted', reason: 'opposite', isRepeated: false}
  }
  if (kind === 'shifted' && lines !== null) return {...matched, kind, offset: lines}
  // Without a position there is none that could be wrong.
  if (kind !== 'moved' || claim.position.line === null) return {...matched, kind: 'confirmed'}
  // Where nobody knows the first line of the author's file, nobody knows the right line either.
  const isOpen =
    matched.expected?.line === claim.position.line &&
    matched.expected.column === claim.position.column
  return {...matched, kind, expected: isOpen ? null : matched.expected}
}

/** Give the verdict of a claim that the compiler prints nothing like. */
export function silent(claim: Claim, trace: Partial<Trace> = {}): Silent {
  return {claim, trace: {...noTrace, ...trace}, kind: 'refuted', reason: 'silent'}
}

/** Give the verdict of a claim that nobody can check. */
export function unverifiable(
  claim: Claim,
  reason: UnverifiableReason,
  trace: Partial<Trace> = {}
): Unverifiable {
  return {claim, trace: {...noTrace, ...trace}, kind: 'unverifiable', reason}
}

/** Find where the compiler says so, as the code is shown and as the author counts. */
function placesOf(
  claim: Claim,
  {position: {line, column}}: Diagnostic,
  numbering: Numbering,
  asShown: boolean
): {actual: Place | null; expected: Place | null} {
  if (line === null) return {actual: null, expected: null}
  const {file} = numbering
  const claimed = claim.position.column
  const text = file.lines[line - 1]?.text ?? ''
  // What is right in some form of the indentation stays as it is.
  const isRight =
    claimed !== null &&
    column !== null &&
    columnForms(text, column, file.isBody, asShown ? [] : undefined).includes(claimed)
  const expected = authorsPlace(numbering, {line, column}, claim.position)
  return {
    actual: {line: shownLine(file, line), column: isRight ? claimed : column},
    expected: claimed === null ? {...expected, column: null} : expected
  }
}
