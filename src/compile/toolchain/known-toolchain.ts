import {readFileSync, realpathSync, statSync} from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import {digestOf, writeWhole} from '../../cache/index.ts'
import {findCommand} from './find-command.ts'
import type {NativeToolchain} from './native-toolchain.ts'

const toolchain = v.object({
  version: v.string(),
  goos: v.string(),
  goarch: v.string(),
  go: v.string(),
  goroot: v.string(),
  compile: v.string(),
  environment: v.record(v.string(), v.string()),
  identity: v.string(),
  build: v.string()
})
const stored = v.object({asked: v.string(), files: v.string(), toolchain})

/** Cache entry of the toolchain behind a `go` command. */
export interface KnownToolchain {
  /** Stored value, if nothing has changed since. */
  read(): NativeToolchain | null
  write(found: NativeToolchain): void
}

/**
 * Keep what `go env` said, so that it need not be asked: starting `go` takes as long as reading a
 * hundred results does. It is asked again when the command, the compiler, the environment, or a
 * file that Go takes settings from is another, by size, time and number.
 *
 * A `go` that only chooses among others (asdf, goenv, a script) may choose by anything, so what it
 * says is never kept: only that of a GOROOT is.
 *
 * @param go The command: a path, or `go` for that on PATH.
 */
export function knownToolchain(folder: string, go: string): KnownToolchain | null {
  const command = findCommand(go)
  if (command === null) return null
  const asked = digestOf(
    command,
    stampOf(command),
    settings(),
    settingFiles().map(stampOf).filter(isThere)
  )
  const file = path.join(folder, `toolchain-${digestOf(command).slice(0, 16)}.json`)
  return {
    read() {
      const kept = readStored(file)
      const isSame = kept?.asked === asked && kept.files === filesOf(kept.toolchain)
      return isSame ? kept.toolchain : null
    },
    write(found) {
      const own = path.join(found.goroot, 'bin', path.basename(command))
      if (realpath(own) !== realpath(command)) return
      writeWhole(file, JSON.stringify({asked, files: filesOf(found), toolchain: found}))
    }
  }
}

function readStored(file: string): v.InferOutput<typeof stored> | null {
  try {
    const parsed = v.safeParse(stored, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** The files of a toolchain that tell that it was replaced. */
function filesOf({go, goroot, compile}: NativeToolchain): string {
  const files = [go, compile, path.join(goroot, 'VERSION'), path.join(goroot, 'go.env')]
  return digestOf(files.map(stampOf))
}

/** The variables that Go, or the search for its files, depends on. */
function settings(): readonly (readonly [string, string | undefined])[] {
  const others = [
    'HOME',
    'XDG_CONFIG_HOME',
    'XDG_CACHE_HOME',
    'USERPROFILE',
    'AppData',
    'LocalAppData'
  ]
  const names = Object.keys(process.env).filter(name => name.startsWith('GO'))
  return [...names, ...others].sort().map(name => [name, process.env[name]])
}

/** Files of the user's that Go takes settings from. */
function settingFiles(): readonly string[] {
  const {env} = process
  const home = env.HOME ?? env.USERPROFILE ?? ''
  return [
    env.GOENV,
    env.XDG_CONFIG_HOME && path.join(env.XDG_CONFIG_HOME, 'go/env'),
    path.join(home, '.config/go/env'),
    path.join(home, 'Library/Application Support/go/env'),
    env.AppData && path.join(env.AppData, 'go/env')
  ].filter(file => typeof file === 'string')
}

function stampOf(file: string): readonly (string | number)[] {
  const stats = statSync(file, {throwIfNoEntry: false})
  return stats ? [file, stats.size, stats.mtimeMs, stats.ino] : [file]
}

function isThere(stamp: readonly unknown[]): boolean {
  return stamp.length > 1
}

function realpath(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}
