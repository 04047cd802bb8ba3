import {mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openStore} from '../../src/cache/store.ts'
import {folderWith} from '../cli/command.ts'

const limit = 2 ** 20
const hour = 3_600_000

/** A store that another process would see: nothing is known but what the folder has. */
function reopened(folder: string, now = Date.now()) {
  return openStore(folder, {limit, now: () => now})
}

function packsOf(folder: string): readonly string[] {
  return readdirSync(folder).filter(name => name.endsWith('.pack'))
}

async function storeWith(entries: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await folderWith({})
  const store = reopened(folder)
  for (const [key, value] of Object.entries(entries)) store.set(key, value)
  store.flush()
  return folder
}

describe('a store', () => {
  it('gives back what was kept, before and after it is written', async () => {
    const folder = await folderWith({})
    const store = reopened(folder)
    store.set('one', {text: 'é\u{1f600}\u0000', list: [1, null]})
    expect(store.get('one')).toEqual({text: 'é\u{1f600}\u0000', list: [1, null]})
    expect(reopened(folder).get('one')).toBeUndefined()
    store.flush()
    expect(store.get('one')).toEqual({text: 'é\u{1f600}\u0000', list: [1, null]})
    expect(reopened(folder).get('one')).toEqual({text: 'é\u{1f600}\u0000', list: [1, null]})
    expect(reopened(folder).get('two')).toBeUndefined()
    expect(packsOf(folder)).toHaveLength(1)
  })

  it('takes what was kept last', async () => {
    const folder = await storeWith({key: 'old', other: 1})
    const store = reopened(folder, Date.now() + 1)
    store.set('key', 'new')
    store.flush()
    expect(reopened(folder).get('key')).toBe('new')
    expect(reopened(folder).get('other')).toBe(1)
  })

  it('does without a folder that cannot be written', async () => {
    const folder = join(await folderWith({file: ''}), 'file', 'below')
    const store = reopened(folder)
    store.set('key', 1)
    store.flush()
    expect(store.get('key')).toBeUndefined()
  })
})

describe('a damaged store', () => {
  const entries = {first: 'a'.repeat(300), second: 'b'.repeat(300)}

  it.each([0, 5, 15, 20, 60, 200, 500])('is a miss when cut at %i bytes', async length => {
    const folder = await storeWith(entries)
    for (const name of packsOf(folder)) truncateSync(join(folder, name), length)
    expect(reopened(folder).get('first')).toBeUndefined()
    expect(reopened(folder).get('second')).toBeUndefined()
  })

  it('never gives anything else than what was kept, whichever byte is another', async () => {
    const folder = await storeWith(entries)
    const [name = ''] = packsOf(folder)
    const file = join(folder, name)
    const whole = readFileSync(file)
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 0x11
      writeFileSync(file, damaged)
      const store = reopened(folder)
      expect([undefined, entries.first]).toContain(store.get('first'))
      expect([undefined, entries.second]).toContain(store.get('second'))
    }
  })

  it.each([
    ['nothing', ''],
    ['another kind of file', '{"first": "aaa"}'],
    ['a later version', 'goclaims\u0002\u0000\u0000\u0000']
  ])('takes %s for nothing, and can be written to', async (_name, content) => {
    const folder = await folderWith({'foreign-1-0.pack': content})
    const store = reopened(folder)
    expect(store.get('first')).toBeUndefined()
    store.set('first', 1)
    store.flush()
    expect(reopened(folder).get('first')).toBe(1)
  })

  it('takes a folder in the place of a pack for nothing', async () => {
    const folder = await storeWith(entries)
    mkdirSync(join(folder, 'zzz-1-0.pack'))
    expect(reopened(folder).get('first')).toBe(entries.first)
  })
})

describe('a full store', () => {
  it('forgets what was used least recently', async () => {
    const folder = await folderWith({})
    const text = 'x'.repeat(1000)
    for (let day = 0; day < 20; day++) {
      const store = openStore(folder, {limit: 15_000, now: () => day * 24 * hour})
      store.set(`day ${day}`, text)
      // Used again and again, though it is the oldest.
      expect(store.get('day 0')).toBe(text)
      store.flush()
    }
    const store = openStore(folder, {limit: 15_000, now: () => 20 * 24 * hour})
    const left = Array.from({length: 20}, (_, day) => day).filter(day => store.get(`day ${day}`))
    expect(left).toContain(0)
    expect(left).toContain(19)
    expect(left).not.toContain(1)
    expect(left.length).toBeLessThanOrEqual(15)
    expect(left.length).toBeGreaterThan(8)
  })

  it('has few files, however often it is written to', async () => {
    const folder = await folderWith({})
    for (let time = 0; time < 60; time++) {
      const store = reopened(folder, time)
      store.set(`key ${time}`, time)
      store.flush()
    }
    expect(packsOf(folder).length).toBeLessThanOrEqual(13)
    const store = reopened(folder)
    for (let time = 0; time < 60; time++) expect(store.get(`key ${time}`)).toBe(time)
  })

  it('forgets what nobody used for a month, when files are joined', async () => {
    const folder = await storeWith({old: 1})
    for (let time = 0; time < 20; time++) {
      const store = reopened(folder, Date.now() + 40 * 24 * hour + time)
      store.set(`key ${time}`, time)
      store.flush()
    }
    expect(reopened(folder).get('old')).toBeUndefined()
    expect(reopened(folder).get('key 3')).toBe(3)
  })

  it('removes what dead processes left, once it is old', async () => {
    const folder = await folderWith({'a-1-0.pack.unfinished-1-x': '', 'b-1-0.pack': 'damaged'})
    for (let time = 0; time < 20; time++) {
      const store = reopened(folder, Date.now() + 2 * hour + time)
      store.set(`key ${time}`, time)
      store.flush()
    }
    const names = readdirSync(folder)
    expect(names).not.toContain('a-1-0.pack.unfinished-1-x')
    expect(names).not.toContain('b-1-0.pack')
  })
})

it('joins the packs of many processes to a few, whichever wrote them', async () => {
  const folder = await folderWith({})
  const others = Array.from({length: 40}, () => reopened(folder))
  // Each looks before any has written.
  for (const other of others) other.getText('none')
  for (const [index, other] of others.entries()) {
    other.set(`key ${index}`, index)
    other.flush()
  }
  expect(packsOf(folder)).toHaveLength(40)
  const store = reopened(folder)
  store.set('last', true)
  store.flush()
  expect(packsOf(folder).length).toBeLessThanOrEqual(12)
  expect(reopened(folder).get('key 7')).toBe(7)
})
