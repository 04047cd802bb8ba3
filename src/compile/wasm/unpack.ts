import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {brotliDecompress} from 'node:zlib'

const decompress = promisify(brotliDecompress)

/**
 * Unpack a file of an engine, in a thread of Node's own.
 *
 * @param size Bytes that are in it.
 */
export async function unpack(folder: string, name: string, size: number): Promise<Uint8Array> {
  return decompress(await readFile(path.join(folder, name)), {chunkSize: Math.max(64, size)})
}

/** Unpack a file into memory that all threads see. */
export async function unpackShared(
  folder: string,
  name: string,
  size: number
): Promise<Uint8Array> {
  const bytes = await unpack(folder, name, size)
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}
