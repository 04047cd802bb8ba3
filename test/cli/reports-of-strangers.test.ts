/** What `merge` and `--baseline` read may lie in a tree of strangers. */
import {symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {execa} from 'execa'
import {describe, expect, it} from 'vitest'
import {findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

/** A file that never ends, one that never begins, one that is nobody's business, one that is too deep. */
async function folderOfStrangers(): Promise<string> {
  const cwd = await folderWith({'bad.md': findings, 'deep.json': '{"files":'.repeat(50_000)})
  await symlink('/dev/zero', join(cwd, 'zero.json'))
  await symlink('/proc/self/environ', join(cwd, 'environ.json'))
  await execa('mkfifo', ['pipe.json'], {cwd})
  return cwd
}

describe.runIf(process.platform === 'linux').each([
  ['merge', (file: string) => ['merge', file]],
  ['--baseline', (file: string) => ['--baseline', file, 'bad.md']]
] as const)('%s', (_name, args) => {
  it('ends, and tells nothing of what it was led to', async () => {
    const cwd = await folderOfStrangers()
    const says = {
      'zero.json': /it is a pipe or a device, not a file/,
      'pipe.json': /it is a pipe or a device, not a file/,
      'environ.json': /it is not complete JSON/,
      'deep.json': /it is not complete JSON/
    }
    for (const [file, expected] of Object.entries(says)) {
      // It is the first that a process finds in its environment.
      const env = {NO_COLOR: 'hunter2', SECRET: 'hunter2'}
      const {exitCode, stdout, stderr} = await goclaims(cwd, args(file), {env})
      expect({file, exitCode, stdout}).toEqual({file, exitCode: 2, stdout: ''})
      expect(stderr).toMatch(expected)
      expect(stderr).not.toMatch(/hunter2|"[A-Z_]+=/)
    }
  })
})

it('merge shows what a report says as it is, in JSON', async () => {
  const cwd = await folderWith({'bad.md': findings})
  const {stdout} = await goclaims(cwd, ['-f', 'json', 'bad.md'])
  const name = 'x\n::error::pwned\u001B[31m'
  await writeFile(
    join(cwd, 'one.json'),
    stdout.replace('bad.md', JSON.stringify(name).slice(1, -1))
  )
  const merged = await goclaims(cwd, ['merge', 'one.json'])
  expect(JSON.parse(merged.stdout).files[0].path).toBe(name)
  expect(merged.stdout.trim().split(/[\n\r]/)).toHaveLength(1)
  expect(merged.stdout).not.toContain('\u001B')
})
