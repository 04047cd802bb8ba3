import {cacheFolder, privateFolder} from '../cache/index.ts'
import {findToolchain, type ToolchainResult} from '../compile/index.ts'
import type {Settings} from '../options.ts'

export {folderGo, namesVersion} from '../compile/index.ts'

const found = new Map<string, Promise<ToolchainResult>>()

/** The Go toolchain for some settings, looked for once in a process. */
export function toolchainFor(settings: Settings): Promise<ToolchainResult> {
  const {go} = settings
  const folder = cacheFolder(settings)
  const cacheDir = folder === null ? null : privateFolder(folder)
  const key = JSON.stringify([go, cacheDir])
  const known = found.get(key)
  if (known) return known
  const toolchain = findToolchain({go, cacheDir})
  found.set(key, toolchain)
  return toolchain
}
