import {readFile} from 'node:fs/promises'
import type {Parsed} from '../../options.ts'
import {isOfRule} from '../../remark/index.ts'
import {type JsonReport, joinReports, parseJsonReport} from '../../report/index.ts'
import {exitCodeFor} from '../check/outcome.ts'
import type {Flags} from '../command-line/flags.ts'
import {type ExitCode, exitCodes} from '../output/exit-codes.ts'
import {trouble} from '../output/log.ts'

/** Join reports in JSON into one on the standard output; the exit code is that of one run for all. */
export async function merge(files: readonly string[], flags: Flags): Promise<ExitCode> {
  const reports: JsonReport[] = []
  for (const file of files) {
    const read = await readReport(file)
    if (!read.ok) return trouble(read.problem)
    reports.push(read.value)
  }
  const joined = joinReports(reports)
  if (!joined.ok) return trouble(joined.problem)
  process.stdout.write(`${JSON.stringify(joined.value)}\n`)
  const messages = joined.value.files.flatMap(file => file.messages)
  // Only what keeps a file from being checked is an error of no rule.
  if (messages.some(({severity, ruleId}) => severity === 'error' && !isOfRule(ruleId))) {
    return exitCodes.trouble
  }
  return exitCodeFor(
    messages.map(({severity}) => severity),
    {frail: flags.frail ?? false, maxWarnings: flags.maxWarnings}
  )
}

async function readReport(file: string): Promise<Parsed<JsonReport>> {
  try {
    const report = parseJsonReport(JSON.parse(await readFile(file, 'utf8')))
    return report
      ? {ok: true, value: report}
      : {ok: false, problem: `\`${file}\` is not a report of \`goclaims --format json\``}
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {ok: false, problem: `Cannot read the report \`${file}\`: ${why}`}
  }
}
