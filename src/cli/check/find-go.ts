import {listenToDownloads, toolchainFor} from '../../analysis/index.ts'
import type {EngineResult} from '../../compile/index.ts'
import type {Options, Parsed} from '../../options.ts'
import {withAdvice} from '../../remark/index.ts'
import {startDownloads} from '../output/downloads.ts'

/** The Go of a run, with the options as they are once somebody was asked. */
export interface FoundGo {
  readonly toolchain: Extract<EngineResult, {ok: true}>['toolchain']
  readonly options: Options
}

/** Find the Go that options ask for; on a terminal, ask whether one that is missing may be got. */
export async function findGo(options: Options): Promise<Parsed<FoundGo>> {
  const {rules: _, ...settings} = options
  if (settings.downloadToolchains) listenToDownloads(startDownloads(process.stderr))
  const found = await toolchainFor(settings)
  if (found.ok) return {ok: true, value: {toolchain: found.toolchain, options}}
  if (found.missing === undefined) {
    return {ok: false, problem: withAdvice(found.problem, '`--go PATH`')}
  }
  if (!settings.offline && !settings.downloadToolchains && (await mayGet(found.missing))) {
    return findGo({...options, downloadToolchains: true})
  }
  return {
    ok: false,
    problem: `${found.problem}, as \`--yes\` and \`downloadToolchains: true\` let a run do`
  }
}

async function mayGet(version: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false
  const {ask} = await import('../fix/ask.ts')
  return ask(
    `Go ${version} is not on this machine. Get it (65 to 140 MB)?`,
    process.stdin,
    process.stderr
  )
}
