import type {EnginePackage} from './engine-package.ts'
import {setCompileFlags} from './flags.ts'
import {unpack, unpackShared} from './unpack.ts'

const pageSize = 2 ** 16
/** All that 32 bits can address. */
const mostPages = 2 ** 16

/** Data shared by all workers, without copies. */
export interface LoadedEngine {
  readonly module: WebAssembly.Module
  /** Initial memory of an instance, shared. */
  readonly image: Uint8Array
  /** Initial values of the globals of an instance, in order. */
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
