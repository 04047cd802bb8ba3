import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, it} from 'vitest'
import {createImportsSource} from '../../src/compile/toolchain/imports.ts'
import type {NativeToolchain} from '../../src/compile/toolchain/native-toolchain.ts'
import {testFolder} from './compilers.ts'

/** A Go that came with archives for Linux, and whose `go` command is never started. */
async function oldGo(version: string, goos: string): Promise<NativeToolchain> {
  const goroot = await testFolder()
  const folder = path.join(goroot, 'pkg', 'linux_amd64')
  await mkdir(folder, {recursive: true})
  await writeFile(path.join(folder, 'fmt.a'), '')
  const go = path.join(goroot, 'none')
  const target = {goos, goarch: 'amd64'}
  return {version, ...target, go, goroot, compile: go, environment: {}, identity: '', build: ''}
}

it('a Go before 1.11 has the packages that it came with, and no newer ones', async () => {
  const source = createImportsSource(await oldGo('go1.9.7', 'linux'), null)
  const found = await source.find(['fmt'], undefined)
  expect(found).toMatchObject({kind: 'found', config: expect.stringContaining('packagefile fmt=')})
  expect(await source.find(['fmt', 'slices'], undefined)).toEqual({
    kind: 'unknown',
    packages: ['slices']
  })
})

it('a Go before 1.11 has none of another system', async () => {
  const source = createImportsSource(await oldGo('go1.10.8', 'windows'), null)
  expect(await source.find(['fmt'], undefined)).toEqual({
    kind: 'problem',
    detail: 'go1.10.8 cannot be asked, and it came without those of windows/amd64'
  })
})
