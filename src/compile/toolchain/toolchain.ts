import {existsSync} from 'node:fs'
import {stat} from 'node:fs/promises'
import path from 'node:path'
import {describeToolchain} from './describe.ts'
import {findCommand, isFile} from './find-command.ts'
import {askEnvironment} from './go-environment.ts'
import {executable} from './installed.ts'
import {knownToolchain} from './known-toolchain.ts'
import {locateGo} from './locate.ts'
import type {ToolchainResult} from './native-toolchain.ts'
import {findInUsualPlaces} from './usual-places.ts'
import {readWanted} from './wanted-go.ts'

/** Folders to search, and the cache for the result. */
export interface FindOptions {
  /** A `go` command, a GOROOT, a version (`1.12`, `1.12.17`), `stable`, `oldstable` or `newest`. */
  readonly go?: string | undefined
  /** Folder that keeps what was found; without one, `go` is asked. */
  readonly cacheDir?: string | null | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Find the Go toolchain that is asked for, else `go` on PATH, else one in a usual place. A version
 * is looked for on PATH, in Go's module cache and in `~/sdk`; nothing is fetched.
 *
 * Where there is none, `problem` is a sentence, without its full stop, that names what was looked for.
 */
export async function findToolchain(options: FindOptions): Promise<ToolchainResult> {
  const wanted = options.go === undefined ? null : readWanted(options.go)
  if (wanted?.kind === 'path' && options.go !== undefined) {
    const problem = whyNothingIsNamed(options.go)
    if (problem !== null) return {ok: false, problem, wrong: 'go'}
  }
  if (!wanted || wanted.kind === 'path') return findCommandsToolchain(options)
  const usual = await findCommandsToolchain({...options, go: undefined})
  return locateGo(wanted, usual.ok ? usual.toolchain : null)
}

/** Say why a word names neither a version nor a file, so that it can be any mistake; else `null`. */
function whyNothingIsNamed(word: string): string | null {
  const version = 'a version is written as `1.22`'
  if (word.trim() === '') return `No Go is named: ${version}`
  const file = path.resolve(word)
  if (/[\\/]/.test(word) || existsSync(file)) return null
  return `\`${word}\` is no version of Go, and there is no \`${file}\`: ${version}`
}

/** Tell whether there is a `go` command, of whatever use it is. */
export function hasGo(): boolean {
  return (findCommand('go') ?? findInUsualPlaces()) !== null
}

async function findCommandsToolchain(options: FindOptions): Promise<ToolchainResult> {
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
  {go: option, signal}: FindOptions
): Promise<ToolchainResult> {
  const asked = await askEnvironment(go, signal)
  if (!asked.ok) return asked
  const {environment} = asked
  const own = path.join(environment.GOROOT, 'bin', executable('go'))
  return describeToolchain(option === undefined && isFile(own) ? own : go, environment)
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
