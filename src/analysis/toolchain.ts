import {cacheFolder, privateFolder} from '../cache/index.ts'
import {
  type EngineResult,
  findEngine,
  findToolchain,
  getGo,
  retargetEngine
} from '../compile/index.ts'
import {compareVersions, readVersion} from '../go/version/index.ts'
import {namedGos, type Settings} from '../options.ts'

export {folderGo, namesVersion, unreadGoVersions} from '../compile/index.ts'

const found = new Map<string, Promise<EngineResult>>()

type Listener = (version: string, bytes: number) => void
let tellOfDownload: Listener | undefined

/** Hear of each download which version it is, and how many bytes of it there are. */
export function listenToDownloads(listener: Listener): void {
  tellOfDownload = listener
}

/**
 * The Go toolchain for some settings, looked for once in a process, and got where that is allowed.
 * Of a list it is the newest; where one of the list is missing, there is none.
 */
export async function toolchainFor(settings: Settings): Promise<EngineResult> {
  const all = await toolchainsFor(settings)
  if (!all.ok) return all
  const [{toolchain}] = all.gos
  return {ok: true, toolchain}
}

/** A Go that settings name: settings that name it alone, and what was found. */
interface NamedGo {
  readonly settings: Settings
  readonly toolchain: Extract<EngineResult, {ok: true}>['toolchain']
}

/** The toolchains for all Gos that settings name, the newest first, each version once. */
export async function toolchainsFor(
  settings: Settings
): Promise<
  | {readonly ok: true; readonly gos: readonly [NamedGo, ...NamedGo[]]}
  | Extract<EngineResult, {ok: false}>
> {
  const [first, ...others] = namedGos(settings)
  const found = await Promise.all(
    [first, ...others].map(async go => ({
      own: go === undefined ? settings : {...settings, go},
      result: await oneToolchain(settings, go)
    }))
  )
  const gos: NamedGo[] = []
  const failures: Extract<EngineResult, {ok: false}>[] = []
  for (const {own, result} of found) {
    if (!result.ok) failures.push(result)
    else if (!gos.some(({toolchain}) => toolchain.version === result.toolchain.version)) {
      gos.push({settings: own, toolchain: result.toolchain})
    }
  }
  const [newest, ...older] = gos.sort(newestFirst)
  if (failures.length > 0 || !newest) return joined(failures)
  return {ok: true, gos: [newest, ...older]}
}

/** Tell whether the sentence about a Go says what to do: another is no help, or has its own command. */
export function isAdvised({
  wrong,
  missing
}: Omit<Extract<EngineResult, {ok: false}>, 'problem'>): boolean {
  return wrong !== undefined || missing !== undefined
}

/** A Go without a version that can be read is built from newer source than any that has one. */
function newestFirst(one: NamedGo, other: NamedGo): number {
  const [a, b] = [one, other].map(({toolchain}) => readVersion(toolchain.version))
  if (!a || !b) return Number(b !== null) - Number(a !== null)
  return compareVersions(b, a)
}

/** Return what keeps a list from being used: one failure as it is, several as one. */
function joined(
  failures: readonly Extract<EngineResult, {ok: false}>[]
): Extract<EngineResult, {ok: false}> {
  const [first, ...others] = failures
  if (!first || others.length === 0) return first ?? {ok: false, problem: 'No Go is named'}
  const missing = failures.flatMap(failure => failure.missing ?? [])
  if (missing.length < failures.length) {
    return failures.find(failure => failure.missing === undefined) ?? first
  }
  const problem = `Go ${missing.join(', ')} are not on this machine: \`goclaims toolchain install ${missing.join(' ')}\` installs them`
  return {ok: false, problem, missing: missing.join(', ')}
}

/** The toolchain for one Go, looked for once in a process. */
function oneToolchain(settings: Settings, go: string | undefined): Promise<EngineResult> {
  const {goos, goarch, engine, downloadToolchains = false, offline = false} = settings
  const folder = cacheFolder(settings)
  const cacheDir = folder === null ? null : privateFolder(folder)
  const mayGet = downloadToolchains && !offline
  const key = JSON.stringify([go, goos, goarch, engine, cacheDir, mayGet])
  const known = found.get(key)
  if (known) return known
  const toolchain = findOrGet({go, engine}, cacheDir, mayGet).then(result =>
    forTarget(result, settings)
  )
  found.set(key, toolchain)
  return toolchain
}

/** Have a compiler compile for the target of settings, if there is one. */
function forTarget(result: EngineResult, {goos, goarch}: Settings): EngineResult {
  if (!result.ok || (goos === undefined && goarch === undefined)) return result
  return retargetEngine(result.toolchain, {
    ...(goos === undefined ? {} : {GOOS: goos}),
    ...(goarch === undefined ? {} : {GOARCH: goarch})
  })
}

async function findOrGet(
  {go, engine}: {readonly go: string | undefined; readonly engine: Settings['engine']},
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
