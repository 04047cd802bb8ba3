import type {EnginePackage} from './engine-package.ts'
import {setCompileFlags} from './flags.ts'
import {unpack, unpackShared} from './unpack.ts'

const pageSize = 2 ** 16
/** All that 32 bits can address. */
const mostPages = 2 ** 16

/** What every worker gets; none of it is copied for it. */
export interface LoadedEngine {
  readonly module: WebAssembly.Module
  /** What the memory of an instance starts with, in shared memory. */
  readonly image: Uint8Array
  /** What the globals of an instance start with, in their order. */
  readonly globals: readonly (number | bigint)[]
}

/**
 * Load the compiler, as it is once Go's runtime and its packages are initialized.
 *
 * @param memoryLimit Bytes that an instance may have.
 */
export async function loadEngine(
  {folder, manifest}: EnginePackage,
  memoryLimit: number
): Promise<LoadedEngine> {
  setCompileFlags()
  const [module, image] = await Promise.all([
    unpack(folder, 'compile.wasm.br', manifest.moduleSize).then(bytes => {
      bytes.set(pagesOf(memoryLimit), manifest.memoryLimitAt)
      return WebAssembly.compile(bytes)
    }),
    unpackShared(folder, 'memory.br', manifest.memorySize)
  ])
  const globals = manifest.globals.map(value => (typeof value === 'string' ? BigInt(value) : value))
  return {module, image, globals}
}

/** As many pages as fit, in five bytes of LEB128. */
function pagesOf(bytes: number): readonly number[] {
  const pages = Math.min(mostPages, Math.max(1, Math.floor(bytes / pageSize)))
  return [0, 7, 14, 21, 28].map(shift => ((pages >>> shift) & 0x7f) | (shift < 28 ? 0x80 : 0))
}
