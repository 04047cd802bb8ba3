import {columnForms} from '../go-source/columns.ts'
import type {
  Claim,
  Diagnostic,
  Place,
  RefutedReason,
  Rewording,
  UnitFile,
  UnverifiableReason,
  Verdict,
  VerdictKind
} from '../types.ts'
import type {Aligned, MatchName} from './align.ts'
import {shownLine} from './relate.ts'

/** The verdict of a match. */
const verdicts = {
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
} satisfies Record<MatchName, VerdictKind>

/** Where positions of a listing are counted from. */
export interface Frame {
  readonly file: UnitFile
  /** Lines to add to a real line to get the author's: N for a fragment, else 0. */
  readonly before: number
}

/** The verdict of a claim that was matched with a diagnostic. */
export function judge(claim: Claim, {name, relation}: Aligned, frame: Frame): Verdict {
  const positioned = claim.position.line !== null
  const kind = verdicts[name]
  return {
    claim,
    // Without a position there is none that could be wrong.
    kind: kind === 'moved' && !positioned ? 'confirmed' : kind,
    reason: kind === 'refuted' ? 'opposite' : null,
    diagnostic: relation.diagnostic,
    ...places(claim, relation.diagnostic, frame, kind === 'refuted'),
    rewording: rewordingOf(relation.likeness)
  }
}

/** The verdict of a claim that no diagnostic has to do with, or that cannot be judged. */
export function withoutDiagnostic(
  claim: Claim,
  kind: 'refuted' | 'unverifiable',
  reason: RefutedReason | UnverifiableReason
): Verdict {
  return {claim, kind, reason, diagnostic: null, actual: null, expected: null, rewording: null}
}

function rewordingOf(likeness: Aligned['relation']['likeness']): Rewording | null {
  return likeness.kind === 'reworded' ? likeness.rewording : null
}

/** Where the compiler says so, as the code is shown and as the author counts. */
function places(
  claim: Claim,
  diagnostic: Diagnostic,
  {file, before}: Frame,
  asShown: boolean
): {actual: Place | null; expected: Place | null} {
  const {line, column} = diagnostic.position
  if (line === null) return {actual: null, expected: null}
  const actual = {
    line: shownLine(line, file),
    column: asShown ? column : authorColumn(claim, file, line, column)
  }
  const counted = claim.position.column !== null
  return {
    actual,
    expected: {line: actual.line + before, column: counted ? actual.column : null}
  }
}

/** The column as the author counts it: the claimed one if it is right in some form, else as shown. */
function authorColumn(
  claim: Claim,
  file: UnitFile,
  line: number,
  column: number | null
): number | null {
  if (column === null) return null
  const forms = columnForms(file.lines[line - 1]?.text ?? '', column, file.isBody)
  return forms.find(form => form === claim.position.column) ?? column
}
