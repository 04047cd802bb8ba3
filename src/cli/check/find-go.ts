import {isAdvised, listenToDownloads, toolchainsFor} from '../../analysis/index.ts'
import type {EngineResult} from '../../compile/index.ts'
import type {Options, Parsed} from '../../options.ts'
import {goOfCommand, withAdvice} from '../../remark/index.ts'
import {startDownloads} from '../output/downloads.ts'

/** The Go of a run, with the options as they are once somebody was asked. */
export interface FoundGo {
  readonly toolchain: Extract<EngineResult, {ok: true}>['toolchain']
  /** The older ones of a list, the newest first. */
  readonly older: readonly FoundGo['toolchain'][]
  readonly options: Options
}

/** Find the Go that options ask for; on a terminal, ask whether one that is missing may be got. */
export async function findGo(options: Options): Promise<Parsed<FoundGo>> {
  const {rules: _, ...settings} = options
  if (settings.downloadToolchains) listenToDownloads(startDownloads(process.stderr))
  const found = await toolchainsFor(settings)
  if (found.ok) {
    const [{toolchain}, ...older] = found.gos
    return {ok: true, value: {toolchain, older: older.map(each => each.toolchain), options}}
  }
  if (found.missing === undefined) {
    return {ok: false, problem: withAdvice({...found, isAdvised: isAdvised(found)}, goOfCommand)}
  }
  if (!settings.offline && !settings.downloadToolchains && (await mayGet(found.missing))) {
    return findGo({...options, downloadToolchains: true})
  }
  return {
    ok: false,
    problem: `${found.problem}; \`--yes\` and \`downloadToolchains: true\` allow a run to`
  }
}

async function mayGet(version: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false
  const {ask} = await import('../fix/ask.ts')
  return ask(
    `Go ${version} is not on this machine. Install it (65 to 140 MB)?`,
    process.stdin,
    process.stderr
  )
}
