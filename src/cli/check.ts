import {availableParallelism} from 'node:os'
import {resolve} from 'node:path'
import pLimit from 'p-limit'
import type {Options} from '../options.ts'
import {homepage} from '../plugin/rule.ts'
import {toolchainFor} from '../plugin/toolchain.ts'
import {formats, isFormatName} from '../report/formats.ts'
import {restoredReports} from '../report/stored.ts'
import type {Toolchain} from '../types.ts'
import {type Checker, createChecker} from './checker.ts'
import type {Flags} from './command-line/flags.ts'
import {readConfig} from './config.ts'
import {type ExitCode, exitCodes} from './exit-codes.ts'
import type {FixMode} from './fix-file.ts'
import type {Done} from './fix-files.ts'
import {wrongFixFlags} from './fix-manner.ts'
import type {Input} from './input.ts'
import {findInputs, type Inputs} from './inputs.ts'
import {longestFirst} from './longest-first.ts'
import {baselineOf, chooseChanged} from './narrow.ts'
import {exitCodeOf} from './outcome.ts'
import {printReport, writeOutputs} from './outputs.ts'
import {startProgress} from './progress.ts'
import {readInput, readStandardInput} from './read.ts'
import {isInShard} from './shard.ts'
import {startClock, writeStats} from './stats.ts'
import {packageVersion} from './version.ts'

/** How many parsed files are in memory at once for each compiler that may run. */
const filesPerCompiler = 2
/** How many files are read ahead, so that the longest can go first. */
const filesAhead = 64

const standardInput = '-'

/** Check the articles that operands name, and correct places and wording if that is asked for. */
export async function check(operands: readonly string[], flags: Flags): Promise<ExitCode> {
  const wrong = wrongFixFlags(flags)
  if (wrong !== null) return trouble(wrong)
  return goOver(operands, flags, flags.fix ? {refuted: false, whole: false} : null)
}

/** Correct the articles that operands name, also where the compiler denies what they say. */
export function update(operands: readonly string[], flags: Flags): Promise<ExitCode> {
  return goOver(operands, flags, {refuted: true, whole: flags.whole ?? false})
}

/**
 * Check articles, print the report, and give the exit code.
 *
 * @param mode How much to fix; `null` for nothing.
 */
async function goOver(
  operands: readonly string[],
  flags: Flags,
  mode: FixMode | null
): Promise<ExitCode> {
  const cwd = process.cwd()
  const clock = startClock()
  const config = await readConfig(flags.config, cwd)
  if (!config.ok) return trouble(config.problem)
  const options = optionsOf(config.value, flags, cwd)

  const inputs = await inputsOf(operands, flags, cwd)
  inputs.notes.forEach(say)
  inputs.problems.forEach(say)
  if (inputs.paths.length === 0) return nothingToCheck(inputs)
  const chosen = await chooseChanged(inputs.paths, flags, cwd, say)
  if (!chosen.ok) return trouble(chosen.problem)
  const {shard} = flags
  const paths = shard ? chosen.value.filter(file => isInShard(file, shard)) : chosen.value
  const baseline = await baselineOf(flags, cwd)
  if (!baseline.ok) return trouble(baseline.problem)

  const {rules: _, ...settings} = options
  const found = await toolchainFor(settings)
  if (!found.ok) return trouble(found.problem)
  const {version, goos, goarch, build} = found.toolchain
  const checker = createChecker(options, build)
  clock.lap('finding files')
  const done = await checkAll(paths, {options, checker, flags, mode, cwd})
  clock.lap('checking')
  const held = await baseline.value.hold(done.files)
  if (!held.ok) return trouble(held.problem)

  const {files, notes} = held.value
  if (!flags.quiet) notes.forEach(say)
  const isWritten = await report({...done, files}, {version, goos, goarch}, flags, cwd)
  clock.lap('reporting')
  if (flags.stats) say(writeStats(checker.tally, clock))
  if (inputs.problems.length > 0 || !done.ok || !isWritten) return exitCodes.trouble
  return exitCodeOf(files, {frail: flags.frail ?? false, maxWarnings: flags.maxWarnings})
}

/** Write the reports that are asked for. `false` if one of them could not be written. */
async function report(
  {files, output: stream}: Done,
  toolchain: Toolchain,
  {format, output = [], quiet = false, verbose = false}: Flags,
  cwd: string
): Promise<boolean> {
  const needsRules = [format, ...output.map(each => each.format)].some(
    name => isFormatName(name) && formats[name].needsRules
  )
  const rules = needsRules ? (await import('../../rules/index.ts')).allRules : []
  const tool = {version: packageVersion(), homepage, rules: rules.map(({meta}) => meta)}
  const whole = {tool, toolchain, files}
  const unwritten = await writeOutputs(whole, output, {quiet, verbose}, cwd)
  if (stream) await printReport(whole, format, {quiet, verbose}, cwd, stream)
  unwritten.forEach(say)
  return unwritten.length === 0
}

async function inputsOf(operands: readonly string[], flags: Flags, cwd: string): Promise<Inputs> {
  const named = operands.filter(operand => operand !== standardInput)
  const usesInput = named.length < operands.length || (flags.stdinFilename && named.length === 0)
  // What changed is asked of everything here, unless something is named.
  const isAll = flags.since !== undefined && operands.length === 0 && !usesInput
  const inputs = await findInputs(isAll ? ['.'] : named, cwd)
  return usesInput ? {...inputs, paths: [standardInput, ...inputs.paths]} : inputs
}

/** Hooks name whatever changed: if all of it is ignored, there is nothing to do. */
function nothingToCheck({problems, notes}: Inputs): ExitCode {
  if (problems.length > 0) return exitCodes.trouble
  if (notes.length > 0) return exitCodes.clean
  return trouble('No files to check: name articles, folders or globs, as in `goclaims .`')
}

/** What a run does to each file. */
interface Job {
  readonly options: Options
  readonly checker: Checker
  readonly flags: Flags
  readonly mode: FixMode | null
  readonly cwd: string
}

/** Check files, and fix them if that is asked for. */
async function checkAll(paths: readonly string[], job: Job): Promise<Done> {
  const {options, checker, flags, mode, cwd} = job
  if (!mode) {
    const stored = await useFiles(paths, job, checker.reportOf, checker.check)
    return {files: restoredReports(stored), output: process.stdout, ok: true}
  }
  const {applyFixes, readyFix} = await import('./fix-files.ts')
  const ready = await useFiles(
    paths,
    job,
    () => null,
    (input, path) => readyFix(input, path === standardInput, options, mode)
  )
  return applyFixes(ready, flags, cwd, say)
}

/** Use files several at a time, so that the compiler is always busy and memory is not. */
async function useFiles<T>(
  paths: readonly string[],
  {flags, cwd}: Job,
  known: (input: Input) => T | null,
  use: (input: Input, path: string) => Promise<T>
): Promise<readonly T[]> {
  const ahead = pLimit(filesAhead)
  const pool = longestFirst(availableParallelism() * filesPerCompiler)
  const progress = await startProgress(flags.quiet ? 0 : paths.length, process.stderr)
  const useOne = async (path: string) => {
    const input =
      path === standardInput
        ? await readStandardInput(flags.stdinFilename ?? '<stdin>')
        : readInput(path, cwd)
    const before = known(input)
    const length = input.ok ? input.value.length : 0
    const result = before ?? (await pool.run(length, () => use(input, path)))
    progress.step(before !== null)
    return result
  }
  const results = await Promise.all(paths.map(path => ahead(useOne, path)))
  progress.end()
  return results
}

/** What the configuration says, unless the command line says otherwise. */
function optionsOf(config: Options, {go, cacheDir, cache}: Flags, cwd: string): Options {
  return {
    ...config,
    ...(go === undefined ? {} : {go}),
    ...(cacheDir === undefined ? {} : {cacheDir: resolve(cwd, cacheDir)}),
    ...(cache ? {} : {cache})
  }
}

function trouble(problem: string): ExitCode {
  say(problem)
  return exitCodes.trouble
}

function say(sentence: string): void {
  process.stderr.write(`goclaims: ${sentence}\n`)
}
