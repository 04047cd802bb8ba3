import {readdirSync, readFileSync} from 'node:fs'
import {endianness, homedir} from 'node:os'
import path from 'node:path'
import {compareVersions, type GoVersion, readVersion} from '../../go/version/index.ts'
import {isFile} from './find-command.ts'

/** A Go on this machine, as its files say, before anything of it was run. */
export interface InstalledGo {
  readonly version: GoVersion
  readonly root: string
  /** Go's module cache, or the folder that `go install golang.org/dl/go1.N` uses. */
  readonly place: 'modules' | 'sdk'
}

/** Return every Go in the module cache and in `~/sdk`, the oldest first. */
export function installedGos(modules: string): readonly InstalledGo[] {
  const target = `${hostOs()}-${hostArch()}`
  const inModules = foldersIn(
    path.join(modules, 'golang.org'),
    /^toolchain@v0\.0\.1-go(1\.\d{1,3}(?:\.\d{1,3})?(?:(?:rc|beta)\d{1,3})?)\.([a-z0-9]+-[a-z0-9]+)$/
  ).filter(({match}) => match[2] === target)
  const inSdk = foldersIn(path.join(homedir(), 'sdk'), /^go(1\.\S+)$/)
  return [
    ...inModules.map(found => ({...found, place: 'modules'}) as const),
    ...inSdk.map(found => ({...found, place: 'sdk'}) as const)
  ]
    .flatMap(({root, match: [, text = ''], place}) => {
      const version = readVersion(text)
      return version && isFile(compilerOf(root)) ? [{version, root, place}] : []
    })
    .toSorted((a, b) => compareVersions(a.version, b.version))
}

function foldersIn(folder: string, pattern: RegExp) {
  return namesIn(folder).flatMap(name => {
    const match = pattern.exec(name)
    return match ? [{root: path.join(folder, name), match}] : []
  })
}

/** Return what the `VERSION` file of a GOROOT says, as `go1.12.17`; `null` if it says nothing. */
export function versionIn(root: string): string | null {
  try {
    const [first = ''] = readFileSync(path.join(root, 'VERSION'), 'utf8').split('\n')
    return readVersion(first) ? first.trim() : null
  } catch {
    return null
  }
}

/** Path of the compiler of a GOROOT. */
export function compilerOf(root: string): string {
  return path.join(root, 'pkg', 'tool', `${hostOs()}_${hostArch()}`, executable('compile'))
}

/** Name of a program as this system has it in a folder. */
export function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}

/** Go's name of this system. */
export function hostOs(): string {
  return process.platform === 'win32' ? 'windows' : process.platform
}

const architectures: Readonly<Record<string, string>> = {
  x64: 'amd64',
  ia32: '386',
  ppc64: endianness() === 'LE' ? 'ppc64le' : 'ppc64'
}

/** Go's name of the architecture of this machine. */
export function hostArch(): string {
  return architectures[process.arch] ?? process.arch
}

/** Names in a folder; none where it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
