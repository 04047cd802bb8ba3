import {expect, it, vi} from 'vitest'
import {openSignedStore} from '../../src/cache/index.ts'
import {keptResults} from '../../src/compile/cache/result-cache.ts'
import type {CompileResult} from '../../src/model/index.ts'
import {testFolder} from './compilers.ts'

vi.mock(import('../../src/cache/signed-store.ts'), {spy: true})

const printed: CompileResult = {ok: true, diagnostics: [], added: []}

it('the compilers of all Gos keep their results in one store, each under its own name', async () => {
  const folder = await testFolder()
  const [old, today] = ['go1.12', 'go1.26'].map(build => keptResults(folder, {build}))
  old?.set('a unit', printed)
  expect(old?.get('a unit')).toEqual(printed)
  expect(today?.get('a unit')).toBeUndefined()
  expect(openSignedStore).toHaveBeenCalledTimes(1)
})
