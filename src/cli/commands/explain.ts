import {compilerFor, historyFor, settingsFor} from '../../analysis/index.ts'
import {
  chooseClaims,
  explainChosen,
  type FileExplanation,
  writeJson,
  writeText
} from '../../explain/index.ts'
import type {Compiler, Toolchain} from '../../model/index.ts'
import type {Parsed, Settings} from '../../options.ts'
import {findGo} from '../check/find-go.ts'
import type {Flags} from '../command-line/flags.ts'
import {readInput} from '../files/read.ts'
import {readOptions} from '../files/read-options.ts'
import {hasColor} from '../output/color.ts'
import {type ExitCode, exitCodes} from '../output/exit-codes.ts'
import {hasLettersOnly} from '../output/letters.ts'
import {trouble} from '../output/log.ts'
import {analyzeInput} from './analyze-input.ts'
import {readTarget, type Target} from './explain-target.ts'

/** Explain claims of the articles that operands name, all that are not confirmed or those of a line. */
export async function explain(operands: readonly string[], flags: Flags): Promise<ExitCode> {
  const cwd = process.cwd()
  const {format = 'pretty'} = flags
  if (format !== 'pretty' && format !== 'stylish' && format !== 'json') {
    return trouble('`goclaims explain` writes text, or JSON with `--format json`')
  }
  const options = await readOptions(flags, cwd)
  if (!options.ok) return trouble(options.problem)
  const found = await findGo(options.value)
  if (!found.ok) return trouble(found.problem)
  const {rules: _, ...settings} = found.value.options
  const created = await compilerFor(settings)
  if (!created.ok) return trouble(created.problem)

  const {compiler} = created
  const place = {cwd, trust: flags.trust ?? false, history: flags.history ?? false}
  const files: FileExplanation[] = []
  let exitCode: ExitCode = exitCodes.clean
  for (const operand of operands) {
    const target = await readTarget(operand, cwd)
    const explained = await explainTarget(target, settings, compiler, place)
    if (explained.ok) files.push(explained.value)
    else exitCode = trouble(explained.problem)
  }
  if (files.length > 0) print(files, compiler.toolchain, flags)
  return exitCode
}

async function explainTarget(
  target: Target,
  settings: Settings,
  compiler: Compiler,
  {
    cwd,
    trust,
    history
  }: {
    readonly cwd: string
    readonly trust: boolean
    readonly history: boolean
  }
): Promise<Parsed<FileExplanation>> {
  const {file: path, isThere} = target
  if (!isThere) return {ok: false, problem: `Cannot find \`${path}\`: there is no such file`}
  const whole = settingsFor(path, settings)
  const own = await compilerFor(whole)
  const analyzed = await analyzeInput(readInput(path, cwd, trust), settings)
  if (!analyzed.ok) return analyzed
  const choice = chooseClaims(analyzed.value, target)
  if (!choice.ok) return choice
  const listings = choice.chosen.map(({reconciled}) => reconciled)
  const analysis = history ? await historyFor(analyzed.value, listings, whole) : analyzed.value
  return {
    ok: true,
    value: await explainChosen(analysis, choice.chosen, own.ok ? own.compiler : compiler)
  }
}

function print(
  files: readonly FileExplanation[],
  toolchain: Toolchain,
  {format, trace = false}: Flags
): void {
  if (format === 'json') process.stdout.write(writeJson({toolchain, files}))
  else {
    const color = hasColor(process.stdout)
    const isAscii = hasLettersOnly()
    const columns = process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY
    const texts = files.map(file => writeText(file, toolchain, {color, trace, columns, isAscii}))
    process.stdout.write(texts.join('\n'))
  }
}
