import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {brotliDecompress} from 'node:zlib'
import type {EnginePackage} from './engine-package.ts'
import {setCompileFlags} from './flags.ts'

const decompress = promisify(brotliDecompress)
const pageSize = 2 ** 16
/** All that 32 bits can address. */
const mostPages = 2 ** 16

/** What every worker gets; none of it is copied for it. */
export interface LoadedEngine {
  readonly module: WebAssembly.Module
  /** What packages export, one after the other, in shared memory. */
  readonly exports: Uint8Array
  readonly packages: EnginePackage['manifest']['packages']
}

/**
 * Load the compiler and what packages export.
 *
 * @param memoryLimit Bytes that an instance may have.
 */
export async function loadEngine(
  {folder, manifest}: EnginePackage,
  memoryLimit: number
): Promise<LoadedEngine> {
  setCompileFlags()
  const {moduleSize, memoryLimitAt, packages} = manifest
  const ends = Object.values(packages).map(([offset, length]) => offset + length)
  const [module, exports] = await Promise.all([
    unpack(path.join(folder, 'compile.wasm.br'), moduleSize).then(bytes => {
      bytes.set(pagesOf(memoryLimit), memoryLimitAt)
      return WebAssembly.compile(bytes)
    }),
    unpack(path.join(folder, 'exports.br'), Math.max(0, ...ends))
  ])
  const shared = new Uint8Array(new SharedArrayBuffer(exports.length))
  shared.set(exports)
  return {module, exports: shared, packages}
}

async function unpack(file: string, size: number): Promise<Uint8Array> {
  return decompress(await readFile(file), {chunkSize: Math.max(64, size)})
}

/** As many pages as fit, in five bytes of LEB128. */
function pagesOf(bytes: number): readonly number[] {
  const pages = Math.min(mostPages, Math.max(1, Math.floor(bytes / pageSize)))
  return [0, 7, 14, 21, 28].map(shift => ((pages >>> shift) & 0x7f) | (shift < 28 ? 0x80 : 0))
}
