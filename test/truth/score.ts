import {type Outcome, replay} from './cases.ts'
import type {FaultKind} from './judge.ts'
import {mutations} from './mutations/index.ts'

/** What became of all cases of one mutation. */
export interface Tally {
  readonly name: string
  readonly sort: string
  readonly tried: number
  /** Cases without any fault. */
  readonly right: number
  /** Cases with at least one fault of the kind. */
  readonly faults: Readonly<Record<FaultKind, number>>
}

/** What a run must reach, as shares of its cases. */
export interface Thresholds {
  /** Cases without any fault, at least. */
  readonly right: number
  /** Cases with a false alarm, at most. */
  readonly falseAlarm: number
  /** Changed claims that stay unreported, at most. */
  readonly missed: number
}

/** Counts the cases of each mutation, in the order of the table of mutations. */
export function tallyAll(outcomes: readonly Outcome[]): Tally[] {
  return mutations.flatMap(({name, sort}) => {
    const own = outcomes.filter(outcome => outcome.case.mutation.name === name)
    return own.length > 0 ? [tally(name, sort, own)] : []
  })
}

/** Counts the cases of all mutations together. */
export function tally(name: string, sort: string, outcomes: readonly Outcome[]): Tally {
  const having = (kind: FaultKind) =>
    outcomes.filter(({faults}) => faults.some(fault => fault.kind === kind)).length
  return {
    name,
    sort,
    tried: outcomes.length,
    right: outcomes.filter(({faults}) => faults.length === 0).length,
    faults: {
      missed: having('missed'),
      miscalled: having('miscalled'),
      'false-alarm': having('false-alarm'),
      lost: having('lost')
    }
  }
}

/** Is the run as good as it must be? */
export function reaches({tried, right, faults}: Tally, thresholds: Thresholds): boolean {
  return (
    tried > 0 &&
    right / tried >= thresholds.right &&
    faults['false-alarm'] / tried <= thresholds.falseAlarm &&
    faults.missed / tried <= thresholds.missed
  )
}

/** The tallies as a table for a terminal. */
export function formatTable(tallies: readonly Tally[]): string {
  const head = ['mutation', 'sort', 'tried', 'right', 'missed', 'miscalled', 'false alarm', 'lost']
  const rows = tallies.map(({name, sort, tried, right, faults}) => [
    name,
    sort,
    ...[tried, right, faults.missed, faults.miscalled, faults['false-alarm'], faults.lost].map(
      String
    )
  ])
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map(row => row[at]?.length ?? 0))
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(head), ...rows.map(line)].join('\n')
}

/** A case with faults, so that it can be looked at and replayed. */
export function formatOutcome(outcome: Outcome, mostFaults = 3): string {
  const {what, markdown, faults} = outcome
  const source = markdown.split(/\r?\n/)
  const lines = faults
    .slice(0, mostFaults)
    .flatMap(({kind, line, wanted, got}) => [
      `  ${kind}: wanted ${wanted}, got ${got}`,
      ...(line === null ? [] : [`    ${line}: ${source[line - 1] ?? ''}`])
    ])
  const more = faults.length - mostFaults
  return [
    replay(outcome.case),
    `  ${what}`,
    ...lines,
    ...(more > 0 ? [`  … and ${more} more`] : [])
  ].join('\n')
}

/** The worst first: false alarms, then what was missed, then the rest; two of a cause, at most `count`. */
export function worst(outcomes: readonly Outcome[], count: number): Outcome[] {
  const seen = new Map<string, number>()
  return outcomes
    .filter(({faults}) => faults.length > 0)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .filter(outcome => {
      const cause = likelyCause(outcome)
      const times = (seen.get(cause) ?? 0) + 1
      seen.set(cause, times)
      return times <= 2
    })
    .slice(0, count)
}

const weights: Readonly<Record<FaultKind, number>> = {
  'false-alarm': 1000,
  missed: 100,
  miscalled: 10,
  lost: 1
}

function weightOf({faults}: Outcome): number {
  return faults.reduce((sum, {kind}) => sum + weights[kind], 0)
}

/** Faults that go wrong in the same way with the same words are likely one. */
function likelyCause({faults}: Outcome): string {
  const [first] = faults.toSorted((a, b) => weights[b.kind] - weights[a.kind])
  return first ? `${first.kind} ${first.wanted} ${first.got.replace(/, \d+:\d+$/, '')}` : ''
}
