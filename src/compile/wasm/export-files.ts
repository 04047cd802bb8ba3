import type {EngineManifest} from './engine-package.ts'

/** A file of an instance. */
type File = readonly [path: string, bytes: Uint8Array]

/** Absolute path of the file that says where packages are. */
export const importsPath = '/imports'

/** The file that says where packages are. */
export function importsFile(imports: readonly string[]): File {
  const lines = imports.map(name => `packagefile ${name}=${pathOf(name)}\n`)
  return [importsPath, new TextEncoder().encode(lines.join(''))]
}

/** What packages export, as files; those that the engine does not have are left out. */
export function importsOf(
  imports: readonly string[],
  exports: Uint8Array,
  packages: EngineManifest['packages']
): readonly File[] {
  return imports.flatMap(name => {
    const [offset, length] = packages[name] ?? []
    if (offset === undefined || length === undefined) return []
    return [[pathOf(name), exports.subarray(offset, offset + length)] as const]
  })
}

function pathOf(name: string): string {
  return `/packages/${name}.a`
}
