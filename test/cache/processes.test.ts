import {join} from 'node:path'
import {execa} from 'execa'
import {expect, test} from 'vitest'
import {openStore} from '../../src/cache/store.ts'
import {folderWith} from '../cli/command.ts'

const built = new URL('../../dist/src/cache/store.js', import.meta.url)

/** A process that writes and reads a store that is much too small, a few entries at a time. */
const script = `
import {openStore} from ${JSON.stringify(built.href)}
const [folder, own] = process.argv.slice(2)
const valueOf = key => key.padEnd(500, '.')
let hits = 0
for (let round = 0; round < 150; round++) {
  const store = openStore(folder, {limit: 40_000})
  for (const other of ['a', 'b', 'c']) {
    for (let back = 0; back < 20; back++) {
      const key = other + (round - back)
      const value = store.get(key)
      if (value !== undefined && value !== valueOf(key)) throw new Error(key + ' is ' + value)
      if (value !== undefined) hits++
    }
  }
  store.set(own + round, valueOf(own + round))
  store.flush()
}
console.log(hits)
`

test('processes that write, join and remove at once never break each other', async () => {
  const folder = await folderWith({'writer.mjs': script})
  const store = join(folder, 'store')
  const writers = ['a', 'b', 'c'].map(own =>
    execa(process.execPath, [join(folder, 'writer.mjs'), store, own])
  )
  for (const {stdout} of await Promise.all(writers)) expect(Number(stdout)).toBeGreaterThan(150)
  const left = openStore(store, {limit: 40_000})
  expect(['a149', 'b149', 'c149'].map(key => left.get(key)).some(value => value)).toBe(true)
})

test('what a process found out is written when it ends, however it does', async () => {
  const folder = await folderWith({
    'ending.mjs': `
import {openStore} from ${JSON.stringify(built.href)}
openStore(process.argv[2], {limit: 1e6}).set('key', process.argv[3])
if (process.argv[3] === 'throws') throw new Error('bug')
if (process.argv[3] === 'exits') process.exit(3)
if (process.argv[3] === 'is ended') process.kill(process.pid, 'SIGTERM')
`
  })
  for (const ending of ['returns', 'throws', 'exits', 'is ended']) {
    const store = join(folder, ending)
    await execa(process.execPath, [join(folder, 'ending.mjs'), store, ending], {reject: false})
    expect(openStore(store, {limit: 1e6}).get('key')).toBe(ending)
  }
})
