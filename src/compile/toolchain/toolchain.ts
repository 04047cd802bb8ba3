import {createHash} from 'node:crypto'
import {stat} from 'node:fs/promises'
import path from 'node:path'
import {digestOf} from '../../cache/index.ts'
import type {Toolchain} from '../../model/index.ts'
import {buildIdOf} from './build-id.ts'
import {findCommand} from './find-command.ts'
import {askEnvironment, type GoEnvironment} from './go-environment.ts'
import {knownToolchain} from './known-toolchain.ts'
import {findInUsualPlaces} from './usual-places.ts'

/** A Go toolchain on this machine. */
export interface NativeToolchain extends Toolchain {
  /** The `go` command: the one that was named, else that of the GOROOT (a `go` on PATH may be a shim). */
  readonly go: string
  readonly goroot: string
  /** The compiler itself. */
  readonly compile: string
  /** Environment that fixes the target, and where Go keeps what it builds. */
  readonly environment: Readonly<Record<string, string>>
  /** Changes whenever the binaries or the target do: what export files are kept by. */
  readonly identity: string
  /** Changes whenever the output of the compiler may; the same on every machine that has this Go in this place. */
  readonly build: string
}

export type ToolchainResult =
  | {readonly ok: true; readonly toolchain: NativeToolchain}
  | {readonly ok: false; readonly problem: string}

/** Variables that decide about the target, and so about export files and output. */
const targetVariables = [
  'GOOS',
  'GOARCH',
  'GO386',
  'GOAMD64',
  'GOARM',
  'GOARM64',
  'GOMIPS',
  'GOMIPS64',
  'GOPPC64',
  'GORISCV64',
  'GOWASM',
  'GOEXPERIMENT',
  'GOFIPS140'
] as const

const placeVariables = ['GOCACHE', 'GOPATH', 'GOMODCACHE'] as const

/**
 * Find the Go toolchain: `go` (a command or a GOROOT), else `go` on PATH, else in a usual place.
 *
 * Where there is none, `problem` is a sentence, without its full stop, that names what was looked for.
 */
export async function findToolchain(options: {
  readonly go?: string | undefined
  /** Folder that keeps what was found; without one, `go` is asked. */
  readonly cacheDir?: string | null | undefined
  readonly signal?: AbortSignal | undefined
}): Promise<ToolchainResult> {
  const go = await commandOf(options.go)
  const known = options.cacheDir ? knownToolchain(options.cacheDir, go) : null
  const before = known?.read()
  if (before) return {ok: true, toolchain: before}
  const result = await askToolchain(go, options)
  if (result.ok) known?.write(result.toolchain)
  return result
}

async function askToolchain(
  go: string,
  options: {readonly go?: string | undefined; readonly signal?: AbortSignal | undefined}
): Promise<ToolchainResult> {
  const asked = await askEnvironment(go, options.signal)
  if (!asked.ok) return asked
  const {environment} = asked
  const own = path.join(environment.GOROOT, 'bin', executable('go'))
  return describe(options.go === undefined && (await stampOf(own)) !== null ? own : go, environment)
}

/** The `go` command of an option that names it, or its GOROOT. */
async function commandOf(option: string | undefined): Promise<string> {
  if (option === undefined) {
    return (findCommand('go') === null ? findInUsualPlaces() : null) ?? 'go'
  }
  const named = path.resolve(option)
  const isFolder = await stat(named).then(
    stats => stats.isDirectory(),
    () => false
  )
  return isFolder ? path.join(named, 'bin', executable('go')) : named
}

async function describe(go: string, output: GoEnvironment): Promise<ToolchainResult> {
  const compile = path.join(output.GOTOOLDIR, executable('compile'))
  const binaries = [go, path.join(output.GOROOT, 'bin', executable('go')), compile]
  const stamps = await Promise.all(binaries.map(stampOf))
  if (stamps.at(-1) === null) {
    return {ok: false, problem: `Cannot find the Go compiler: looked for \`${compile}\``}
  }
  const environment: Record<string, string> = {GOROOT: output.GOROOT}
  for (const name of [...targetVariables, ...placeVariables]) {
    const value = output[name]
    if (typeof value === 'string' && value !== '') environment[name] = value
  }
  const target = targetVariables.map(name => environment[name] ?? '')
  const identity = createHash('sha256')
    .update(JSON.stringify([output.GOVERSION, output.GOROOT, target, stamps]))
    .digest('hex')
  const build = digestOf(output.GOVERSION, output.GOROOT, target, await buildIdOf(compile))
  const toolchain: NativeToolchain = {
    version: output.GOVERSION,
    goos: output.GOOS,
    goarch: output.GOARCH,
    go,
    goroot: output.GOROOT,
    compile,
    environment,
    identity,
    build
  }
  return {ok: true, toolchain}
}

/** Size and time of a file, `null` where there is none. */
async function stampOf(file: string): Promise<string | null> {
  return stat(file).then(
    ({size, mtimeMs}) => `${size}:${mtimeMs}`,
    () => null
  )
}

function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}
