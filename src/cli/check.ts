import {availableParallelism} from 'node:os'
import pLimit from 'p-limit'
import {allRules} from '../../rules/index.ts'
import type {Options} from '../options.ts'
import {compilerFor} from '../plugin/compilers.ts'
import {homepage} from '../plugin/rule.ts'
import type {FileReport} from '../report/report.ts'
import {checkFile} from './check-file.ts'
import {readConfig} from './config.ts'
import {type ExitCode, exitCodes} from './exit-codes.ts'
import {findInputs, type Inputs} from './inputs.ts'
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
  const config = await readConfig(flags.config, cwd)
  if (!config.ok) return trouble(config.problem)
  const options: Options = {...config.value, ...(flags.go === undefined ? {} : {go: flags.go})}

  const inputs = await inputsOf(operands, flags, cwd)
  inputs.notes.forEach(say)
  inputs.problems.forEach(say)
  if (inputs.paths.length === 0)
    return inputs.problems.length > 0
      ? exitCodes.trouble
      : trouble('No files to check: name articles, folders or globs, as in `goclaims .`')

  const {rules: _, ...settings} = options
  const created = await compilerFor(settings)
  if (!created.ok) return trouble(created.problem)
  const files = await checkFiles(inputs.paths, options, flags, cwd)

  const tool = {version: packageVersion(), homepage, rules: allRules.map(({meta}) => meta)}
  const report = {tool, toolchain: created.compiler.toolchain, files}
  const {format, output = [], quiet = false, verbose = false} = flags
  const unwritten = await writeOutputs(report, output, {quiet, verbose}, cwd)
  await printReport(report, format, {quiet, verbose}, cwd)
  unwritten.forEach(say)
  if (inputs.problems.length > 0 || unwritten.length > 0) return exitCodes.trouble
  return exitCodeOf(files, {frail: flags.frail ?? false, maxWarnings: flags.maxWarnings ?? 0})
}

async function inputsOf(operands: readonly string[], flags: Flags, cwd: string): Promise<Inputs> {
  const named = operands.filter(operand => operand !== standardInput)
  const usesInput = named.length < operands.length || (flags.stdinFilename && named.length === 0)
  const inputs = await findInputs(named, cwd)
  return usesInput ? {...inputs, paths: [standardInput, ...inputs.paths]} : inputs
}

/** Check files several at a time, so that the compiler is always busy and memory is not. */
async function checkFiles(
  paths: readonly string[],
  options: Options,
  flags: Flags,
  cwd: string
): Promise<readonly FileReport[]> {
  const limit = pLimit(availableParallelism() * filesPerCompiler)
  const progress = startProgress(flags.quiet ? 0 : paths.length, process.stderr)
  const checkOne = async (path: string) => {
    const input =
      path === standardInput
        ? await readStandardInput(flags.stdinFilename ?? '<stdin>')
        : await readInput(path, cwd)
    const report = await checkFile(input, options)
    progress.step()
    return report
  }
  const files = await Promise.all(paths.map(path => limit(checkOne, path)))
  progress.end()
  return files
}

function trouble(problem: string): ExitCode {
  say(problem)
  return exitCodes.trouble
}

function say(sentence: string): void {
  process.stderr.write(`goclaims: ${sentence}\n`)
}
