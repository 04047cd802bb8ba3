import {columnForms, tabbedColumn} from '../go-source/columns.ts'
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
  /** Lines to add to a real line to get the author's: N for a fragment and under a label, else 0. */
  readonly before: number
  /** N is that of a line above the code which only names the file, and need not be in it. */
  readonly isLabelled: boolean
  /** Spaces that the article shows for a tab that the listing counts as one; `null` if it counts spaces. */
  readonly tabWidth: number | null
}

/** The verdict of a claim that was matched with a diagnostic. */
export function judge(claim: Claim, {name, relation}: Aligned, frame: Frame): Verdict {
  const positioned = claim.position.line !== null
  const found = verdicts[name]
  const kind = found === 'shifted' && frame.isLabelled ? 'confirmed' : found
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
  {file, before, tabWidth}: Frame,
  asShown: boolean
): {actual: Place | null; expected: Place | null} {
  const {line, column} = diagnostic.position
  if (line === null) return {actual: null, expected: null}
  const text = file.lines[line - 1]?.text ?? ''
  const claimed = claim.position.column
  // What is right in some form of the indentation stays as it is.
  const isRight =
    claimed !== null && column !== null && columnForms(text, column, file.isBody).includes(claimed)
  const counted =
    column === null || tabWidth === null ? column : tabbedColumn(text, column, tabWidth)
  const shown = shownLine(line, file)
  return {
    actual: {line: shown, column: isRight && !asShown ? claimed : column},
    expected: {
      line: shown + before,
      column: claimed === null ? null : isRight ? claimed : counted
    }
  }
}
