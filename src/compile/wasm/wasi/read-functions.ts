import {type Errno, errno} from './errno.ts'
import {buffersAt} from './memory-view.ts'
import type {Surroundings} from './surroundings.ts'

/** The functions that read. */
export function readFunctions(current: () => Surroundings): WebAssembly.Imports {
  /** Read from an offset; the number of bytes. */
  const read = (bytes: Uint8Array, offset: number, pieces: number, count: number): number => {
    let size = 0
    for (const buffer of buffersAt(current().memory, pieces, count)) {
      const part = bytes.subarray(offset + size, offset + size + buffer.length)
      buffer.set(part)
      size += part.length
    }
    return size
  }
  return {
    fd_read(number: number, pieces: number, count: number, result: number): Errno {
      const {memory, descriptors} = current()
      const descriptor = descriptors.get(number)
      if (descriptor?.kind === 'folder') return errno.isDirectory
      if (descriptor?.kind !== 'file' && descriptor?.kind !== 'input') return errno.badDescriptor
      let size = 0
      if (descriptor.kind === 'file') {
        size = read(descriptor.bytes, descriptor.offset, pieces, count)
        descriptor.offset += size
      }
      memory.setU32(result, size)
      return errno.success
    },
    fd_pread(number: number, pieces: number, count: number, at: bigint, result: number): Errno {
      const {memory, descriptors} = current()
      const descriptor = descriptors.get(number)
      if (descriptor?.kind !== 'file') return errno.badDescriptor
      memory.setU32(result, read(descriptor.bytes, Number(at), pieces, count))
      return errno.success
    },
    fd_seek(number: number, by: bigint, whence: number, result: number): Errno {
      const {memory, descriptors} = current()
      const descriptor = descriptors.get(number)
      if (descriptor?.kind !== 'file') return errno.badDescriptor
      const from = [0, descriptor.offset, descriptor.bytes.length][whence]
      if (from === undefined || from + Number(by) < 0) return errno.invalid
      descriptor.offset = from + Number(by)
      memory.setU64(result, BigInt(descriptor.offset))
      return errno.success
    },
    // The compiler lists no folder.
    fd_readdir(_number: number, _buffer: number, _size: number, _cookie: bigint, result: number) {
      current().memory.setU32(result, 0)
      return errno.success
    }
  }
}
