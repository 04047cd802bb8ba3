import {versionsAsked} from '../../analysis/index.ts'
import {digestOf} from '../../cache/index.ts'
import type {Toolchain} from '../../model/index.ts'
import type {Options, Parsed} from '../../options.ts'
import {homepage} from '../../remark/index.ts'
import {type FileReports, formats, type Report} from '../../report/index.ts'
import type {Flags} from '../command-line/flags.ts'
import type {OpenBaseline} from '../commands/baseline.ts'
import {baselineOf} from '../files/narrow.ts'
import {formatOf} from '../output/format.ts'
import {say} from '../output/log.ts'
import {addToSummary, printReport, writeOutputs} from '../output/outputs.ts'
import {packageVersion} from '../output/version.ts'
import {type Checker, createChecker} from './checker.ts'
import {findGo} from './find-go.ts'

/** Context of a run, independent of its files. */
export interface Session {
  readonly options: Options
  readonly flags: Flags
  readonly cwd: string
  readonly toolchain: Toolchain
  /** The older Gos of a list, the newest first. */
  readonly older: readonly Toolchain[]
  readonly checker: Checker
  readonly baseline: OpenBaseline
  /** Files that the command line names. */
  readonly operands: readonly string[]
}

/** Open what a command line asks for: the baseline, the compiler, what is known of earlier runs. */
export async function openSession(
  options: Options,
  flags: Flags,
  operands: readonly string[],
  cwd: string
): Promise<Parsed<Session>> {
  const baseline = await baselineOf(flags, cwd)
  if (!baseline.ok) return baseline
  const found = await findGo(options)
  if (!found.ok) return found
  const {options: allowed, toolchain: compiler} = found.value
  const toolchain = named(compiler)
  const older = found.value.older.map(named)
  const all = digestOf(compiler.build, await versionsAsked(allowed))
  const checker = createChecker(allowed, all, formatOf(flags, process.stdout) === 'pretty')
  return {
    ok: true,
    value: {
      options: allowed,
      flags,
      operands,
      cwd,
      toolchain,
      older,
      checker,
      baseline: baseline.value
    }
  }
}

/** Return what a report says of a toolchain. */
function named(toolchain: Toolchain): Toolchain {
  const {version, goos, goarch, tuning, engine = 'native', sandbox} = toolchain
  const more = {...(tuning ? {tuning} : {}), ...(sandbox ? {sandbox} : {})}
  return {version, goos, goarch, ...more, engine}
}

/**
 * Write the reports that are asked for.
 *
 * @param stream Where to print one; `null` for nowhere.
 * @param milliseconds How long it took; `null` where that is not to be said.
 * @returns `false` if one of them could not be written.
 */
export async function report(
  files: FileReports,
  {flags, operands, toolchain, older, cwd}: Session,
  stream: NodeJS.WriteStream | null,
  milliseconds: number | null
): Promise<boolean> {
  const {output = [], quiet = false, verbose = false} = flags
  const format = formatOf(flags, stream ?? process.stdout)
  const needsRules = [format, ...output.map(each => each.format)].some(
    name => formats[name].needsRules
  )
  const rules = needsRules
    ? await (await import('../output/described-rules.ts')).describedRules()
    : []
  const tool = {version: packageVersion(), homepage, rules}
  const whole: Report = {tool, toolchain, older, operands, milliseconds, files}
  const unwritten = await writeOutputs(whole, output, {quiet, verbose}, cwd)
  if (stream) await printReport(whole, format, {quiet, verbose}, cwd, stream)
  unwritten.forEach(say)
  if (stream) await addToSummary(whole, format, {quiet, verbose}, cwd, say)
  return unwritten.length === 0
}
