import {lstatSync, rmSync} from 'node:fs'
import {chmod, readdir, rm} from 'node:fs/promises'
import path from 'node:path'
import {readVersion, versionText} from '../../go/version/index.ts'
import {hostArch, hostOs, installedGos} from './installed.ts'
import {modulesOf} from './locate.ts'
import type {NativeToolchain} from './native-toolchain.ts'
import {chooseVersion, readWanted} from './wanted-go.ts'

/** A Go on this machine. */
export interface GoHere {
  /** As `1.12.17`. */
  readonly version: string
  readonly root: string
  /** The `go` on PATH, Go's module cache, or `~/sdk`. */
  readonly place: 'path' | 'modules' | 'sdk'
}

/** Return every Go on this machine, the oldest first. */
export function gosHere(usual: NativeToolchain | null): readonly GoHere[] {
  const own = usual && readVersion(usual.version)
  const onPath =
    own && usual ? [{version: versionText(own), root: usual.goroot, place: 'path'} as const] : []
  const others = installedGos(modulesOf(usual)).map(({version, root, place}) => ({
    version: versionText(version),
    root,
    place
  }))
  return [...others, ...onPath]
}

/** Return the bytes that a Go takes on the disk, with what it was unpacked from. */
export async function bytesOf({root, version, place}: GoHere, modules: string): Promise<number> {
  const names = await readdir(root, {recursive: true}).catch(() => [])
  const unpacked = names.map(name => path.join(root, name))
  const packed = place === 'modules' ? await packedFiles(modules, version) : []
  return [...unpacked, ...packed].reduce((sum, file) => sum + sizeOf(file), 0)
}

/**
 * Remove a version of Go, and what it was unpacked from, out of the module cache.
 *
 * @returns What was removed, or a sentence about why not, without its full stop.
 */
export async function removeGo(
  wanted: string,
  usual: NativeToolchain | null
): Promise<
  {readonly ok: true; readonly removed: GoHere} | {readonly ok: false; readonly problem: string}
> {
  const read = readWanted(wanted)
  const modules = modulesOf(usual)
  const there = installedGos(modules).filter(({place}) => place === 'modules')
  const chosen = read.kind === 'version' ? chooseVersion(read, there) : null
  if (!chosen) return {ok: false, problem: `Go ${wanted} is not in Go’s module cache`}
  const {root, place} = chosen
  const version = versionText(chosen.version)
  try {
    await makeRemovable(root)
    await rm(root, {recursive: true, force: true})
    for (const file of await packedFiles(modules, version)) rmSync(file, {force: true})
    return {ok: true, removed: {version, root, place}}
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {ok: false, problem: `Cannot remove Go ${version}: ${why}`}
  }
}

/** The module cache is not to be written in by mistake; folders have to be before they can go. */
async function makeRemovable(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    if (entry.isDirectory()) await makeRemovable(path.join(folder, entry.name))
  }
}

/** Return what the go command keeps of the download of a version. */
async function packedFiles(modules: string, version: GoHere['version']): Promise<string[]> {
  const folder = path.join(modules, 'cache/download/golang.org/toolchain/@v')
  const start = `v0.0.1-go${version}.${hostOs()}-${hostArch()}.`
  const names = await readdir(folder).catch(() => [])
  return names.filter(name => name.startsWith(start)).map(name => path.join(folder, name))
}

function sizeOf(file: string): number {
  const stats = lstatSync(file, {throwIfNoEntry: false})
  return stats?.isFile() ? stats.size : 0
}
