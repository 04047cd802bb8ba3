import type {Parsed} from '../../options.ts'
import {count} from '../../wording/index.ts'
import type {Flags} from '../command-line/flags.ts'
import type {OpenBaseline} from '../commands/baseline.ts'
import {say} from '../output/log.ts'

/** Leave only the files that changed in git, where that is asked for. */
export async function chooseChanged(
  files: readonly string[],
  {since, quiet}: Flags,
  cwd: string
): Promise<Parsed<readonly string[]>> {
  if (since === undefined) return {ok: true, value: files}
  const {onlyChanged} = await import('./since.ts')
  const changed = await onlyChanged(files, since, cwd)
  if (changed.ok && !quiet)
    say(`${changed.value.length} of ${count(files.length, 'file')} changed since \`${since}\``)
  return changed
}

/** Open the baseline that is asked for; without one, nothing is known. */
export async function baselineOf(
  {baseline, writeBaseline = false, dryRun = false}: Flags,
  cwd: string
): Promise<Parsed<OpenBaseline>> {
  if (writeBaseline && dryRun)
    return {ok: false, problem: '`--dry-run` writes nothing, so not with `--write-baseline`'}
  if (baseline !== undefined) {
    const {openBaseline} = await import('../commands/baseline.ts')
    return openBaseline(baseline, writeBaseline, cwd)
  }
  if (writeBaseline) {
    const problem = '`--write-baseline` needs the file to write, as in `--baseline known.json`'
    return {ok: false, problem}
  }
  return {ok: true, value: {hold: async files => ({ok: true, value: {files, notes: []}})}}
}
