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

test('without a memory of its own it is refused', () => {
  const none = Uint8Array.from([...head, ...globals])
  expect(() => prepareModule(none)).toThrow('The module has no memory of its own')
})
