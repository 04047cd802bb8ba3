import {readdir, readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {circles, importsBelow, isOurs, pastIndex, roomOf} from './imports.ts'

/**
 * What each room may import besides itself, the nouns (`src/model`) and libraries. Data goes one
 * way: a stage knows the shared bases, never another stage; only `analysis` knows them all. A room
 * may import what stands above it.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/model/text': [],
  'src/thresholds.ts': [],
  'src/go/target': [],
  'src/go/version': [],
  'src/option-problem.ts': ['src/go/version'],
  'src/options.ts': ['src/go/target', 'src/option-problem.ts'],
  'src/cache': [],
  'src/go/messages': [],
  'src/go/source': [],
  'src/go/command': ['src/go/messages', 'src/go/target'],
  'src/extract': [
    'src/go/messages',
    'src/go/source',
    'src/go/target',
    'src/go/version',
    'src/go/command',
    'src/thresholds.ts'
  ],
  'src/pair': ['src/go/source', 'src/go/target', 'src/go/command', 'src/thresholds.ts'],
  'src/complete': ['src/go/messages', 'src/go/source'],
  'src/compile': [
    'src/go/messages',
    'src/go/target',
    'src/go/command',
    'src/go/version',
    'src/complete',
    'src/cache'
  ],
  'src/reconcile': [
    'src/go/messages',
    'src/go/source',
    'src/go/target',
    'src/go/version',
    'src/thresholds.ts'
  ],
  'src/history': ['src/go/version', 'src/thresholds.ts'],
  'src/checks': [
    'src/go/messages',
    'src/go/source',
    'src/go/command',
    'src/go/version',
    'src/pair',
    'src/compile',
    'src/reconcile',
    'src/thresholds.ts'
  ],
  'src/analysis': [
    'src/history',
    'src/go/messages',
    'src/go/version',
    'src/extract',
    'src/pair',
    'src/compile',
    'src/reconcile',
    'src/checks',
    'src/cache',
    'src/options.ts',
    'src/thresholds.ts'
  ],
  'src/config': ['src/analysis', 'src/cache', 'src/options.ts'],
  'src/wording': ['src/go/version', 'src/reconcile', 'src/history'],
  'src/remark': [
    'src/config',
    'src/extract',
    'src/analysis',
    'src/cache',
    'src/wording',
    'src/options.ts'
  ],
  rules: ['src/reconcile', 'src/remark', 'src/wording', 'src/options.ts'],
  'src/whole-plugin.ts': ['src/remark', 'rules', 'src/options.ts'],
  'src/index.ts': ['src/whole-plugin.ts', 'src/options.ts'],
  'src/terminal': ['src/wording'],
  'src/report': [
    'src/go/target',
    'src/reconcile',
    'src/wording',
    'src/remark',
    'src/terminal',
    'src/options.ts'
  ],
  'src/explain': [
    'src/go/source',
    'src/go/target',
    'src/go/command',
    'src/go/version',
    'src/reconcile',
    'src/history',
    'src/wording',
    'rules',
    'src/terminal',
    'src/report'
  ],
  'src/fix': ['src/go/version', 'src/extract', 'src/reconcile'],
  'src/hosts': ['src/options.ts', 'src/analysis', 'src/remark', 'src/wording', 'rules'],
  'src/cli': [
    'src/go/target',
    'src/config',
    'src/compile',
    'src/go/version',
    'src/analysis',
    'src/wording',
    'src/remark',
    'rules',
    'src/report',
    'src/explain',
    'src/fix',
    'src/hosts',
    'src/cache',
    'src/options.ts'
  ],
  'src/language-server': [
    'src/config',
    'src/analysis',
    'src/wording',
    'src/remark',
    'rules',
    'src/explain',
    'src/fix',
    'src/options.ts'
  ],
  'src/markdownlint': ['src/config', 'src/remark', 'rules', 'src/whole-plugin.ts']
}

/** Libraries and modules of Node that only some rooms may use, since only these touch the world. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  'nano-spawn': ['src/compile', 'src/cli'],
  'node:child_process': ['src/compile', 'src/cli', 'src/hosts'],
  'node:fs': ['src/cache', 'src/config', 'src/compile', 'src/cli', 'src/hosts'],
  'node:fs/promises': ['src/compile', 'src/cli', 'src/hosts'],
  'node:net': ['src/compile'],
  'node:worker_threads': ['src/compile'],
  chokidar: ['src/cli', 'src/hosts'],
  commander: ['src/cli'],
  'remark-message-control': ['src/remark']
}

const rooms = Object.keys(mayImport)
const imports = (await Promise.all(['src', 'rules'].map(importsBelow))).flat()

test('every room has a row, and every row a room', () => {
  expect(imports.length).toBeGreaterThan(200)
  expect(rooms.toSorted()).toEqual(
    [...new Set([...imports.map(({file}) => roomOf(file)), 'src/options.ts'])].toSorted()
  )
})

test('data goes one way: no room imports what comes after it', () => {
  const wrong = imports.filter(it => {
    const [from, to] = [roomOf(it.file), roomOf(it.target)]
    const isOpen = from === to || to.startsWith('src/model') || mayImport[from]?.includes(to)
    return isOurs(it) && !isOpen
  })
  expect(wrong).toEqual([])
})

test('no row may import a later one', () => {
  const wrong = rooms.flatMap((room, index) =>
    (mayImport[room] ?? []).filter(other => rooms.indexOf(other) >= index)
  )
  expect(wrong).toEqual([])
})

test('nothing is allowed that no file needs', () => {
  const needed = new Set(imports.map(({file, target}) => `${roomOf(file)} → ${roomOf(target)}`))
  const allowed = rooms.flatMap(room => (mayImport[room] ?? []).map(other => `${room} → ${other}`))
  expect(allowed.filter(arrow => !needed.has(arrow))).toEqual([])
})

test('a room is entered by its index', () => {
  expect(pastIndex(imports)).toEqual([])
  const past = {file: 'src/pair/join.ts', target: 'src/go/source/columns.ts'}
  const through = {file: 'src/pair/join.ts', target: 'src/go/source/index.ts'}
  const within = {file: 'src/pair/join.ts', target: 'src/pair/runs.ts'}
  const file = {file: 'src/pair/join.ts', target: 'src/thresholds.ts'}
  expect(pastIndex([past, through, within, file])).toEqual([past])
})

test('no file imports itself in a circle', () => {
  expect(circles(imports)).toEqual([])
  const circle = ['a', 'b', 'c'].map((name, index, all) => ({
    file: `src/${name}.ts`,
    target: `src/${all[(index + 1) % 3]}.ts`
  }))
  expect(circles(circle)).toEqual(['src/a.ts → src/b.ts → src/c.ts → src/a.ts'])
  expect(circles(circle.slice(1))).toEqual([])
})

test('only the rooms that may touch the world', () => {
  const wrong = imports.filter(
    ({file, target}) => reserved[target] && !reserved[target].includes(roomOf(file))
  )
  expect(wrong).toEqual([])
})

test('the doc comment of a function begins with what the function does', async () => {
  const root = new URL('../', import.meta.url)
  const begins =
    /\/\*\*\s+(?:\* )?(?:What|Whether|How|Why|Where|When|Which|Who)\b(?:(?!\*\/)[\s\S])*\*\/\s+(?:export )?(?:async )?function\*? \w+/g
  const found: string[] = []
  for (const folder of ['src', 'rules', 'scripts', 'engine']) {
    for (const name of await readdir(new URL(folder, root), {recursive: true})) {
      if (!/\.(?:ts|mjs)$/.test(name)) continue
      const text = await readFile(new URL(`${folder}/${name}`, root), 'utf8')
      found.push(...[...text.matchAll(begins)].map(([comment]) => `${folder}/${name} ${comment}`))
    }
  }
  expect(found).toEqual([])
})
