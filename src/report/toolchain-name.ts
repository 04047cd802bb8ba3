import type {Toolchain} from '../model/index.ts'

/** Name a compiler, as the summary of a run does: `go1.26.8`, `go1.26.8 as WebAssembly`. */
export function toolchainName({version, engine}: Toolchain): string {
  return engine === 'wasm' ? `${version} as WebAssembly` : version
}
