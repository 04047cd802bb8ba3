import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {clean, findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

const front = (go: string) => `---\ngo: "${go}"\n---\n\n`

test('an article becomes one for the Go that is named, and states it', async () => {
  const cwd = await folderWith({'post.md': front('1.4') + findings})
  const {exitCode} = await goclaims(cwd, ['update', '--for', 'stable', 'post.md'])
  expect(exitCode).toBe(0)
  const [head, ...rest] = (await readFile(join(cwd, 'post.md'), 'utf8')).split('\n\n')
  expect(head).toMatch(/^---\ngo: "1\.\d\d"\n---$/)
  expect(head).not.toContain('1.4"')
  expect(rest.join('\n\n')).toBe(clean)
})

test('what its text goes on saying of another Go is told', async () => {
  const cwd = await folderWith({'post.md': `Seen with Go 1.14.\n\n${findings}`})
  const {stderr} = await goclaims(cwd, ['update', '--for', 'stable', '--dry-run', 'post.md'])
  expect(stderr).toContain('post.md: its text goes on saying Go 1.14: that may need you')
})

test.for([
  [['--for', '1.21,1.22'], '`--for` takes one version of Go, as in `--for 1.22`'],
  [['--for', '1.22', '--go', '1.21'], '`--for` names the Go: give no `--go` with it']
] as const)('%j is refused', async ([args, problem]) => {
  const cwd = await folderWith({'post.md': findings})
  const {exitCode, stderr} = await goclaims(cwd, ['update', ...args, 'post.md'])
  expect(stderr).toBe(`goclaims: ${problem}\n`)
  expect(exitCode).toBe(2)
})
