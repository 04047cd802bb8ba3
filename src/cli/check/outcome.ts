import {type FileReports, type MessageSeverity, severityOf} from '../../report/index.ts'
import {type ExitCode, exitCodes} from '../output/exit-codes.ts'

/** Findings that are ignored. */
export interface Leniency {
  /** Infos count as findings. */
  readonly frail: boolean
  /** Number of warnings to allow. */
  readonly maxWarnings: number
}

/** Return what could not be checked weighs most, then findings. */
export function exitCodeOf(files: FileReports, leniency: Leniency): ExitCode {
  const severities: MessageSeverity[] = []
  for (const {checked, messages} of files) {
    if (!checked) return exitCodes.trouble
    severities.push(...messages.map(severityOf))
  }
  return exitCodeFor(severities, leniency)
}

/** Return what messages of these severities come to. */
export function exitCodeFor(
  severities: readonly MessageSeverity[],
  {frail, maxWarnings}: Leniency
): ExitCode {
  const isOver = severities.filter(severity => severity === 'warning').length > maxWarnings
  const fails = isOver || severities.includes('error') || (frail && severities.includes('info'))
  return fails ? exitCodes.findings : exitCodes.clean
}
