import * as v from 'valibot'
import type {Parsed} from '../options.ts'

const verdicts = {
  confirmed: v.number(),
  shifted: v.number(),
  moved: v.number(),
  reworded: v.number(),
  refuted: v.number(),
  unverifiable: v.number()
}

/** As much of the JSON report as joining needs; all else is kept as it is. */
const jsonReport = v.looseObject({
  version: v.literal(1),
  go: v.looseObject({
    version: v.string(),
    goos: v.string(),
    goarch: v.string(),
    engine: v.exactOptional(v.picklist(['native', 'wasm']))
  }),
  files: v.array(
    v.looseObject({
      path: v.string(),
      messages: v.array(
        v.looseObject({
          ruleId: v.nullable(v.string()),
          severity: v.picklist(['error', 'warning', 'info'])
        })
      )
    })
  ),
  summary: v.strictObject(verdicts)
})

/** A report as `--format json` writes it. */
export type JsonReport = v.InferInput<typeof jsonReport>

/** Take a value as a report; `null` if it is none. */
export function parseJsonReport(value: unknown): JsonReport | null {
  return v.is(jsonReport, value) ? value : null
}

/** Join the reports of parts of a run into that of the whole, as one run would have written it. */
export function joinReports(reports: readonly JsonReport[]): Parsed<JsonReport> {
  const [first, ...others] = reports
  if (!first) return {ok: false, problem: 'There are no reports to merge'}
  const other = others.find(
    ({go, gos}) => JSON.stringify([go, gos]) !== JSON.stringify([first.go, first.gos])
  )
  if (other) {
    const [one, two] = [first, other].map(({go}) => {
      const {version, goos, goarch, engine = 'native'} = go
      return `${version} ${goos}/${goarch}${engine === 'wasm' ? ' as WebAssembly' : ''}`
    })
    return {ok: false, problem: `The reports are of different toolchains: ${one} and ${two}`}
  }
  const files = reports.flatMap(report => report.files).sort(byPath)
  const twice = files.find(({path}, index) => files[index + 1]?.path === path)
  if (twice) return {ok: false, problem: `\`${twice.path}\` is in more than one of the reports`}
  const summary = {confirmed: 0, shifted: 0, moved: 0, reworded: 0, refuted: 0, unverifiable: 0}
  for (const report of reports) {
    summary.confirmed += report.summary.confirmed
    summary.shifted += report.summary.shifted
    summary.moved += report.summary.moved
    summary.reworded += report.summary.reworded
    summary.refuted += report.summary.refuted
    summary.unverifiable += report.summary.unverifiable
  }
  return {ok: true, value: {...first, files, summary}}
}

/** As the files of one run are sorted: by UTF-16 code units. */
function byPath(one: {readonly path: string}, other: {readonly path: string}): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0
}
