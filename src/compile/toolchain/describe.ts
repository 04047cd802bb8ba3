import {createHash} from 'node:crypto'
import {stat} from 'node:fs/promises'
import path from 'node:path'
import {digestOf} from '../../cache/index.ts'
import {buildIdOf} from './build-id.ts'
import type {GoEnvironment} from './go-environment.ts'
import {executable} from './installed.ts'
import type {NativeToolchain, ToolchainResult} from './native-toolchain.ts'

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

/** Make a toolchain of a `go` command and of what its `go env` says. */
export async function describeToolchain(
  go: string,
  output: GoEnvironment
): Promise<ToolchainResult> {
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
