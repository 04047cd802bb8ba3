import {availableMinors} from '../compile/index.ts'
import {asksForHistory, namedGos, type Settings} from '../options.ts'
import {toolchainFor, toolchainsFor} from './toolchain.ts'

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
  const {
    history = null,
    outdated = null,
    version = null,
    require = null,
    modules = 'off'
  } = settings
  const builds = namedGos(settings).length > 1 ? await buildsOf(settings) : []
  const asksAll = asksForHistory(settings) || version !== null
  if (!asksAll && builds.length === 0 && modules === 'off') return ''
  const stamp = asksAll ? (await versionsHere(settings)).stamp : null
  return JSON.stringify([history, outdated, version, stamp, require, builds, modules])
}

async function buildsOf(settings: Settings): Promise<readonly string[]> {
  const found = await toolchainsFor(settings)
  return found.ok ? found.gos.map(({toolchain}) => toolchain.build) : []
}
