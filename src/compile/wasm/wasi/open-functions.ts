import {type Descriptor, rootDescriptor} from './descriptors.ts'
import {type Errno, errno} from './errno.ts'
import {resolvePath} from './files.ts'
import type {Surroundings} from './surroundings.ts'

const rootName = new TextEncoder().encode('/')
const wantsToCreate = 1
const wantsFolder = 2
const wantsToTruncate = 8

/** The functions that open and close. */
export function openFunctions(current: () => Surroundings): WebAssembly.Imports {
  return {
    path_open(
      folder: number,
      _lookup: number,
      name: number,
      length: number,
      flags: number,
      _rights: bigint,
      _inherited: bigint,
      _descriptorFlags: number,
      result: number
    ): Errno {
      const {memory, descriptors} = current()
      const base = descriptors.get(folder)
      if (base?.kind !== 'folder') return errno.badDescriptor
      const path = resolvePath(base.path, memory.text(name, length))
      const bytes = descriptors.files.read(path)
      if (bytes && (flags & wantsToTruncate) !== 0) return errno.readOnly
      if (bytes && (flags & wantsFolder) !== 0) return errno.invalid
      if (!bytes && !descriptors.files.isFolder(path)) {
        return (flags & wantsToCreate) === 0 ? errno.noEntry : errno.readOnly
      }
      const opened: Descriptor = bytes ? {kind: 'file', bytes, offset: 0} : {kind: 'folder', path}
      memory.setU32(result, descriptors.open(opened))
      return errno.success
    },
    fd_close: (number: number): Errno =>
      current().descriptors.close(number) ? errno.success : errno.badDescriptor,
    fd_prestat_get(number: number, result: number): Errno {
      if (number !== rootDescriptor) return errno.badDescriptor
      const {memory} = current()
      memory.setU32(result, 0)
      memory.setU32(result + 4, rootName.length)
      return errno.success
    },
    fd_prestat_dir_name(number: number, name: number, length: number): Errno {
      if (number !== rootDescriptor) return errno.badDescriptor
      current().memory.bytes(name, length).set(rootName.subarray(0, length))
      return errno.success
    }
  }
}
