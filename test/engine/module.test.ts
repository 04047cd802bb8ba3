import {expect, test} from 'vitest'
import {prepareModule} from '../../engine/module.ts'

const head = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
/** A memory of one page, a global that can be set, and no more than the memory exported. */
const memory = [5, 3, 1, 0, 1]
const globals = [6, 6, 1, 0x7f, 1, 0x41, 7, 0x0b]
const exports = [7, 10, 1, 6, ...new TextEncoder().encode('memory'), 2, 0]
const plain = Uint8Array.from([...head, ...memory, ...globals, ...exports])

async function instanceOf(bytes: Uint8Array): Promise<WebAssembly.Instance> {
  return new WebAssembly.Instance(await WebAssembly.compile(bytes), {})
}

test('a prepared module has its globals exported', async () => {
  const {exports} = await instanceOf(prepareModule(plain).bytes)
  expect(Object.keys(exports)).toEqual(['memory', 'g0'])
  const {g0} = exports
  expect(g0 instanceof WebAssembly.Global && g0.value).toBe(7)
})

test('whoever loads it sets how many pages its memory may have', async () => {
  const {bytes, memoryLimitAt} = prepareModule(plain)
  bytes.set([0x82, 0x80, 0x80, 0x80, 0], memoryLimitAt)
  const {memory} = (await instanceOf(bytes)).exports
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('No memory')
  expect(memory.grow(1)).toBe(1)
  expect(() => memory.grow(1)).toThrow(RangeError)
})

test('a memory that is filled from outside has no data, and the pages that are asked for', async () => {
  const data = [11, 7, 1, 0, 0x41, 0, 0x0b, 1, 42]
  const withData = Uint8Array.from([...plain, ...data])
  const firstByte = async (bytes: Uint8Array) => {
    const {memory} = (await instanceOf(bytes)).exports
    if (!(memory instanceof WebAssembly.Memory)) throw new Error('No memory')
    return [new Uint8Array(memory.buffer)[0], memory.buffer.byteLength / 2 ** 16]
  }
  expect(await firstByte(prepareModule(withData).bytes)).toEqual([42, 1])
  expect(await firstByte(prepareModule(withData, 3).bytes)).toEqual([0, 3])
})

test('without a memory of its own it is refused', () => {
  const none = Uint8Array.from([...head, ...globals])
  expect(() => prepareModule(none)).toThrow('The module has no memory of its own')
})
