import {availableParallelism} from 'node:os'
import pLimit from 'p-limit'
import supportsColor from 'supports-color'
import type {Options} from '../options.ts'
import {compilerFor} from '../plugin/compilers.ts'
import {formats, isFormatName} from '../report/formats.ts'
import type {FileReport, Report} from '../report/report.ts'
import {severityOf} from '../report/severity.ts'
import {checkFile} from './check-file.ts'
import {readConfig} from './config.ts'
import {type ExitCode, exitCodes} from './exit-codes.ts'
import {findInputs, type Inputs} from './inputs.ts'
import type {Flags} from './program.ts'
import {startProgress} from './progress.ts'
import {readInput, readStandardInput} from './read.ts'

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
  await print({toolchain: created.compiler.toolchain, files}, flags)
  return inputs.problems.length > 0 ? exitCodes.trouble : exitCodeOf(files, flags.frail ?? false)
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

async function print(report: Report, {format, quiet = false, verbose = false}: Flags) {
  if (!isFormatName(format)) throw new Error(`Unknown format \`${format}\``)
  const {write} = await formats[format].load()
  process.stdout.write(write(report, {color: Boolean(supportsColor.stdout), quiet, verbose}))
}

/** What could not be checked weighs most, then findings; infos are findings with `--frail`. */
function exitCodeOf(files: readonly FileReport[], frail: boolean): ExitCode {
  if (files.some(({checked}) => !checked)) return exitCodes.trouble
  const messages = files.flatMap(file => file.messages)
  const isFinding = messages.some(message => frail || severityOf(message) !== 'info')
  return isFinding ? exitCodes.findings : exitCodes.clean
}

function trouble(problem: string): ExitCode {
  say(problem)
  return exitCodes.trouble
}

function say(sentence: string): void {
  process.stderr.write(`goclaims: ${sentence}\n`)
}
