import type {VerdictKind} from '../../src/model/index.ts'
import {diagnosticOf, reasonOf} from '../../src/reconcile/index.ts'
import type {Held} from './hold.ts'

const verdictKinds: readonly VerdictKind[] = [
  'confirmed',
  'shifted',
  'moved',
  'reworded',
  'refuted',
  'unverifiable'
]

/** Return the share of each verdict, in percent, for each version and for each kind of message in it. */
export function shares(held: readonly Held[]): string {
  const versions = [...new Set(held.map(({version}) => version))]
  const rows = versions.flatMap(version => {
    const own = held.filter(line => line.version === version)
    const kinds = [...new Set(own.map(({verdict}) => verdict.claim.kind))].sort()
    return [
      row(version, 'all', own),
      ...kinds.map(kind =>
        row(
          version,
          kind,
          own.filter(({verdict}) => verdict.claim.kind === kind)
        )
      )
    ]
  })
  return table([['Go', 'kind', 'lines', ...verdictKinds], ...rows])
}

function row(version: string, name: string, held: readonly Held[]): readonly string[] {
  const share = (kind: VerdictKind) => {
    const count = held.filter(({verdict}) => verdict.kind === kind).length
    return count === 0 ? '·' : ((100 * count) / held.length).toFixed(1)
  }
  return [version, name, String(held.length), ...verdictKinds.map(share)]
}

/** Write rows with their columns one below the other, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

/** Return an old line with what became of it and what the newest compiler says, as two lines. */
export function describe({version, origin, flags, verdict}: Held): string {
  const {claim, kind} = verdict
  const diagnostic = diagnosticOf(verdict)
  const reason = reasonOf(verdict)
  const rewording = kind === 'reworded' ? verdict.rewording : null
  const {line, column} = diagnostic?.position ?? {}
  const now = diagnostic ? `${line}:${column}: ${diagnostic.text}` : 'nothing'
  const why = [reason, rewording?.id].filter(Boolean).join(', ')
  return `${version} ${origin} ${flags.join(' ')}\n  ${claim.line}\n  ${kind}${why && ` (${why})`}: ${now}`
}
