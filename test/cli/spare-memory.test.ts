import {expect, test} from 'vitest'
import {spareMemory} from '../../src/cli/check/spare-memory.ts'

test('garbage is collected now and then', async () => {
  const spare = spareMemory()
  let gone = 0
  const registry = new FinalizationRegistry(() => {
    gone++
  })
  for (let index = 0; index < 100; index++) registry.register({index}, null)
  for (let article = 0; article < 1000; article++) {
    spare()
    if (article % 500 === 0) await new Promise(resolve => setTimeout(resolve, 1))
  }
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(gone).toBeGreaterThan(0)
})
