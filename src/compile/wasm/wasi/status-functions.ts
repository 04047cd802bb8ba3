import type {Descriptor} from './descriptors.ts'
import {type Errno, errno} from './errno.ts'
import {resolvePath} from './files.ts'
import type {MemoryView} from './memory-view.ts'
import type {Surroundings} from './surroundings.ts'

/** `filetype` of WASI. */
const fileTypes = {input: 2, output: 2, folder: 3, file: 4} satisfies Record<
  Descriptor['kind'],
  number
>
const everyRight = 0x1fff_ffffn

/** The functions that say what something is. */
export function statusFunctions(current: () => Surroundings): WebAssembly.Imports {
  return {
    fd_fdstat_get(number: number, result: number): Errno {
      const {memory, descriptors} = current()
      const descriptor = descriptors.get(number)
      if (!descriptor) return errno.badDescriptor
      memory.bytes(result, 24).fill(0)
      memory.setU8(result, fileTypes[descriptor.kind])
      memory.setU64(result + 8, everyRight)
      memory.setU64(result + 16, everyRight)
      return errno.success
    },
    fd_filestat_get(number: number, result: number): Errno {
      const {memory, descriptors} = current()
      const descriptor = descriptors.get(number)
      if (!descriptor) return errno.badDescriptor
      const size = descriptor.kind === 'file' ? descriptor.bytes.length : 0
      writeStatus(memory, result, fileTypes[descriptor.kind], size)
      return errno.success
    },
    path_filestat_get(
      folder: number,
      _flags: number,
      name: number,
      length: number,
      result: number
    ): Errno {
      const {memory, descriptors} = current()
      const base = descriptors.get(folder)
      if (base?.kind !== 'folder') return errno.badDescriptor
      const path = resolvePath(base.path, memory.text(name, length))
      const bytes = descriptors.files.read(path)
      if (!bytes && !descriptors.files.isFolder(path)) return errno.noEntry
      writeStatus(memory, result, bytes ? fileTypes.file : fileTypes.folder, bytes?.length ?? 0)
      return errno.success
    }
  }
}

/** Write a `filestat`: 64 bytes, of which type, links and size are not 0. */
function writeStatus(memory: MemoryView, at: number, type: number, size: number): void {
  memory.bytes(at, 64).fill(0)
  memory.setU8(at + 16, type)
  memory.setU64(at + 24, 1n)
  memory.setU64(at + 32, BigInt(size))
}
