import {type ArticleHistory, articleHistory} from '../../analysis/index.ts'
import {writeHistory, writeHistoryJson} from '../../explain/index.ts'
import {findGo} from '../check/find-go.ts'
import type {Flags} from '../command-line/flags.ts'
import {chooseFiles, standardInput} from '../files/chosen-files.ts'
import {readInput, readStandardInput} from '../files/read.ts'
import {readOptions} from '../files/read-options.ts'
import {hasColor} from '../output/color.ts'
import {type ExitCode, exitCodes} from '../output/exit-codes.ts'
import {hasLettersOnly} from '../output/letters.ts'
import {say, trouble} from '../output/log.ts'
import {analyzeInput} from './analyze-input.ts'

/** Say under which versions of Go the claims of articles are right. */
export function history(operands: readonly string[], flags: Flags): Promise<ExitCode> {
  return overVersions(operands, flags, 'claims')
}

/** Say for which versions of Go articles were written. */
export function date(operands: readonly string[], flags: Flags): Promise<ExitCode> {
  return overVersions(operands, flags, 'range')
}

async function overVersions(
  operands: readonly string[],
  flags: Flags,
  what: 'claims' | 'range'
): Promise<ExitCode> {
  const cwd = process.cwd()
  const {format = 'pretty'} = flags
  if (format !== 'pretty' && format !== 'json') {
    return trouble('This command writes text, or JSON with `--format json`')
  }
  const options = await readOptions(flags, cwd)
  if (!options.ok) return trouble(options.problem)
  const go = await findGo(options.value)
  if (!go.ok) return trouble(go.problem)
  const {
    rules: _,
    history: _history,
    outdated: _outdated,
    version: _version,
    ...settings
  } = go.value.options
  const chosen = await chooseFiles(operands, flags, cwd)
  if (!chosen.ok) return trouble(chosen.problem)
  const found: ArticleHistory[] = []
  let exitCode: ExitCode = chosen.value.isComplete ? exitCodes.clean : exitCodes.trouble
  for (const path of chosen.value.paths) {
    const input =
      path === standardInput
        ? await readStandardInput(flags.stdinFilename ?? '<stdin>')
        : readInput(path, cwd, flags.trust)
    const analyzed = await analyzeInput(input, settings)
    if (analyzed.ok) found.push(await articleHistory(analyzed.value, settings))
    else {
      say(analyzed.problem)
      exitCode = exitCodes.trouble
    }
  }
  const {isTTY, columns} = process.stdout
  const manner = {
    what,
    color: hasColor(process.stdout),
    columns: isTTY ? columns : Number.POSITIVE_INFINITY,
    isAscii: hasLettersOnly()
  }
  process.stdout.write(
    format === 'json'
      ? writeHistoryJson(found)
      : found.map(each => writeHistory(each, manner)).join('\n')
  )
  return exitCode
}
