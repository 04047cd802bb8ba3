import {readdir} from 'node:fs/promises'
import path from 'node:path'
import {readVersion} from '../../go/version/index.ts'
import type {Toolchain} from '../../model/index.ts'
import type {NativeToolchain} from './native-toolchain.ts'

/** The first Go minor whose `go list` says what packages export. */
export const firstToExport = 11

/** Tell whether a Go has nothing but the archives that it came with. */
export function hasOnlyArchives({version}: Pick<Toolchain, 'version'>): boolean {
  const read = readVersion(version)
  return read !== null && read.minor < firstToExport
}

/**
 * Return the archives of compiled packages that a toolchain came with, by import path: up to Go 1.19
 * it has those of the standard library for its own system. `null` for one that has none.
 */
export async function archivesOf({
  goroot,
  goos,
  goarch
}: NativeToolchain): Promise<Record<string, string> | null> {
  const folder = path.join(goroot, 'pkg', `${goos}_${goarch}`)
  const names = await readdir(folder, {recursive: true}).catch(() => [])
  const archives = names.filter(name => name.endsWith('.a'))
  // `cmd/…` of some installations is no proof that the library is there.
  if (!archives.some(name => name === 'fmt.a')) return null
  return Object.fromEntries(
    archives.map(name => [
      name.slice(0, -'.a'.length).replaceAll('\\', '/'),
      path.join(folder, name)
    ])
  )
}
