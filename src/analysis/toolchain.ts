import {cacheFolder, privateFolder} from '../cache/index.ts'
import {type EngineResult, findEngine, findToolchain, getGo} from '../compile/index.ts'
import type {Settings} from '../options.ts'

export {folderGo, namesVersion} from '../compile/index.ts'

const found = new Map<string, Promise<EngineResult>>()

type Listener = (version: string, bytes: number) => void
let tellOfDownload: Listener | undefined

/** Hear of each download which version it is, and how many bytes of it there are. */
export function listenToDownloads(listener: Listener): void {
  tellOfDownload = listener
}

/** The Go toolchain for some settings, looked for once in a process, and got where that is allowed. */
export function toolchainFor(settings: Settings): Promise<EngineResult> {
  const {go, engine, downloadToolchains = false, offline = false} = settings
  const folder = cacheFolder(settings)
  const cacheDir = folder === null ? null : privateFolder(folder)
  const mayGet = downloadToolchains && !offline
  const key = JSON.stringify([go, engine, cacheDir, mayGet])
  const known = found.get(key)
  if (known) return known
  const toolchain = findOrGet(settings, cacheDir, mayGet)
  found.set(key, toolchain)
  return toolchain
}

async function findOrGet(
  {go, engine}: Settings,
  cacheDir: string | null,
  mayGet: boolean
): Promise<EngineResult> {
  const located = await findEngine({go, engine, cacheDir})
  if (located.ok || located.missing === undefined || !mayGet) return located
  const usual = await findToolchain({cacheDir})
  if (!usual.ok) return located
  const got = await getGo(located.missing, {by: usual.toolchain, onProgress: tellOfDownload})
  return got.ok ? findEngine({go, engine, cacheDir}) : {...located, problem: got.problem}
}
