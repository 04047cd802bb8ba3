import {expect, test} from 'vitest'
import {importsFile, importsOf} from '../../../src/compile/wasm/export-files.ts'

const exports = new TextEncoder().encode('PRINTFILES')
const packages = {fmt: [0, 5], os: [5, 5]} as const

test('a run has what its imports export, and where that is', () => {
  const files = importsOf(['os'], exports, {fmt: [...packages.fmt], os: [...packages.os]})
  expect(files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ['/packages/os.a', 'FILES']
  ])
  const [path, bytes] = importsFile(['os'])
  expect([path, new TextDecoder().decode(bytes)]).toEqual([
    '/imports',
    'packagefile os=/packages/os.a\n'
  ])
})

test('a package that the engine does not have is no file', () => {
  expect(importsOf(['example'], exports, {})).toEqual([])
})
