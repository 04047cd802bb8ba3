import {cacheFolder, clearCache, markName, statCache} from '../../cache/index.ts'
import {readConfig} from '../../config/index.ts'
import {count} from '../../wording/index.ts'
import type {Flags} from '../command-line/flags.ts'
import {type ExitCode, exitCodes} from '../output/exit-codes.ts'
import {trouble} from '../output/log.ts'
import {megabytes} from '../output/megabytes.ts'

/** Say what is kept between runs, or remove it. */
export async function cache([action]: readonly string[], flags: Flags): Promise<ExitCode> {
  const config = await readConfig(flags.config, process.cwd(), {
    trust: flags.trust,
    cacheDir: flags.cacheDir,
    // No Go is run.
    go: 'go'
  })
  if (!config.ok) return trouble(config.problem)
  const folder = cacheFolder({cacheDir: flags.cacheDir ?? config.value.cacheDir})
  if (folder === null) return exitCodes.clean
  if (action === 'clear' && clearCache(folder) === 'not-ours') {
    return trouble(
      `Nothing is removed from \`${folder}\`: it has no \`${markName}\` of goclaims, so it is not our cache`
    )
  }
  const lines = statCache(folder).map(
    ({name, entries, bytes}) => `  ${name}: ${count(entries, 'result')}, ${megabytes(bytes)}`
  )
  process.stdout.write(`${[folder, ...lines].join('\n')}\n`)
  return exitCodes.clean
}
