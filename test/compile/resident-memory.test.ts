import {readdirSync, readlinkSync} from 'node:fs'
import {expect, it} from 'vitest'
import {residentMemory} from '../../src/compile/process/resident-memory.ts'

it('says what a process holds', async () => {
  const memory = await residentMemory(process.pid)
  expect(memory).toBeGreaterThan(2 ** 20)
  expect(memory).toBeLessThan(2 ** 40)
})

it('says nothing of a process that is not there', async () => {
  expect(await residentMemory(2 ** 30)).toBeNull()
})

it.runIf(process.platform === 'linux')('keeps no file of a process open', async () => {
  await residentMemory(process.pid)
  const open = readdirSync('/proc/self/fd').flatMap(name => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`)
    } catch {
      return []
    }
  })
  expect(open.filter(file => /^\/proc\/\d+\/stat/.test(file))).toEqual([])
})
