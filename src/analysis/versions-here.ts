import {availableMinors} from '../compile/index.ts'
import {asksForHistory, type Settings} from '../options.ts'
import {toolchainFor} from './toolchain.ts'

/** Return the versions of Go that are on this machine. */
export async function versionsHere({
  go: _,
  ...settings
}: Settings): Promise<ReturnType<typeof availableMinors>> {
  const usual = await toolchainFor(settings)
  return availableMinors(usual.ok && 'goroot' in usual.toolchain ? usual.toolchain : null)
}

/** Return what changes whenever other versions of Go may say something else, as far as they are asked. */
export async function versionsAsked(settings: Settings): Promise<string> {
  const {history = null, outdated = null, version = null} = settings
  if (!asksForHistory(settings) && version === null) return ''
  return JSON.stringify([history, outdated, version, (await versionsHere(settings)).stamp])
}
