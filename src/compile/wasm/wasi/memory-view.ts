import {Buffer} from 'node:buffer'

/** The memory of an instance, to read and write; addresses are bytes from its start. */
export interface MemoryView {
  u32(address: number): number
  setU8(address: number, value: number): void
  setU32(address: number, value: number): void
  setU64(address: number, value: bigint): void
  /** The bytes themselves, not a copy; they are gone when the memory grows. */
  bytes(address: number, length: number): Uint8Array
  text(address: number, length: number): string
}

/** Look at a memory that may grow, whose buffer is another one then. */
export function viewOf(memory: WebAssembly.Memory): MemoryView {
  let data = new DataView(memory.buffer)
  const current = () => {
    if (data.buffer !== memory.buffer) data = new DataView(memory.buffer)
    return data
  }
  return {
    u32: address => current().getUint32(address, true),
    setU8: (address, value) => current().setUint8(address, value),
    setU32: (address, value) => current().setUint32(address, value, true),
    setU64: (address, value) => current().setBigUint64(address, value, true),
    bytes: (address, length) => new Uint8Array(memory.buffer, address, length),
    text: (address, length) => Buffer.from(memory.buffer, address, length).toString('utf8')
  }
}

/** The buffers that an array of `iovec` names. */
export function* buffersAt(
  memory: MemoryView,
  pieces: number,
  count: number
): Generator<Uint8Array> {
  for (let index = 0; index < count; index++) {
    const piece = pieces + 8 * index
    yield memory.bytes(memory.u32(piece), memory.u32(piece + 4))
  }
}
