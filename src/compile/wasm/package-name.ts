/** The package that brings the compiler as WebAssembly. */
export const wasmPackage = '@goclaims/compiler-wasm'
