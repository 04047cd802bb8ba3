// What is used of WebAssembly: Node's own types have none of it.
declare namespace WebAssembly {
  class Module {
    private constructor()
  }
  class Instance {
    readonly exports: Readonly<Record<string, unknown>>
    constructor(module: Module, imports: Readonly<Record<string, Imports>>)
  }
  class Memory {
    private constructor()
    readonly buffer: ArrayBuffer
    grow(pages: number): number
  }
  class Global {
    private constructor()
    value: number | bigint
  }
  type Imports = Readonly<Record<string, (...args: never[]) => unknown>>
  function compile(bytes: Uint8Array): Promise<Module>
}
