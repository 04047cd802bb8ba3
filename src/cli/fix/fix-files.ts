import type {Options} from '../../options.ts'
import type {FileReports} from '../../report/index.ts'
import type {Flags} from '../command-line/flags.ts'
import type {Input} from '../files/input.ts'
import {type Applied, applyFix, type ReadyFix} from './apply-fix.ts'
import {type FixAim, fixFile} from './fix-file.ts'
import {fixManner} from './fix-mode.ts'

/** Files as they are when all is done, where to print a report of them, and whether all was done. */
export interface Done {
  readonly files: FileReports
  /** `null` for nowhere: a dry run shows the fixes only. */
  readonly output: NodeJS.WriteStream | null
  readonly ok: boolean
}

/** Fix a file in memory. */
export async function readyFix(
  input: Input,
  isStandardInput: boolean,
  options: Options,
  aim: FixAim
): Promise<ReadyFix> {
  const fixed = await fixFile(input, options, aim)
  return {name: input.path, fixed, input: isStandardInput && input.ok ? input.value : null}
}

/** Show, ask about and write what was fixed in memory, one file after the other. */
export async function applyFixes(
  ready: readonly ReadyFix[],
  flags: Flags,
  cwd: string
): Promise<Done> {
  const applied: Applied[] = []
  for (const one of ready) {
    applied.push(await applyFix(one, fixManner(flags, one.input !== null), cwd))
  }
  const printsText = ready.some(({input}) => input !== null)
  return {
    files: applied.map(({report}) => report),
    output: flags.dryRun ? null : printsText ? process.stderr : process.stdout,
    ok: applied.every(({ok}) => ok)
  }
}
