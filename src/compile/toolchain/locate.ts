import {homedir} from 'node:os'
import path from 'node:path'
import {type GoVersion, readVersion, tooOld} from '../../go/version/index.ts'
import {describeToolchain} from './describe.ts'
import {compilerOf, executable, hostArch, hostOs, installedGos, versionIn} from './installed.ts'
import type {NativeToolchain, ToolchainResult} from './native-toolchain.ts'
import {makeRunnable} from './run-bits.ts'
import {chooseVersion, nameOfMissing, type WantedGo} from './wanted-go.ts'

type WantedVersion = Exclude<WantedGo, {readonly kind: 'path'}>

/**
 * Find a version of Go on this machine: the usual one if it is that, else one in Go's module cache,
 * else one in `~/sdk`.
 *
 * @param usual The toolchain of the `go` on PATH, if there is one.
 */
export async function locateGo(
  wanted: WantedVersion,
  usual: NativeToolchain | null
): Promise<ToolchainResult> {
  const problem = wanted.kind === 'version' ? tooOld(wanted.version) : null
  if (problem !== null) return {ok: false, problem, wrong: 'go'}
  const own = usual && readVersion(usual.version)
  const candidates = own ? [{version: own}] : []
  const others = installedGos(modulesOf(usual))
  if (wanted.kind === 'version' && usual && chooseVersion(wanted, candidates)) {
    return {ok: true, toolchain: usual}
  }
  const there: readonly {readonly version: GoVersion; readonly root?: string}[] = [
    ...candidates,
    ...others.filter(({place}) => place === 'modules'),
    ...others
  ]
  const chosen = chooseVersion(wanted, there)
  if (!chosen) return missing(nameOfMissing(wanted, there))
  if (chosen.root !== undefined) return describeRoot(chosen.root, usual)
  return usual ? {ok: true, toolchain: usual} : missing(nameOfMissing(wanted, there))
}

function missing(version: string): ToolchainResult {
  const problem = `Go ${version} is not on this machine: \`goclaims toolchain install ${version}\` installs it`
  return {ok: false, problem, missing: version}
}

/** Return the folder of Go’s module cache. */
export function modulesOf(usual: NativeToolchain | null): string {
  const {GOMODCACHE, GOPATH} = {...process.env, ...usual?.environment}
  const [first = path.join(homedir(), 'go')] = (GOPATH ?? '').split(path.delimiter).filter(Boolean)
  return GOMODCACHE || path.join(first, 'pkg', 'mod')
}

/** Make a toolchain of a GOROOT without starting anything of it. */
async function describeRoot(root: string, usual: NativeToolchain | null): Promise<ToolchainResult> {
  const problem = makeRunnable(root)
  if (problem !== null) return {ok: false, problem}
  const places = usual?.environment ?? {}
  return describeToolchain(path.join(root, 'bin', executable('go')), {
    GOROOT: root,
    GOVERSION: versionIn(root) ?? '',
    GOTOOLDIR: path.dirname(compilerOf(root)),
    GOOS: places.GOOS || process.env.GOOS || hostOs(),
    GOARCH: places.GOARCH || process.env.GOARCH || hostArch(),
    GOCACHE: places.GOCACHE,
    GOPATH: places.GOPATH,
    GOMODCACHE: places.GOMODCACHE
  })
}
