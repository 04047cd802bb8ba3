import {mkdir, readdir, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import {findInputs} from '../../src/cli/files/inputs.ts'
import {readInput} from '../../src/cli/files/read.ts'
import {readConfig} from '../../src/config/read-config.ts'
import {clean, findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

const onUnix = describe.runIf(process.platform !== 'win32')

/** What is said of a configuration that cannot be used. */
async function problemOf(cwd: string, ...more: readonly [Parameters<typeof readConfig>[2]?]) {
  const read = await readConfig(undefined, cwd, ...more)
  return read.ok ? null : read.problem
}

onUnix('a configuration of the checked tree', () => {
  test.for(['1.22', 'go1.12.17', 'oldstable'])('may name a version: go: %s', async go => {
    const cwd = await folderWith({'.goclaimsrc': `go: "${go}"\n`})
    expect(await problemOf(cwd, {})).toBeNull()
  })

  test.for(['./evil', '/usr/lib/go', 'evil'])('runs no program that it names: go: %s', async go => {
    const cwd = await folderWith({'.goclaimsrc': `go: ${go}\n`})
    expect(await problemOf(cwd)).toContain('`.goclaimsrc` sets `go`, which would run a program')
    expect(await problemOf(cwd, {go: 'go'})).toBeNull()
    expect(await problemOf(cwd, {trust: true})).toBeNull()
  })

  test('runs nothing in the whole command either, and is told with 2', async () => {
    const cwd = await folderWith({
      'post.md': findings,
      'package.json': '{"goclaims": {"go": "./evil"}}'
    })
    await writeFile(join(cwd, 'evil'), `#!/bin/sh\ntouch '${cwd}/RAN'\n`, {mode: 0o755})
    const {exitCode, stderr} = await goclaims(cwd, ['--no-cache', 'post.md'])
    expect(stderr).toContain('`package.json` sets `go`')
    expect(exitCode).toBe(2)
    expect(await readdir(cwd)).not.toContain('RAN')
  })

  test('may be above the folder that is checked, where there is no repository', async () => {
    const top = await folderWith({'.goclaimsrc': 'go: ./evil'})
    await mkdir(join(top, 'docs'))
    expect(await problemOf(join(top, 'docs'))).toContain('sets `go`')
  })

  test('above a repository is the user’s own, and counts instead of that of the tree', async () => {
    const top = await folderWith({'.goclaimsrc': 'go: ./mine'})
    const cwd = join(top, 'checkout')
    await mkdir(join(cwd, '.git'), {recursive: true})
    const own = {ok: true, value: {go: join(top, 'mine')}}
    expect(await readConfig(undefined, cwd)).toEqual(own)
    await writeFile(join(cwd, '.goclaimsrc'), 'go: ./evil')
    expect(await readConfig(undefined, cwd)).toEqual(own)
  })

  test.for(['.', '..', 'sub/../..', '/tmp/elsewhere', 'out', 'out/deep'])(
    'keeps results below the project: cacheDir: %s',
    async cacheDir => {
      const cwd = await folderWith({'.goclaimsrc': `cacheDir: ${cacheDir}\n`})
      await symlink(await folderWith({}), join(cwd, 'out'))
      expect(await problemOf(cwd)).toContain('`.goclaimsrc` sets `cacheDir` to what is no folder')
      expect(await problemOf(cwd, {cacheDir: 'x'})).toBeNull()
    }
  )

  test('`cache clear` does not touch what it names', async () => {
    const cwd = await folderWith({'.goclaimsrc': 'cacheDir: .'})
    await mkdir(join(cwd, 'articles'))
    expect((await goclaims(cwd, ['cache', 'clear'])).exitCode).toBe(2)
    expect(await readdir(cwd)).toContain('articles')
  })

  test('is a file: a link out of the tree, a device, a pipe and a giant are not read', async () => {
    const cwd = await folderWith({'post.md': findings})
    const config = join(cwd, '.goclaimsrc')
    await symlink('/proc/self/environ', config)
    const run = await goclaims(cwd, ['post.md'], {env: {SECRET: 'hunter2'}})
    expect(run.exitCode).toBe(2)
    expect(run.stderr).toContain('it is a link that leads out of')
    expect(run.stderr + run.stdout).not.toContain('hunter2')
    for (const [name, target] of [
      ['zero.yaml', '/dev/zero'],
      ['null.yaml', '/dev/null']
    ] as const) {
      await symlink(target, join(cwd, name))
      expect(await readConfig(name, cwd)).toMatchObject({ok: false})
    }
    expect(await readConfig('/dev/zero', cwd)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('it is a pipe or a device, not a file')
    })
    await execa('mkfifo', [join(cwd, 'pipe.yaml')])
    expect(await readConfig('pipe.yaml', cwd)).toMatchObject({ok: false})
    await writeFile(join(cwd, 'giant.yaml'), '#'.repeat(2 ** 20 + 1))
    expect(await readConfig('giant.yaml', cwd)).toMatchObject({
      problem: expect.stringContaining('longer than 1 MiB')
    })
  })

  test.for([
    'SECRET=hunter2hunter2hunter2hunter2hunter2hunter2hunter2',
    '"\u001b]0;title',
    'a: !<tag:hunter2hunter2hunter2hunter2hunter2hunter2> 1\nb: [',
    `${'k'.repeat(100)}: 1`
  ])('is quoted in 40 characters at most, without control characters: %j', async text => {
    const problem = (await problemOf(await folderWith({'.goclaimsrc': text}))) ?? ''
    expect(problem).not.toMatch(/\p{Cc}/u)
    expect(problem).not.toMatch(/(?:hunter2){6}|k{41}/)
    expect(problem).not.toBe('')
  })
})

onUnix('an article of the checked tree', () => {
  test.for([
    ['/dev/zero', 'it is a link that leads out of'],
    ['/proc/self/environ', 'it is a link that leads out of']
  ] as const)('is no link to %s', async ([target, why]) => {
    const cwd = await folderWith({})
    await symlink(target, join(cwd, 'post.md'))
    const {exitCode, stdout} = await goclaims(cwd, ['post.md'])
    expect(stdout).toContain(why)
    expect(exitCode).toBe(2)
  })

  test('is neither a device nor a pipe that nobody writes to', async () => {
    const cwd = await folderWith({})
    await execa('mkfifo', [join(cwd, 'pipe.md')])
    for (const name of ['pipe.md', '/dev/zero']) {
      expect(readInput(name, cwd)).toMatchObject({
        ok: false,
        problem: expect.stringContaining('it is a pipe or a device, not a file')
      })
    }
  })

  test('may be a link within the tree, and out of it where the tree is trusted', async () => {
    const cwd = await folderWith({'a.md': clean})
    await symlink('a.md', join(cwd, 'b.md'))
    expect(readInput('b.md', cwd).ok).toBe(true)
    const other = await folderWith({'c.md': clean})
    await symlink(join(other, 'c.md'), join(cwd, 'c.md'))
    expect(readInput('c.md', cwd).ok).toBe(false)
    expect(readInput('c.md', cwd, true).ok).toBe(true)
  })
})

onUnix('a folder', () => {
  test.for(['.', '**/*.md'])('with two links to itself has an end: %s', async operand => {
    const cwd = await folderWith({'a.md': clean})
    await symlink('.', join(cwd, 'x'))
    await symlink('.', join(cwd, 'y'))
    await symlink('a.md', join(cwd, 'b.md'))
    expect(await findInputs([operand], cwd)).toEqual({
      paths: ['a.md', 'b.md'],
      problems: [],
      notes: []
    })
  })

  test('with an ignore file that is none says so', async () => {
    const cwd = await folderWith({'a.md': clean})
    await symlink('/dev/zero', join(cwd, '.remarkignore'))
    const {problems, paths} = await findInputs(['.'], cwd)
    expect(problems).toEqual([
      expect.stringMatching(/^Cannot read `\.remarkignore`: it is a link that leads out of/)
    ])
    expect(paths).toEqual(['a.md'])
  })
})

onUnix('the go command', () => {
  test('does not run where the articles are', async () => {
    const cwd = await folderWith({'post.md': findings})
    await execa('mkfifo', [join(cwd, 'go.mod')])
    const {exitCode} = await goclaims(cwd, ['--cache-dir', 'kept', 'post.md'], {
      env: {XDG_CACHE_HOME: cwd, GOCACHE: (await execa('go', ['env', 'GOCACHE'])).stdout}
    })
    expect(exitCode).toBe(1)
  })
})
