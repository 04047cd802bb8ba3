import {expect, test} from 'vitest'
import {filesOf, resolvePath} from '../../../../src/compile/wasm/wasi/files.ts'

test('a path does not leave the root', () => {
  expect(resolvePath('/unit', 'a.go')).toBe('/unit/a.go')
  expect(resolvePath('/', './unit/../unit//a.go')).toBe('/unit/a.go')
  expect(resolvePath('/unit', '../../../../etc/passwd')).toBe('/etc/passwd')
  expect(resolvePath('/unit', '..')).toBe('/')
})

test('folders are those that files are in', () => {
  const files = filesOf([['/packages/net/http.a', Uint8Array.of(1, 2)]])
  expect(files.read('/packages/net/http.a')).toEqual(Uint8Array.of(1, 2))
  expect(files.read('/packages')).toBeUndefined()
  expect(['/', '/packages', '/packages/net'].every(files.isFolder)).toBe(true)
  expect(files.isFolder('/packages/net/http.a')).toBe(false)
})
