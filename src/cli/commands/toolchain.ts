import {
  bytesOf,
  findToolchain,
  getGo,
  gosHere,
  modulesOf,
  type NativeToolchain,
  removeGo
} from '../../compile/index.ts'
import type {Flags} from '../command-line/flags.ts'
import {startDownloads} from '../output/downloads.ts'
import {type ExitCode, exitCodes} from '../output/exit-codes.ts'
import {say, trouble} from '../output/log.ts'
import {megabytes} from '../output/megabytes.ts'

type Action = (
  wanted: readonly string[],
  usual: NativeToolchain | null,
  flags: Flags
) => Promise<ExitCode>

const actions: Readonly<Record<string, Action>> = {list, install, remove, which}

/** What a place is called in the list. */
const places = {path: 'on PATH', modules: 'in Go’s module cache', sdk: 'in ~/sdk'} as const

/** Say which versions of Go are on this machine, get some, remove some, or say where one is. */
export async function toolchain(
  [name = '', ...wanted]: readonly string[],
  flags: Flags
): Promise<ExitCode> {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action) {
    return trouble(
      `Unknown action \`${name}\`: expected \`list\`, \`install\`, \`remove\` or \`which\``
    )
  }
  if (action !== list && wanted.length === 0) {
    return trouble(`Which Go? \`goclaims toolchain ${name} 1.12\` names one`)
  }
  const usual = await findToolchain({})
  return action(wanted, usual.ok ? usual.toolchain : null, flags)
}

async function list(_: readonly string[], usual: NativeToolchain | null): Promise<ExitCode> {
  const here = gosHere(usual)
  if (here.length === 0) {
    return trouble(
      'There is no Go on this machine: install one from https://go.dev/dl/, then `goclaims toolchain install 1.12` installs others'
    )
  }
  for (const go of here) {
    const bytes = await bytesOf(go, modulesOf(usual))
    const row = [go.version.padEnd(9), megabytes(bytes).padStart(9), places[go.place]].join('  ')
    process.stdout.write(`${row}  ${go.root}\n`)
  }
  return exitCodes.clean
}

async function install(
  wanted: readonly string[],
  usual: NativeToolchain | null,
  {offline}: Flags
): Promise<ExitCode> {
  if (offline) return trouble('`--offline` forbids downloads')
  if (!usual)
    return trouble('Cannot install a Go without a `go` command on PATH, which downloads it')
  const onProgress = startDownloads(process.stderr)
  let code: ExitCode = exitCodes.clean
  for (const version of wanted) {
    const got = await getGo(version, {by: usual, onProgress})
    if (got.ok) process.stdout.write(`${got.version}  ${got.root}\n`)
    else code = trouble(got.problem)
  }
  return code
}

async function remove(wanted: readonly string[], usual: NativeToolchain | null): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean
  for (const version of wanted) {
    const result = await removeGo(version, usual)
    if (result.ok) say(`Removed Go ${result.removed.version}`)
    else code = trouble(result.problem)
  }
  return code
}

async function which(wanted: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean
  for (const version of wanted) {
    const found = await findToolchain({go: version})
    if (found.ok) process.stdout.write(`${found.toolchain.go}\n`)
    else code = trouble(found.problem)
  }
  return code
}
