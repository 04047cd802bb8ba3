import {availableParallelism} from 'node:os'
import pLimit from 'p-limit'
import {allRules} from '../../rules/index.ts'
import type {Options} from '../options.ts'
import {compilerFor} from '../plugin/compilers.ts'
import {homepage} from '../plugin/rule.ts'
import type {Toolchain} from '../types.ts'
import {checkFile, type Input} from './check-file.ts'
import {readConfig} from './config.ts'
import {type ExitCode, exitCodes} from './exit-codes.ts'
import {applyFixes, type Done, readyFix} from './fix-files.ts'
import {fixModeOf, wrongFixFlags} from './fix-manner.ts'
import {findInputs, type Inputs} from './inputs.ts'
import {baselineOf, chooseChanged} from './narrow.ts'
import {exitCodeOf} from './outcome.ts'
import {printReport, writeOutputs} from './outputs.ts'
import type {Flags} from './program.ts'
import {startProgress} from './progress.ts'
import {readInput, readStandardInput} from './read.ts'
import {packageVersion} from './version.ts'

/** How many files are in memory at once for each compiler that may run. */
const filesPerCompiler = 2

const standardInput = '-'

/** Check the articles that operands name, print the report, and give the exit code. */
export async function check(operands: readonly string[], flags: Flags): Promise<ExitCode> {
  const cwd = process.cwd()
  const wrong = wrongFixFlags(flags)
  if (wrong !== null) return trouble(wrong)
  const config = await readConfig(flags.config, cwd)
  if (!config.ok) return trouble(config.problem)
  const options: Options = {...config.value, ...(flags.go === undefined ? {} : {go: flags.go})}

  const inputs = await inputsOf(operands, flags, cwd)
  inputs.notes.forEach(say)
  inputs.problems.forEach(say)
  if (inputs.paths.length === 0) return nothingToCheck(inputs)
  const chosen = await chooseChanged(inputs.paths, flags, cwd, say)
  if (!chosen.ok) return trouble(chosen.problem)
  const baseline = await baselineOf(flags, cwd)
  if (!baseline.ok) return trouble(baseline.problem)

  const {rules: _, ...settings} = options
  const created = await compilerFor(settings)
  if (!created.ok) return trouble(created.problem)
  const done = await checkAll(chosen.value, options, flags, cwd)
  const held = await baseline.value.hold(done.files)
  if (!held.ok) return trouble(held.problem)

  const {files, notes} = held.value
  if (!flags.quiet) notes.forEach(say)
  const isWritten = await report({...done, files}, created.compiler.toolchain, flags, cwd)
  if (inputs.problems.length > 0 || !done.ok || !isWritten) return exitCodes.trouble
  return exitCodeOf(files, {frail: flags.frail ?? false, maxWarnings: flags.maxWarnings ?? 0})
}

/** Write the reports that are asked for. `false` if one of them could not be written. */
async function report(
  {files, output: stream}: Done,
  toolchain: Toolchain,
  {format, output = [], quiet = false, verbose = false}: Flags,
  cwd: string
): Promise<boolean> {
  const tool = {version: packageVersion(), homepage, rules: allRules.map(({meta}) => meta)}
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

/** Check files, and fix them if that is asked for. */
async function checkAll(
  paths: readonly string[],
  options: Options,
  flags: Flags,
  cwd: string
): Promise<Done> {
  const mode = fixModeOf(flags)
  if (!mode) {
    const files = await useFiles(paths, flags, cwd, input => checkFile(input, options))
    return {files, output: process.stdout, ok: true}
  }
  const ready = await useFiles(paths, flags, cwd, (input, path) =>
    readyFix(input, path === standardInput, options, mode)
  )
  return applyFixes(ready, flags, cwd, say)
}

/** Use files several at a time, so that the compiler is always busy and memory is not. */
async function useFiles<T>(
  paths: readonly string[],
  flags: Flags,
  cwd: string,
  use: (input: Input, path: string) => Promise<T>
): Promise<readonly T[]> {
  const limit = pLimit(availableParallelism() * filesPerCompiler)
  const progress = startProgress(flags.quiet ? 0 : paths.length, process.stderr)
  const useOne = async (path: string) => {
    const input =
      path === standardInput
        ? await readStandardInput(flags.stdinFilename ?? '<stdin>')
        : await readInput(path, cwd)
    const result = await use(input, path)
    progress.step()
    return result
  }
  const results = await Promise.all(paths.map(path => limit(useOne, path)))
  progress.end()
  return results
}

function trouble(problem: string): ExitCode {
  say(problem)
  return exitCodes.trouble
}

function say(sentence: string): void {
  process.stderr.write(`goclaims: ${sentence}\n`)
}
