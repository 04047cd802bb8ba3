/** The article that this project began with. It is no part of the repository. */
import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {folderWith, goclaims} from '../cli/command.ts'

const seed = new URL('../../../shared/seed/stack-or-heap.md', import.meta.url)

test('check --fix changes exactly four lines, and the next check is clean', async ({skip}) => {
  skip(!existsSync(seed), `no ${seed.pathname} on this machine`)
  const source = await readFile(seed, 'utf8')
  const cwd = await folderWith({'post.md': source})
  expect((await goclaims(cwd, ['check', '--fix', 'post.md'])).exitCode).toBe(0)
  const before = source.split('\n')
  const after = (await readFile(join(cwd, 'post.md'), 'utf8')).split('\n')
  expect(after.length).toBe(before.length)
  const changed = after.filter((line, index) => line !== before[index])
  expect(changed.map(line => /:(\d+:\d+):/.exec(line)?.[1])).toEqual([
    '15:31',
    '18:19',
    '7:51',
    '11:2'
  ])
  expect((await goclaims(cwd, ['check', 'post.md'])).stdout).toContain('No issues found')
})
