import {environment, reserve} from '../src/compile/wasm/instance.ts'
import {
  collectOutput,
  createImports,
  openDescriptors,
  type Surroundings,
  viewOf
} from '../src/compile/wasm/wasi/index.ts'

/** State of an instance after its start: always the same, so it can be stored. */
export interface InitialState {
  /** The memory up to its last byte that is not 0. */
  readonly image: Uint8Array
  /** Of `g0`, `g1`, …, in their order. */
  readonly globals: readonly (number | bigint)[]
  /** Pages of the memory. */
  readonly pages: number
}

const pageSize = 2 ** 16

/** The same clock and random numbers whenever it is built: so are the bytes. Go takes no clock at 0. */
const machine = {now: () => 1, fillRandom: (bytes: Uint8Array) => void bytes.fill(0x5a)}

/**
 * Start Go's runtime and initialize the packages of the compiler, and return what that leaves.
 *
 * @param bytes A module whose globals are exported.
 */
export async function initialize(bytes: Uint8Array): Promise<InitialState> {
  let current: Surroundings | null = null
  const imports = createImports(
    () => {
      if (!current) throw new Error('Nothing runs')
      return current
    },
    environment,
    machine
  )
  const {exports} = new WebAssembly.Instance(await WebAssembly.compile(bytes), imports)
  const {memory, _initialize} = exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('The module has no memory')
  if (typeof _initialize !== 'function') throw new Error('The module cannot be initialized')
  memory.grow(Math.max(0, Math.ceil((reserve - memory.buffer.byteLength) / pageSize)))
  const output = collectOutput(pageSize)
  current = {memory: viewOf(memory), descriptors: openDescriptors(), output}
  _initialize()
  if (output.text() !== '') throw new Error(`Its start prints ${JSON.stringify(output.text())}`)
  const globals = Object.values(exports).filter(each => each instanceof WebAssembly.Global)
  const all = new Uint8Array(memory.buffer)
  return {
    image: all.slice(0, all.findLastIndex(byte => byte !== 0) + 1),
    globals: globals.map(({value}) => value),
    pages: all.length / pageSize
  }
}
