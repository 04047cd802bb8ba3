import type {EnginePackage} from './engine-package.ts'
import {unpackShared} from './unpack.ts'

/** Export data of packages, by import path. */
export type PackageExports = readonly [name: string, bytes: Uint8Array]

/** A file of an instance. */
type File = readonly [path: string, bytes: Uint8Array]

/** Absolute path of the file that says where packages are. */
export const importsPath = '/imports'

/** Return what packages export, unpacked once and in shared memory; those that an engine does not have are left out. */
export function createExports({
  folder,
  manifest
}: EnginePackage): (imports: readonly string[]) => Promise<readonly PackageExports[]> {
  const groups = new Map<number, Promise<Uint8Array>>()
  const groupOf = (group: number) => {
    const unpacked =
      groups.get(group) ??
      unpackShared(folder, `exports-${group}.br`, manifest.exportSizes[group] ?? 0)
    groups.set(group, unpacked)
    return unpacked
  }
  return async imports => {
    const found = imports.map(async name => {
      const place = manifest.packages[name]
      if (!place) return []
      const [group, offset, length] = place
      const bytes = await groupOf(group)
      return [[name, bytes.subarray(offset, offset + length)] as const]
    })
    return (await Promise.all(found)).flat()
  }
}

/** Return what packages export, as files, and the file that says where those are. */
export function filesOfImports(imports: readonly PackageExports[]): readonly File[] {
  const lines = imports.map(([name]) => `packagefile ${name}=${pathOf(name)}\n`)
  const index = [importsPath, new TextEncoder().encode(lines.join(''))] as const
  return [index, ...imports.map(([name, bytes]) => [pathOf(name), bytes] as const)]
}

function pathOf(name: string): string {
  return `/packages/${name}.a`
}
