import path from 'node:path'
import {digestOf} from '../../cache/index.ts'
import {mayBeStandard} from '../../complete/index.ts'
import {runGo} from '../process/go-command.ts'
import {lastLine, parsedOutput} from '../process/go-output.ts'
import {withinProcessLimit} from '../process/process-limit.ts'
import {createSharedWork} from '../process/single-flight.ts'
import {
  configOf,
  type Exports,
  type ImportsResult,
  type ImportsSource,
  readStored,
  writeStored
} from './imports.ts'
import {type GoModule, isVendored, moduleEnvironment, moduleStamp, whyRefused} from './module.ts'
import type {NativeToolchain} from './native-toolchain.ts'

/** Milliseconds that compiling what a module needs, and getting it, may take. */
const timeLimit = 10 * 60_000
/** Milliseconds for which packages of the tree itself are taken to be as they were. */
const lifetime = 5000

interface Listed {
  readonly at: number
  readonly result: ImportsResult
}

/**
 * Create the source of IMPORTS of a module: what the standard library does not have is asked of the
 * go command in the folder of the module. It compiles packages, and runs nothing.
 *
 * @param standard The source for the standard library.
 */
export function moduleImports(
  standard: ImportsSource,
  toolchain: NativeToolchain,
  module: GoModule,
  cacheDir: string | null
): ImportsSource {
  const lists = createSharedWork<ImportsResult>()
  const known = new Map<string, Listed>()
  let refused: Promise<string | null> | null = null

  async function ask(packages: readonly string[], signal: AbortSignal): Promise<ImportsResult> {
    const stamp = digestOf(toolchain.identity, moduleStamp(module), packages)
    const name = Buffer.from(stamp, 'base64url').toString('hex').slice(0, 32)
    const file = cacheDir && path.join(cacheDir, `imports-${name}.json`)
    const kept = file === null ? {} : await readStored(file)
    if (Object.keys(kept).length > 0) return foundOf(kept)
    refused ??= whyRefused(toolchain, module, signal)
    const problem = await refused
    if (problem !== null) {
      const ofModules = packages.filter(each => !mayBeStandard(each))
      return {...unknown(ofModules, problem), standing: 'refused'}
    }
    const result = await withinProcessLimit(() => list(toolchain, module, packages, signal), signal)
    if (result === null) return {kind: 'aborted'}
    if (file && 'exports' in result && result.isFixed) writeStored(file, result.exports)
    return 'exports' in result ? foundOf(result.exports) : result
  }

  return {
    async find(packages, signal) {
      const found = await standard.find(packages, signal)
      if (found.kind !== 'unknown') return found
      const wanted = packages.filter(name => name !== 'unsafe').toSorted()
      const key = wanted.join(' ')
      const before = known.get(key)
      if (before && performance.now() - before.at < lifetime) return before.result
      const result = await lists.join(key, inner => ask(wanted, inner), signal)
      if (result === null || signal?.aborted) return {kind: 'aborted'}
      known.set(key, {at: performance.now(), result})
      return result
    }
  }
}

/** Export data of packages, and whether it only depends on `go.mod` and `go.sum`. */
interface Listing {
  readonly exports: Exports
  readonly isFixed: boolean
}

function foundOf(exports: Exports): ImportsResult {
  return {kind: 'found', config: configOf(exports), isOfModule: true}
}

const row =
  '{{.ImportPath}}\t{{.Export}}\t{{with .Module}}{{if .Version}}{{with .Replace}}{{.Version}}{{else}}fixed{{end}}{{end}}{{else}}{{if .Standard}}fixed{{end}}{{end}}\t{{with .Error}}{{printf "%q" .Err}}{{end}}'

/** Ask the go command, in the folder of a module, what packages export. */
async function list(
  toolchain: NativeToolchain,
  module: GoModule,
  packages: readonly string[],
  signal: AbortSignal
): Promise<Listing | ImportsResult> {
  const manner = isVendored(module) ? '-mod=vendor' : '-mod=readonly'
  const args = ['list', '-e', '-export', '-deps', manner, '-p', '1', '-f', row, '--', ...packages]
  const env = moduleEnvironment(toolchain, module)
  const result = await runGo(toolchain.go, args, {
    cwd: module.folder,
    env,
    timeout: timeLimit,
    signal
  })
  if (!result.ok) return unknown(packages, lastLine(result.stderr) || result.what)
  const rows = result.stdout.split('\n').map(line => line.split('\t'))
  const errors = rows.flatMap(([, , , error]) =>
    error ? [String(parsedOutput(error) ?? error)] : []
  )
  const exports = Object.fromEntries(
    rows.flatMap(([name, file]) => (name && file ? [[name, file]] : []))
  )
  const missing = packages.filter(name => exports[name] === undefined)
  if (missing.length > 0) return unknown(missing, errors[0] ?? 'Go does not say what they export')
  return {exports, isFixed: rows.every(([name, , fixed]) => !name || name === 'unsafe' || fixed)}
}

/** Message of the go command about a missing requirement. */
const notHere = /GOPROXY=off|module lookup disabled/

function unknown(
  packages: readonly string[],
  detail: string
): Extract<ImportsResult, {kind: 'unknown'}> {
  const [first = '', ...rest] = packages
  return {
    kind: 'unknown',
    packages: [first, ...rest],
    detail,
    ...(notHere.test(detail) ? {standing: 'to-get'} : {})
  }
}
