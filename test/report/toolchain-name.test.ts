import {expect, test} from 'vitest'
import {toolchainName} from '../../src/report/toolchain-name.ts'

const toolchain = {version: 'go1.26.8', goos: 'linux', goarch: 'amd64'}

test('the summary says where the compiler is WebAssembly', () => {
  expect(toolchainName(toolchain)).toBe('go1.26.8')
  expect(toolchainName({...toolchain, engine: 'native'})).toBe('go1.26.8')
  expect(toolchainName({...toolchain, engine: 'wasm'})).toBe('go1.26.8 as WebAssembly')
})
