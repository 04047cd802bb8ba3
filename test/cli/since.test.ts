import {mkdir, readdir, rename, rm, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {clean} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'
import {commitAll, git} from './repository.ts'

const text = '# No claims\n\nOnly words, but enough of them for git to know this text again.\n'

/** A repository with articles, all of them committed. */
async function repository(names: readonly string[]): Promise<string> {
  const cwd = await folderWith(Object.fromEntries(names.map(name => [name, `${text}\n${name}\n`])))
  await commitAll(cwd)
  return cwd
}

/** The files that are checked. */
async function checked(cwd: string, revision: string, operands: readonly string[] = ['.']) {
  const args = ['--since', revision, '--format', 'json', ...operands]
  const {exitCode, stdout} = await goclaims(cwd, args)
  expect(exitCode).toBe(0)
  return JSON.parse(stdout).files.map(({path}: {path: string}) => path)
}

describe('--since', () => {
  test('checks what was committed since, what is not committed, and what is new', async () => {
    const cwd = await repository(['a.md', 'b.md', 'c.md', 'd.md'])
    await writeFile(join(cwd, 'a.md'), clean)
    await commitAll(cwd)
    await writeFile(join(cwd, 'b.md'), clean)
    await writeFile(join(cwd, 'ü "new".md'), text)
    await rm(join(cwd, 'd.md'))
    expect(await checked(cwd, 'HEAD~1')).toEqual(['a.md', 'b.md', 'ü "new".md'])
    expect(await checked(cwd, 'HEAD')).toEqual(['b.md', 'ü "new".md'])
    expect(await checked(cwd, 'HEAD', ['a.md', 'b.md'])).toEqual(['b.md'])
    expect(await checked(cwd, 'HEAD', [])).toEqual(['b.md', 'ü "new".md'])
  })

  test.skipIf(process.platform === 'win32')('runs nothing that the repository names', async () => {
    const cwd = await repository(['a.md', 'b.md'])
    const settings = {
      'core.fsmonitor': 'touch RAN-monitor',
      'filter.evil.clean': 'touch RAN-clean; cat',
      'filter.evil.required': 'true',
      'diff.evil.textconv': 'touch RAN-textconv; cat',
      'diff.external': 'touch RAN-diff; true'
    }
    for (const [name, value] of Object.entries(settings)) await git(cwd, 'config', name, value)
    await writeFile(join(cwd, '.gitattributes'), '*.md filter=evil diff=evil\n')
    await writeFile(join(cwd, 'a.md'), clean)
    await writeFile(join(cwd, 'b.md'), `${text}\nb.md\n`)
    expect(await checked(cwd, 'HEAD')).toEqual(['a.md'])
    expect((await readdir(cwd)).filter(name => name.startsWith('RAN'))).toEqual([])
  })

  test('knows an article by its new name, and that only its name changed', async () => {
    const cwd = await repository(['a.md', 'b.md', 'c.md'])
    await rename(join(cwd, 'a.md'), join(cwd, 'moved.md'))
    await rename(join(cwd, 'b.md'), join(cwd, 'moved-and-changed.md'))
    await writeFile(join(cwd, 'moved-and-changed.md'), `${text}\nb.md\n\nA further line.\n`)
    await rename(join(cwd, 'c.md'), join(cwd, 'other-language.mdx'))
    await git(cwd, 'add', '--all')
    expect(await checked(cwd, 'HEAD')).toEqual(['moved-and-changed.md', 'other-language.mdx'])
  })

  test('asks what this branch changed, not what others did meanwhile', async () => {
    const cwd = await repository(['ours.md', 'theirs.md'])
    await git(cwd, 'switch', '--quiet', '--create', 'branch')
    await writeFile(join(cwd, 'ours.md'), clean)
    await commitAll(cwd)
    await git(cwd, 'switch', '--quiet', 'main')
    await writeFile(join(cwd, 'theirs.md'), clean)
    await commitAll(cwd)
    await git(cwd, 'switch', '--quiet', 'branch')
    expect(await checked(cwd, 'main')).toEqual(['ours.md'])
  })

  test('works from a folder of the repository, with settings that move paths, behind a link', async () => {
    const cwd = await repository(['a.md'])
    await mkdir(join(cwd, 'deep'))
    await writeFile(join(cwd, 'deep/b.md'), text)
    await commitAll(cwd)
    await git(cwd, 'config', 'diff.relative', 'true')
    await git(cwd, 'config', 'diff.noprefix', 'true')
    await writeFile(join(cwd, 'a.md'), clean)
    await writeFile(join(cwd, 'deep/b.md'), clean)
    expect(await checked(join(cwd, 'deep'), 'HEAD', ['b.md', '../a.md'])).toEqual([
      '../a.md',
      'b.md'
    ])
    const elsewhere = await folderWith({})
    await symlink(cwd, join(elsewhere, 'link'))
    expect(await checked(cwd, 'HEAD', [join(elsewhere, 'link/a.md')])).toHaveLength(1)
  })

  test('says how many changed; none is no trouble', async () => {
    const cwd = await repository(['a.md', 'b.md'])
    const {exitCode, stdout, stderr} = await goclaims(cwd, ['--since', 'main', '.'])
    expect({exitCode, stderr}).toEqual({
      exitCode: 0,
      stderr: 'goclaims: 0 of 2 files changed since `main`\n'
    })
    expect(stdout).toMatch(/^No issues found in 0 files\n0 claims · go1\.\S+\n$/)
  })

  test('outside of git is one sentence', async () => {
    const cwd = await folderWith({'a.md': clean})
    const env = {GIT_CEILING_DIRECTORIES: join(cwd, '..')}
    expect(await goclaims(cwd, ['--since', 'main', '.'], {env})).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr:
        'goclaims: Cannot tell what changed since `main`: this folder is in no git repository\n'
    })
  })

  test.for(['no-such-branch', '--output=hit', '-z', 'HEAD:a.md', ''])(
    'a revision that is none is one sentence: %j',
    async revision => {
      const cwd = await repository(['a.md'])
      const {exitCode, stdout, stderr} = await goclaims(cwd, [`--since=${revision}`, '.'])
      expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''})
      expect(stderr).toBe(
        `goclaims: Cannot tell what changed since \`${revision}\`: git knows no such commit here; a clone without history needs \`git fetch\` first (\`fetch-depth: 0\` in a workflow)\n`
      )
    }
  )

  test('without git is one sentence', async () => {
    const cwd = await repository(['a.md'])
    const {exitCode, stderr} = await goclaims(cwd, ['--since', 'main', '.'], {env: {PATH: cwd}})
    expect({exitCode, stderr}).toEqual({
      exitCode: 2,
      stderr: 'goclaims: Cannot tell what changed since `main`: there is no `git` on PATH\n'
    })
  })
})
