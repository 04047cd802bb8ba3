import {readdir} from 'node:fs/promises'
import path from 'node:path'
import type {NativeToolchain} from './native-toolchain.ts'

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
