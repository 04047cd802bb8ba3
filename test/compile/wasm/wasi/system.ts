import {expect} from 'vitest'
import {
  collectOutput,
  createImports,
  filesOf,
  openDescriptors,
  type Surroundings,
  viewOf
} from '../../../../src/compile/wasm/wasi/index.ts'

/** A module with one page of memory, which it exports. */
const page = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[5, 3, 1, 0, 1],
  ...[7, 10, 1, 6, ...new TextEncoder().encode('memory'), 2, 0]
])

/** A system with some files, to call as a program would: names and results at addresses. */
export async function systemWith(
  files: Readonly<Record<string, string>>,
  {outputLimit = 100}: {readonly outputLimit?: number} = {}
) {
  const instance = new WebAssembly.Instance(await WebAssembly.compile(page), {})
  const {memory} = instance.exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('No memory')
  const entries = Object.entries(files).map(
    ([path, text]) => [path, new TextEncoder().encode(text)] as const
  )
  const current: Surroundings = {
    memory: viewOf(memory),
    descriptors: openDescriptors(filesOf(entries)),
    output: collectOutput(outputLimit)
  }
  const imports = createImports(() => current, {GOOS: 'linux', PWD: '/unit'})
  const functions: Readonly<Record<string, (...args: never[]) => unknown>> =
    imports.wasi_snapshot_preview1
  const call = (name: string, ...args: readonly (number | bigint)[]) =>
    functions[name]?.(...(args as never[]))
  /** Write a text at an address; its length. */
  const put = (address: number, text: string) => {
    const bytes = new TextEncoder().encode(text)
    current.memory.bytes(address, bytes.length).set(bytes)
    return bytes.length
  }
  /** Write the place of one buffer at 8. */
  const buffer = (address: number, length: number) => {
    current.memory.setU32(8, address)
    current.memory.setU32(12, length)
    return [8, 1] as const
  }
  /** Open a file below the root; its number. */
  const open = (name: string, flags = 0) => {
    const length = put(100, name)
    const error = call('path_open', 3, 0, 100, length, flags, 0n, 0n, 0, 0)
    return {error, number: current.memory.u32(0)}
  }
  const read = (number: number, length: number) => {
    expect(call('fd_read', number, ...buffer(200, length), 0)).toBe(0)
    return current.memory.text(200, current.memory.u32(0))
  }
  return {memory: current.memory, output: current.output, call, put, buffer, open, read}
}
