import type {Analysis, ReconciledListing, Verdict, VerdictKind} from '../../src/model/index.ts'
import {isMatched, reasonOf} from '../../src/reconcile/index.ts'
import type {ExpectedLine, Mutated} from './expected.ts'
import type {Rendered} from './sheet.ts'

/**
 * What can be wrong with an answer.
 *
 * `missed`: a changed claim is not reported. `miscalled`: it is reported, but as something else,
 * or with another correction. `false-alarm`: a true claim is reported. `lost`: a true claim is
 * not recognised, or not confirmed; no writer is bothered by it.
 */
export type FaultKind = 'missed' | 'miscalled' | 'false-alarm' | 'lost'

export interface Fault {
  readonly kind: FaultKind
  /** Line of the Markdown; `null` for the listing as a whole. */
  readonly line: number | null
  readonly wanted: string
  readonly got: string
}

/** Verdicts that a rule turns into a warning. */
const alarms: readonly VerdictKind[] = ['shifted', 'moved', 'reworded', 'refuted']

/** A verdict with the listing it belongs to. */
interface Answer {
  readonly verdict: Verdict
  readonly of: ReconciledListing
}

/** Holds what the linter found to what is true of the mutated article. */
export function judge(mutated: Mutated, rendered: Rendered, analysis: Analysis): Fault[] {
  const answers = new Map<number, Answer[]>()
  for (const of of analysis.listings) {
    for (const verdict of of.verdicts) {
      const {line} = verdict.claim.ranges.claim.start
      answers.set(line, [...(answers.get(line) ?? []), {verdict, of}])
    }
  }
  const faults = mutated.expected.flatMap((expected, index) => {
    const line = rendered.lines[index]
    return expected && line ? judgeLine(expected, line, answers.get(line) ?? []) : []
  })
  const shown = new Set(rendered.lines)
  const extra = [...answers].filter(([line]) => !shown.has(line)).flatMap(([, found]) => found)
  return [...faults, ...extra.filter(isAlarm).map(strayAlarm), ...judgeOffset(mutated, analysis)]
}

function judgeLine(expected: ExpectedLine, line: number, answers: readonly Answer[]): Fault[] {
  const wanted = expected.verdicts.join(' or ') + (expected.reason ? ` (${expected.reason})` : '')
  const [answer, ...more] = answers
  if (!answer) return [{kind: expected.changed ? 'missed' : 'lost', line, wanted, got: 'no claim'}]
  const fault = (kind: FaultKind, got = describe(answer.verdict)): Fault[] => [
    {kind, line, wanted, got}
  ]
  if (more.length > 0) return fault('miscalled', `${answers.length} claims in one line`)
  if (!expected.verdicts.includes(answer.verdict.kind)) {
    if (!expected.changed) return fault(isAlarm(answer) ? 'false-alarm' : 'lost')
    return fault(isAlarm(answer) ? 'miscalled' : 'missed')
  }
  if (!expected.changed && isAlarm(answer)) return fault('false-alarm')
  const detail = wrongDetail(expected, answer.verdict)
  return detail ? fault(expected.changed ? 'miscalled' : 'lost', detail) : []
}

/** An offset of a fragment is no disagreement: nobody can know the line that it began on. */
function isAlarm({verdict, of}: Answer): boolean {
  if (verdict.kind === 'shifted' && of.numberings.some(({free}) => free !== null)) return false
  return alarms.includes(verdict.kind)
}

/** The right verdict with a wrong reason, correction or Go version. */
function wrongDetail(expected: ExpectedLine, verdict: Verdict) {
  const {kind} = verdict
  const reason = reasonOf(verdict)
  const rewording = verdict.kind === 'reworded' ? verdict.rewording : null
  const actual = isMatched(verdict) ? verdict.actual : null
  if (expected.reason && kind === 'refuted' && reason !== expected.reason)
    return `${kind} (${reason})`
  if (expected.since && rewording?.since !== expected.since) {
    return `reworded since ${rewording?.since} (${rewording?.id}), not since ${expected.since}`
  }
  if (!expected.actual || kind === 'confirmed' || kind === 'unverifiable') return null
  const right = expected.actual.some(
    place => place.line === actual?.line && place.column === actual.column
  )
  if (right) return null
  const places = expected.actual.map(({line, column}) => `${line}:${column}`).join(' or ')
  return `${kind} with correction ${actual?.line}:${actual?.column}, not ${places}`
}

function strayAlarm({verdict}: Answer): Fault {
  const {line} = verdict.claim.ranges.claim.start
  return {kind: 'false-alarm', line, wanted: 'nothing', got: describe(verdict)}
}

function describe(verdict: Verdict): string {
  const {kind, claim} = verdict
  const reason = reasonOf(verdict)
  const actual = isMatched(verdict) ? verdict.actual : null
  const correction = actual ? `, ${actual.line}:${actual.column}` : ''
  return `${kind}${reason ? ` (${reason})` : ''} “${claim.text}”${correction}`
}

/** One listing, with the N that the mutation gave it. */
function judgeOffset({offset, expected}: Mutated, {listings}: Analysis): Fault[] {
  const found = listings.filter(({listing}) => listing.form === 'output')
  if (found.length > 1) {
    return [{kind: 'miscalled', line: null, wanted: 'one listing', got: `${found.length} listings`}]
  }
  const got = found[0]?.numberings[0]?.offset
  if (offset === undefined || got === offset || isOpen(expected)) return []
  return [{kind: 'miscalled', line: null, wanted: `N = ${offset}`, got: `N = ${got}`}]
}

/** Nothing is claimed, or the only claim may be called unverifiable: then there may be no N. */
function isOpen(expected: Mutated['expected']): boolean {
  const claims = expected.filter(line => line !== null)
  return claims.every(({verdicts}) => verdicts.includes('unverifiable'))
}
