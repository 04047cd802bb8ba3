import {writeFileSync} from 'node:fs'
import {readdir, stat} from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import {type GoVersion, readVersion, tooOld, versionText} from '../../go/version/index.ts'
import {runGo} from '../process/go-command.ts'
import {lastLine, parsedOutput} from '../process/go-output.ts'
import {inTemporaryFolder} from '../process/temporary-folder.ts'
import {hostArch, hostOs} from './installed.ts'
import {modulesOf} from './locate.ts'
import type {NativeToolchain} from './native-toolchain.ts'
import {chooseVersion, readWanted} from './wanted-go.ts'

/** Module that Go's toolchains are published as. */
const module = 'golang.org/toolchain'
/** Milliseconds that a list of versions, and a toolchain, may take. */
const listLimit = 60_000
const getLimit = 30 * 60_000
/** Milliseconds between two looks at how much there is of a download. */
const lookEvery = 500

export interface GetOptions {
  /** The toolchain whose `go` command fetches. */
  readonly by: NativeToolchain
  /** Told which version is fetched, and how many bytes of it there are. */
  readonly onProgress?: ((version: string, bytes: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export type GetResult =
  | {readonly ok: true; readonly version: string; readonly root: string}
  | {readonly ok: false; readonly problem: string}

/**
 * Get a Go (`1.12`, `1.12.17`, `stable`) as the go command itself does: as a module, through the
 * user's proxy, checked by the checksum database, into the module cache. Go locks what it fetches,
 * so that a second process waits for the first.
 */
export async function getGo(wanted: string, options: GetOptions): Promise<GetResult> {
  const read = readWanted(wanted)
  if (read.kind === 'path') return {ok: false, problem: `\`${wanted}\` is no version of Go`}
  const problem = read.kind === 'version' ? tooOld(read.version) : null
  if (problem !== null) return {ok: false, problem}
  const published = await publishedGos(options)
  if (!Array.isArray(published))
    return {ok: false, problem: `Cannot get Go ${wanted}: ${published}`}
  const chosen = chooseVersion<{readonly version: GoVersion}>(
    read,
    published.map(version => ({version}))
  )
  if (!chosen) {
    const target = `${hostOs()}/${hostArch()}`
    return {ok: false, problem: `There is no Go ${wanted} for ${target} to get`}
  }
  return fetchGo(versionText(chosen.version), options)
}

/** Return every version that is published for this machine; half a sentence where Go cannot tell. */
async function publishedGos({by, signal}: GetOptions): Promise<readonly GoVersion[] | string> {
  const result = await run(by, ['list', '-m', '-versions', module], listLimit, signal)
  if (!result.ok) return lastLine(result.stderr) || result.what
  const ending = `.${hostOs()}-${hostArch()}`
  return result.stdout
    .trim()
    .split(/\s+/)
    .filter(word => word.endsWith(ending))
    .flatMap(word => readVersion(word.slice('v0.0.1-'.length, -ending.length)) ?? [])
}

const downloaded = v.looseObject({Dir: v.optional(v.string()), Error: v.optional(v.string())})

async function fetchGo(version: string, {by, onProgress, signal}: GetOptions): Promise<GetResult> {
  const name = `v0.0.1-go${version}.${hostOs()}-${hostArch()}`
  const watch = watchDownload(modulesOf(by), name, bytes => onProgress?.(version, bytes))
  const args = ['mod', 'download', '-json', `${module}@${name}`]
  const result = await run(by, args, getLimit, signal)
  clearInterval(watch)
  const said = v.safeParse(downloaded, parsedOutput(result.stdout))
  const {Dir: root, Error: problem} = said.success ? said.output : {}
  if (root !== undefined && root !== '') return {ok: true, version, root}
  const why = problem ?? (result.ok ? 'the go command says nothing' : lastLine(result.stderr))
  return {ok: false, problem: `Cannot get Go ${version}: ${why || 'the go command failed'}`}
}

/** Tell again and again how many bytes of a module lie in the cache, whole or not yet. */
function watchDownload(modules: string, name: string, tell: (bytes: number) => void) {
  const folder = path.join(modules, 'cache', 'download', ...module.split('/'), '@v')
  return setInterval(async () => {
    const files = await readdir(folder).catch(() => [])
    const parts = files.filter(file => file.startsWith(`${name}.zip`) && !file.endsWith('hash'))
    const sizes = await Promise.all(
      parts.map(file =>
        stat(path.join(folder, file)).then(
          ({size}) => size,
          () => 0
        )
      )
    )
    tell(Math.max(0, ...sizes))
  }, lookEvery)
}

/** Run the user's go command in a folder of ours, with all of the user's settings but flags. */
function run(
  {go}: NativeToolchain,
  args: readonly string[],
  timeout: number,
  signal: AbortSignal | undefined
) {
  return inTemporaryFolder(cwd => {
    writeFileSync(path.join(cwd, 'go.mod'), 'module goclaims\n')
    const env = {GO111MODULE: 'on', GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off'}
    return runGo(go, args, {cwd, env, timeout, signal})
  })
}
