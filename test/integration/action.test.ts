import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, onTestFinished, test} from 'vitest'
import {runAction} from '../action.ts'
import {findings} from '../articles.ts'
import {folderWith} from '../cli/command.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('the action installs itself where it was only downloaded', {timeout: 300_000}, async () => {
  const actionPath = await mkdtemp(join(tmpdir(), 'goclaims-action-'))
  onTestFinished(() => rm(actionPath, {recursive: true}))
  await cp(root, actionPath, {
    recursive: true,
    filter: path => !['.git', 'node_modules', 'dist', 'coverage'].includes(relative(root, path))
  })
  const workspace = await folderWith({'post.md': findings})
  const run = await runAction(workspace, {}, {actionPath})
  // What npm says of the install; nothing else.
  expect(run.stderr.trim()).toMatch(/^added \d+ packages in \S+$/)
  expect(run).toMatchObject({exitCode: 1, outputs: {status: '1'}})
  expect(run.stdout).toContain('::warning file=post.md,line=21,')
})
