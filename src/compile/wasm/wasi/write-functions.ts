import {type Errno, errno} from './errno.ts'
import {buffersAt} from './memory-view.ts'
import type {Surroundings} from './surroundings.ts'

/** The functions that write: to the output. What would change a file is refused. */
export function writeFunctions(current: () => Surroundings): WebAssembly.Imports {
  const refused = (): Errno => errno.readOnly
  return {
    fd_write(number: number, pieces: number, count: number, result: number): Errno {
      const {memory, descriptors, output} = current()
      if (descriptors.get(number)?.kind !== 'output') return errno.badDescriptor
      let size = 0
      for (const bytes of buffersAt(memory, pieces, count)) {
        output.write(bytes)
        size += bytes.length
      }
      memory.setU32(result, size)
      return errno.success
    },
    fd_sync: (): Errno => errno.success,
    fd_fdstat_set_flags: (): Errno => errno.success,
    fd_pwrite: refused,
    fd_filestat_set_size: refused,
    path_create_directory: refused,
    path_remove_directory: refused,
    path_unlink_file: refused
  }
}
