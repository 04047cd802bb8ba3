import {cp, mkdtemp, realpath, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {clean, findings} from '../articles.ts'
import {installed} from './debian.ts'
import {type Repository, repositoryWith} from './repository.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** What a clone of this repository does not have. */
const unshared = new Set(['.git', 'node_modules', 'dist', 'coverage'])

let scratch = ''
let hooks = ''

/** pre-commit takes hooks from a commit: make one of this folder as it is. */
beforeAll(async () => {
  const missing = await installed('pre-commit')
  if (missing !== null) throw new Error(missing)
  scratch = await realpath(await mkdtemp(join(tmpdir(), 'goclaims-hooks-')))
  hooks = join(scratch, 'hooks')
  await cp(root, hooks, {
    recursive: true,
    filter: path => !unshared.has(relative(root, path))
  })
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com']
  await execa('git', ['init', '--quiet'], {cwd: hooks})
  await execa('git', ['add', '--all'], {cwd: hooks})
  await execa('git', [...author, 'commit', '--quiet', '--message', 'hooks'], {cwd: hooks})
})

afterAll(() => rm(scratch, {recursive: true, force: true}))

/** A repository that asks for a hook of this package. */
async function hookedWith(id: string): Promise<Repository> {
  const {stdout: rev} = await execa('git', ['rev-parse', 'HEAD'], {cwd: hooks})
  const config = `repos:\n  - repo: file://${hooks}\n    rev: ${rev}\n    hooks:\n      - id: ${id}\n`
  const repository = await repositoryWith(
    {'.pre-commit-config.yaml': config},
    {PRE_COMMIT_HOME: join(scratch, 'home'), PRE_COMMIT_COLOR: 'never'}
  )
  const installed = await repository.run('pre-commit', 'install', '--install-hooks')
  if (installed.exitCode !== 0) throw new Error(installed.output)
  return repository
}

// The first one installs the hooks, with all that builds them.
const timeout = 600_000

test('`goclaims` refuses a bad commit with the reason, and lets a good one pass', {
  timeout
}, async () => {
  const repository = await hookedWith('goclaims')
  const bad = await repository.commit('post.md', findings)
  expect(bad.exitCode).toBe(1)
  expect(bad.output).toMatch(/^check Go articles against the Go compiler\.+Failed$/m)
  expect(bad.output).toMatch(
    /^post\.md:21:11: warning: Unexpected position `9:19`, expected `7:19`/m
  )
  expect(await repository.count()).toBe(1)

  const good = await repository.commit('post.md', clean)
  expect(good.output).toMatch(/^check Go articles against the Go compiler\.+Passed$/m)
  expect(good.exitCode).toBe(0)
  expect((await repository.commit('page.mdx', findings)).exitCode).toBe(1)
  await repository.run('git', 'reset', '--quiet', 'page.mdx')
  const other = await repository.commit('notes.txt', findings)
  expect(other.output).toMatch(/Skipped$/m)
  expect(await repository.count()).toBe(3)
})

test('`goclaims-fix` corrects a bad commit, and lets it pass when it is staged', {
  timeout
}, async () => {
  const repository = await hookedWith('goclaims-fix')
  const bad = await repository.commit('post.md', findings)
  expect(bad.exitCode).toBe(1)
  expect(bad.output).toMatch(/files were modified by this hook/)
  expect(await repository.read('post.md')).toBe(clean)
  expect(await repository.count()).toBe(1)
  expect(await repository.commit('post.md', clean)).toMatchObject({exitCode: 0})
  expect(await repository.count()).toBe(2)
})
