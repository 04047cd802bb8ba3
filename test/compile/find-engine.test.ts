import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {findEngine} from '../../src/compile/find-engine.ts'
import {readEnginePackage} from '../../src/compile/wasm/engine-package.ts'

describe('an engine', () => {
  test('is the Go of this machine where there is one', async () => {
    const found = await findEngine({})
    expect(found.ok && 'compile' in found.toolchain).toBe(true)
  })

  test('is never another than the Go that is named', async () => {
    const found = await findEngine({go: '/none/of/them'})
    expect(found.ok ? '' : found.problem).toContain('/none/of/them')
  })

  test('that is not installed is named', async () => {
    const found = await findEngine({engine: 'wasm'})
    expect(found).toEqual({
      ok: false,
      problem:
        'Cannot find the Go compiler as WebAssembly: `@goclaims/compiler-wasm` is not installed'
    })
  })
})

describe('a package with an engine', () => {
  const manifest = {
    format: 2,
    version: 'go1.26.8',
    goos: 'linux',
    goarch: 'amd64',
    build: 'abc',
    memoryLimitAt: 100,
    moduleSize: 2000,
    memorySize: 3000,
    globals: [1, '-9000000000000000000'],
    exportSizes: [5],
    packages: {fmt: [0, 0, 5]}
  }

  test.for([
    ['as it is built', JSON.stringify(manifest), true],
    ['of another format', JSON.stringify({...manifest, format: 1}), false],
    ['that is damaged', '{"format": 1,', false]
  ] as const)('%s', ([, text, isTaken]) => {
    const folder = mkdtempSync(join(tmpdir(), 'goclaims-engine-'))
    onTestFinished(() => rmSync(folder, {recursive: true}))
    const file = join(folder, 'engine.json')
    writeFileSync(file, text)
    const problem = `Cannot use the Go compiler as WebAssembly: \`${file}\` is not of this version of goclaims`
    expect(readEnginePackage(folder)).toEqual(
      isTaken ? {ok: true, package: {folder, manifest}} : {ok: false, problem}
    )
  })
})
