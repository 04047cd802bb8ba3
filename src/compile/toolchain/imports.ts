import {createHash} from 'node:crypto'
import {access, readFile} from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import {writeWhole} from '../../cache/index.ts'
import {mayBeStandard} from '../../complete/index.ts'
import {runGo} from '../process/go-command.ts'
import {processLimit, withinProcessLimit, withoutOtherProcesses} from '../process/process-limit.ts'
import {createSharedWork} from '../process/single-flight.ts'
import {inTemporaryFolder} from '../process/temporary-folder.ts'
import {archivesOf, hasOnlyArchives} from './archives.ts'
import type {NativeToolchain} from './native-toolchain.ts'

/** Location of export data: IMPORTS, as lines of `-importcfg`. */
export type ImportsResult =
  | {
      readonly kind: 'found'
      readonly config: string
      /** Some of them are of a module: what these export may change. */
      readonly isOfModule?: true
    }
  /** Packages that the standard library does not have: those of modules, relative ones, C. */
  | {
      readonly kind: 'unknown'
      readonly packages: readonly [string, ...string[]]
      /** Go's message if a module in use does not have them. */
      readonly detail?: string
      /** They are of a module that is required, and could be got; or nothing of it is used. */
      readonly standing?: 'to-get' | 'refused'
    }
  | {readonly kind: 'problem'; readonly detail: string}
  | {readonly kind: 'aborted'}

export interface ImportsSource {
  find(packages: readonly string[], signal: AbortSignal | undefined): Promise<ImportsResult>
}

/** Export file of a package; `null` for a package that the toolchain does not have. */
export type Exports = Record<string, string | null>

const stored = v.record(v.string(), v.string())
/** Building what all of the standard library exports takes a minute on two cores. */
const timeLimit = 10 * 60_000

/**
 * Create the source of IMPORTS of a toolchain: asked from `go list` only for packages that are
 * needed, kept in `cacheDir` between runs (`null`: not kept), and asked again when the toolchain or the target
 * changes or Go has cleaned its own cache.
 */
export function createImportsSource(
  toolchain: NativeToolchain,
  cacheDir: string | null
): ImportsSource {
  const file = cacheDir && path.join(cacheDir, `imports-${toolchain.identity.slice(0, 32)}.json`)
  const lists = createSharedWork<Exports | string>()
  const waiting = new Set<string>()
  let known: Promise<Exports> | null = null
  let last: Promise<unknown> = Promise.resolve()

  function knownExports(): Promise<Exports> {
    known ??= archivesOf(toolchain).then(archives => archives ?? (file ? readStored(file) : {}))
    return known
  }

  /** Ask for packages, after all who asked before; the first to have its turn asks for all who wait. */
  function ask(packages: readonly string[], signal: AbortSignal): Promise<Exports | string> {
    for (const name of packages) waiting.add(name)
    const turn = last.then(async () => {
      const before = await knownExports()
      const missing = [...new Set([...packages, ...waiting])].filter(
        name => !Object.hasOwn(before, name)
      )
      if (missing.length === 0 || signal.aborted) return before
      waiting.clear()
      if (hasOnlyArchives(toolchain)) {
        return isEmpty(before) ? noArchives(toolchain) : {...before, ...unknownOf(missing)}
      }
      const list = (width: number) => listExports(toolchain, missing, width, signal)
      // The first time there is hardly a unit that could be compiled meanwhile, later there are many.
      const listed = isEmpty(before)
        ? await withoutOtherProcesses(() => list(processLimit()), signal)
        : await withinProcessLimit(() => list(1), signal)
      if (listed === null) return before
      if (typeof listed === 'string') return listed
      const merged = {...before, ...listed}
      known = Promise.resolve(merged)
      if (file) writeStored(file, withoutUnknown(merged))
      return merged
    })
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    async find(packages, signal) {
      const [strange, ...others] = packages.filter(name => !mayBeStandard(name))
      if (strange !== undefined) return {kind: 'unknown', packages: [strange, ...others]}
      const wanted = packages.filter(name => name !== 'unsafe')
      if (wanted.length === 0) return {kind: 'found', config: ''}
      const before = await knownExports()
      const isComplete = wanted.every(name => Object.hasOwn(before, name))
      const key = wanted.toSorted().join(' ')
      const exports = isComplete
        ? before
        : await lists.join(key, inner => ask(wanted, inner), signal)
      if (exports === null || signal?.aborted) return {kind: 'aborted'}
      if (typeof exports === 'string') return {kind: 'problem', detail: exports}
      const found = exports
      const [unknown, ...more] = wanted.filter(name => typeof found[name] !== 'string')
      return unknown === undefined
        ? {kind: 'found', config: configOf(found)}
        : {kind: 'unknown', packages: [unknown, ...more]}
    }
  }
}

function unknownOf(packages: readonly string[]): Exports {
  return Object.fromEntries(packages.map(name => [name, null]))
}

function noArchives({version, goos, goarch}: NativeToolchain): string {
  return `${version} cannot be asked, and it came without those of ${goos}/${goarch}`
}

/**
 * Return what is worth keeping: a package that is unknown today may be there once Go was repaired.
 */
function withoutUnknown(exports: Exports): Exports {
  return Object.fromEntries(Object.entries(exports).filter(([, file]) => file !== null))
}

/** Return IMPORTS of export files. */
export function configOf(exports: Exports): string {
  const lines = Object.entries(exports).flatMap(([name, file]) =>
    file === null ? [] : [`packagefile ${name}=${file}\n`]
  )
  return lines.join('')
}

function isEmpty(exports: Exports): boolean {
  return Object.keys(exports).length === 0
}

/**
 * Ask Go for the export files of packages and of all they need; a sentence where it cannot.
 *
 * @param width How many processes Go may start at once.
 */
async function listExports(
  toolchain: NativeToolchain,
  packages: readonly string[],
  width: number,
  signal: AbortSignal
): Promise<Exports | string> {
  const format = '{{.ImportPath}}\t{{if .Standard}}{{.Export}}{{end}}'
  const result = await inTemporaryFolder(folder =>
    runGo(
      toolchain.go,
      ['list', '-e', '-export', '-deps', '-p', String(width), '-f', format, '--', ...packages],
      {
        cwd: folder,
        env: {
          ...toolchain.environment,
          GO111MODULE: 'on',
          GOENV: 'off',
          GOFLAGS: '',
          GOPROXY: 'off',
          GOTOOLCHAIN: process.env.GOTOOLCHAIN ?? 'local',
          GOWORK: 'off',
          TMPDIR: folder
        },
        timeout: timeLimit,
        signal
      }
    )
  )
  if (!result.ok) return result.stderr.trim() || result.what
  const exports: Exports = unknownOf(packages)
  for (const line of result.stdout.split('\n')) {
    const [name, file] = line.split('\t')
    if (name && file) exports[name] = file
  }
  return exports
}

/** Read what an earlier run learnt; anything odd about it, and it is as if there were nothing. */
export async function readStored(file: string): Promise<Exports> {
  try {
    const {digest, exports} = v.parse(
      v.object({digest: v.string(), exports: stored}),
      JSON.parse(await readFile(file, 'utf8'))
    )
    if (digest !== digestOf(exports)) return {}
    await Promise.all(Object.values(exports).map(name => access(name)))
    return exports
  } catch {
    return {}
  }
}

/** Keep what we learnt; by rename, so that other processes read all of it or nothing. */
export function writeStored(file: string, exports: Exports): void {
  writeWhole(file, JSON.stringify({digest: digestOf(exports), exports}))
}

function digestOf(exports: Exports): string {
  return createHash('sha256').update(JSON.stringify(exports)).digest('hex')
}
