import type {Toolchain} from '../../model/index.ts'
import type {Options, Parsed} from '../../options.ts'
import {homepage} from '../../remark/index.ts'
import {type FileReports, formats, isFormatName, type Report} from '../../report/index.ts'
import type {Flags} from '../command-line/flags.ts'
import type {OpenBaseline} from '../commands/baseline.ts'
import {baselineOf} from '../files/narrow.ts'
import {say} from '../output/log.ts'
import {printReport, writeOutputs} from '../output/outputs.ts'
import {packageVersion} from '../output/version.ts'
import {type Checker, createChecker} from './checker.ts'
import {findGo} from './find-go.ts'

/** What every run over some files needs, whichever files they are. */
export interface Session {
  readonly options: Options
  readonly flags: Flags
  readonly cwd: string
  readonly toolchain: Toolchain
  readonly checker: Checker
  readonly baseline: OpenBaseline
}

/** Open what a command line asks for: the baseline, the compiler, what is known of earlier runs. */
export async function openSession(
  options: Options,
  flags: Flags,
  cwd: string
): Promise<Parsed<Session>> {
  const baseline = await baselineOf(flags, cwd)
  if (!baseline.ok) return baseline
  const found = await findGo(options)
  if (!found.ok) return found
  const {options: allowed, toolchain: native} = found.value
  const {version, goos, goarch, build} = native
  const toolchain = {version, goos, goarch}
  const checker = createChecker(allowed, build)
  return {
    ok: true,
    value: {options: allowed, flags, cwd, toolchain, checker, baseline: baseline.value}
  }
}

/**
 * Write the reports that are asked for.
 *
 * @param stream Where to print one; `null` for nowhere.
 * @returns `false` if one of them could not be written.
 */
export async function report(
  files: FileReports,
  {flags, toolchain, cwd}: Session,
  stream: NodeJS.WriteStream | null
): Promise<boolean> {
  const {format, output = [], quiet = false, verbose = false} = flags
  const needsRules = [format, ...output.map(each => each.format)].some(
    name => isFormatName(name) && formats[name].needsRules
  )
  const rules = needsRules ? (await import('../../../rules/index.ts')).allRules : []
  const tool = {version: packageVersion(), homepage, rules: rules.map(({meta}) => meta)}
  const whole: Report = {tool, toolchain, files}
  const unwritten = await writeOutputs(whole, output, {quiet, verbose}, cwd)
  if (stream) await printReport(whole, format, {quiet, verbose}, cwd, stream)
  unwritten.forEach(say)
  return unwritten.length === 0
}
