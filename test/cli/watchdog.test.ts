/** Long articles are checked in processes of their own: one that hangs or takes all memory is lost alone. */
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {execa} from 'execa'
import {expect, test, vi} from 'vitest'
import {findings} from '../articles.ts'
import {compilersBelow} from '../compile/processes.ts'
import {command, folderWith, goclaims} from './command.ts'

vi.setConfig({testTimeout: 240_000})

/** An article that takes longer to read than the limits of these tests let it. */
const paragraph = `${'Run `go build` and see ./main.go:3:4: x escapes to heap here (or *there*). '.repeat(12)}\n\n`
const endless = paragraph.repeat(6_000)

test('an article that takes too long costs the others nothing', async () => {
  const rc = 'articleTimeLimit: 100'
  const cwd = await folderWith({'a.md': endless, 'b.md': findings, '.goclaimsrc': rc})
  const {stdout, exitCode} = await goclaims(cwd, ['check', '--format', 'compact', '.'])
  expect(stdout).toContain(
    'a.md: error: Cannot check this file: reading it takes longer than 0.1 s (`articleTimeLimit`)'
  )
  expect(stdout.match(/^b\.md:\d+/gm)).toHaveLength(2)
  expect(exitCode).toBe(2)
})

test('an article that takes too much memory costs the others nothing', async () => {
  // 128 MiB of heap.
  const rc = 'memoryLimit: 67108864\narticleTimeLimit: 200000'
  const cwd = await folderWith({'b.md': findings, '.goclaimsrc': rc})
  // Each of its words is a node of the tree.
  await writeFile(join(cwd, 'a.md'), `go \`x escapes to heap\` ${'*a* `b` '.repeat(300_000)}`)
  const {stdout, exitCode} = await goclaims(cwd, ['check', '--format', 'compact', '.'])
  expect(stdout).toMatch(
    /^a\.md: error: Cannot check this file: reading it takes more than 128 MiB of memory \(twice `memoryLimit`\)/m
  )
  expect(stdout.match(/^b\.md:\d+/gm)).toHaveLength(2)
  expect(exitCode).toBe(2)
})

test('a long article that does no harm is told as any other', async () => {
  const filler = `${'These words say nothing of the compiler. '.repeat(20)}\n\n`.repeat(600)
  const cwd = await folderWith({'b.md': findings, 'long.md': `${findings}\n${filler}`})
  const {stdout, exitCode} = await goclaims(cwd, [
    'check',
    '--no-cache',
    '--format',
    'compact',
    '.'
  ])
  const told = (name: string) =>
    stdout.split('\n').flatMap(line => (line.startsWith(name) ? line.slice(name.length) : []))
  expect(told('b.md')).toHaveLength(2)
  expect(told('long.md')).toEqual(told('b.md'))
  expect(exitCode).toBe(1)
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s is heard while one is read', async signal => {
  const cwd = await folderWith({'a.md': endless, '.goclaimsrc': 'articleTimeLimit: 600000'})
  const run = execa(process.execPath, [command, 'check', '--no-cache', 'a.md'], {
    cwd,
    reject: false,
    env: {NO_COLOR: '1'}
  })
  await new Promise(resolve => setTimeout(resolve, 3000))
  run.kill(signal)
  const sent = performance.now()
  const ended = await run
  expect(ended.signal ?? ended.exitCode).toBe(signal)
  expect(performance.now() - sent).toBeLessThan(3000)
  expect(await compilersBelow(process.pid)).toEqual([])
})

test('what would be corrected is watched, too', async () => {
  const rc = 'articleTimeLimit: 100'
  const cwd = await folderWith({'a.md': endless, '.goclaimsrc': rc})
  const {stdout, exitCode} = await goclaims(cwd, ['check', '--fix', '--format', 'compact', '.'])
  expect(stdout).toContain('a.md: error: Cannot check this file: reading it takes longer')
  expect(exitCode).toBe(2)
})
