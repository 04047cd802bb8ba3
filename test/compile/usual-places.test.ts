import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, it, vi} from 'vitest'
import {isFile} from '../../src/compile/toolchain/find-command.ts'
import {findInUsualPlaces} from '../../src/compile/toolchain/usual-places.ts'
import {testFolder} from './compilers.ts'

vi.mock(import('../../src/compile/toolchain/find-command.ts'), {spy: true})

it.skipIf(process.platform === 'win32')('finds the newest of the SDKs at home', async () => {
  const home = await testFolder()
  const look = vi.mocked(isFile).getMockImplementation()
  // What this machine has elsewhere comes first, and must not decide.
  vi.mocked(isFile).mockImplementation(file => file.startsWith(home) && (look?.(file) ?? true))
  vi.stubEnv('HOME', home)
  const sdks = ['go1.9.2', 'go1.26.8', 'go1.26.10', 'gotip']
  const files = sdks.map(name => path.join(home, 'sdk', name, 'bin', 'go'))
  for (const file of files) {
    await mkdir(path.dirname(file), {recursive: true})
    await writeFile(file, '')
  }
  const found = findInUsualPlaces()
  vi.unstubAllEnvs()
  expect(found).toBe(path.join(home, 'sdk/go1.26.10/bin/go'))
})
