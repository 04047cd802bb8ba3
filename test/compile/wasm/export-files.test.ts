import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import {expect, onTestFinished, test} from 'vitest'
import {createExports, filesOfImports} from '../../../src/compile/wasm/export-files.ts'

const texts = ['PRINTFILES', 'HTTP']
const manifest = {
  format: 2,
  version: 'go1.26.8',
  goos: 'linux',
  goarch: 'amd64',
  build: 'abc',
  memoryLimitAt: 0,
  moduleSize: 0,
  memorySize: 0,
  globals: [],
  exportSizes: texts.map(({length}) => length),
  packages: {fmt: [0, 0, 5], os: [0, 5, 5], 'net/http': [1, 0, 4]}
} satisfies Parameters<typeof createExports>[0]['manifest']

/** What an engine exports whose files are those of the groups. */
function exportsOf(groups: readonly number[]) {
  const folder = mkdtempSync(join(tmpdir(), 'goclaims-exports-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  for (const group of groups) {
    writeFileSync(join(folder, `exports-${group}.br`), brotliCompressSync(texts[group] ?? ''))
  }
  return createExports({folder, manifest})
}

const readable = (files: readonly (readonly [string, Uint8Array])[]) =>
  files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes.slice())])

test('a run has what its imports export, and where that is', async () => {
  const exports = await exportsOf([0, 1])(['os', 'net/http'])
  expect(readable(filesOfImports(exports))).toEqual([
    ['/imports', 'packagefile os=/packages/os.a\npackagefile net/http=/packages/net/http.a\n'],
    ['/packages/os.a', 'FILES'],
    ['/packages/net/http.a', 'HTTP']
  ])
})

test('only the groups that are needed are read', async () => {
  const exportsOfThese = exportsOf([0])
  expect(readable(await exportsOfThese(['fmt', 'os']))).toEqual([
    ['fmt', 'PRINT'],
    ['os', 'FILES']
  ])
  await expect(exportsOfThese(['net/http'])).rejects.toThrow('exports-1.br')
})

test('a package that the engine does not have is no file', async () => {
  expect(await exportsOf([0])(['example'])).toEqual([])
})
