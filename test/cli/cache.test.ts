import {mkdir, readdir, readFile, rm, symlink, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {execa} from 'execa'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {checkArticle} from '../../src/cli/check/check-file.ts'
import {keptReports} from '../../src/cli/check/kept-reports.ts'
import {emptyReport} from '../../src/report/report.ts'
import {restoreReport, storeReport} from '../../src/report/stored.ts'
import {clean, findings, fragment} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

const files = {'a.md': findings, 'b.md': clean, 'c.md': fragment, 'd.md': '# Nothing here\n'}

/** How a run says that it did its work: what was known, what was run. */
function workOf(stderr: string): readonly number[] {
  const numbers =
    /(\d+) known, (\d+) without anything to check, (\d+) checked\n +\S+, [\w/, ]+: (\d+) runs? of/
  return (numbers.exec(stderr) ?? []).slice(1).map(Number)
}

/** A report without how long the run took. */
function untimed(report: string): string {
  return report.replace(/ · [\d.]+ s$/m, '')
}

describe('the cache', () => {
  test('a second run says the same, and starts no process of Go', async () => {
    const cwd = await folderWith(files)
    const args = ['--cache-dir', 'kept', '--stats', '--format', 'json', '.']
    const cold = await goclaims(cwd, args)
    expect(workOf(cold.stderr).slice(0, 3)).toEqual([0, 1, 3])
    // A `go` that is no longer there cannot be started, but the path of the real one is looked at.
    const warm = await goclaims(cwd, args)
    expect(warm.stdout).toBe(cold.stdout)
    expect(warm.exitCode).toBe(cold.exitCode)
    expect(workOf(warm.stderr)).toEqual([3, 1, 0, 0])
  })

  test('every format says the same of what is kept', async () => {
    const cwd = await folderWith(files)
    for (const format of ['pretty', 'compact', 'stylish', 'json', 'sarif', 'junit', 'github']) {
      const args = ['--format', format, '--verbose', 'a.md', 'b.md', 'c.md', 'd.md']
      const none = await goclaims(cwd, [...args, '--no-cache'])
      await goclaims(cwd, [...args, '--cache-dir', 'kept'])
      const kept = await goclaims(cwd, [...args, '--cache-dir', 'kept'])
      expect(untimed(kept.stdout)).toBe(untimed(none.stdout))
    }
  })

  test('another text, another ending or another option is another result', async () => {
    const cwd = await folderWith(files)
    const run = async (...args: string[]) => {
      const {stderr} = await goclaims(cwd, ['--cache-dir', 'kept', '--stats', ...args])
      return workOf(stderr)
    }
    expect(await run('a.md')).toMatchObject([0, 0, 1, expect.any(Number)])
    expect(await run('a.md')).toEqual([1, 0, 0, 0])
    await writeFile(join(cwd, 'copy.md'), findings)
    expect(await run('copy.md')).toEqual([1, 0, 0, 0])
    await writeFile(join(cwd, 'copy.mdx'), findings)
    // The units are the same, so that nothing is compiled again.
    expect(await run('copy.mdx')).toEqual([0, 0, 1, 0])
    await writeFile(join(cwd, 'a.md'), findings.replace('Where a box lives', 'Where it lives'))
    expect(await run('a.md')).toEqual([0, 0, 1, 0])
    await writeFile(join(cwd, '.goclaimsrc'), '{"rules": {"go-claim-offset": "off"}}')
    expect(await run('copy.md')).toEqual([0, 0, 1, 0])
  })

  test('--no-cache keeps nothing and uses nothing', async () => {
    const cwd = await folderWith(files)
    await writeFile(join(cwd, '.goclaimsrc'), '{"cacheDir": "kept"}')
    const {stderr} = await goclaims(cwd, ['--no-cache', '--stats', 'a.md'])
    expect(workOf(stderr)).toMatchObject([0, 0, 1, expect.any(Number)])
    expect(await readdir(cwd)).not.toContain('kept')
  })

  test('what is damaged is found out anew', async () => {
    const cwd = await folderWith(files)
    const args = ['--cache-dir', 'kept', '--stats', '--format', 'json', '.']
    const cold = await goclaims(cwd, args)
    for (const entry of await readdir(join(cwd, 'kept'), {recursive: true, withFileTypes: true})) {
      if (!entry.isFile()) continue
      const file = join(entry.parentPath, entry.name)
      const content = await readFile(file)
      await writeFile(file, content.subarray(0, content.length / 2))
    }
    const again = await goclaims(cwd, args)
    expect(again.stdout).toBe(cold.stdout)
    expect(workOf(again.stderr)[2]).toBe(3)
    expect(workOf((await goclaims(cwd, args)).stderr)).toEqual([3, 1, 0, 0])
  })

  test('`cache stat` counts, `cache clear` removes what is ours', async () => {
    const cwd = await folderWith(files)
    await mkdir(join(cwd, 'kept'))
    await writeFile(join(cwd, 'kept', 'mine.txt'), '')
    await goclaims(cwd, ['--cache-dir', 'kept', '.'])
    const stat = await goclaims(cwd, ['cache', 'stat', '--cache-dir', 'kept'])
    expect(stat.stdout).toMatch(/^kept\n {2}articles: 3 results, 0\.0 MB\n {2}units: 3 results,/)
    const clear = await goclaims(cwd, ['cache', 'clear', '--cache-dir', 'kept'])
    expect(clear.stdout).toContain('articles: 0 results')
    expect((await readdir(join(cwd, 'kept'))).toSorted()).toEqual(['CACHEDIR.TAG', 'mine.txt'])
    expect((await goclaims(cwd, ['cache', 'empty'])).exitCode).toBe(2)
  })
})

describe('`cache clear`', () => {
  const articles = {'a.md': findings}

  test('removes nothing from a folder that has no mark of ours', async () => {
    const cwd = await folderWith(articles)
    for (const name of ['articles', 'units']) {
      await mkdir(join(cwd, name))
      await writeFile(join(cwd, name, 'precious.md'), 'precious')
      await writeFile(join(cwd, name, 'abc-1-0.pack'), 'precious')
    }
    const {exitCode, stderr} = await goclaims(cwd, ['cache', 'clear', '--cache-dir', '.'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('Nothing is removed from `.`: it has no `CACHEDIR.TAG` of goclaims')
    expect(await readdir(join(cwd, 'articles'))).toEqual(['abc-1-0.pack', 'precious.md'])
    expect(await readdir(join(cwd, 'units'))).toHaveLength(2)
  })

  test('removes only what is called as ours is, and through no link', async () => {
    const cwd = await folderWith(articles)
    const other = await folderWith({'abc-1-0.pack': 'precious'})
    await goclaims(cwd, ['--cache-dir', 'kept', '.'])
    await rm(join(cwd, 'kept/units'), {recursive: true})
    await symlink(other, join(cwd, 'kept/units'))
    await writeFile(join(cwd, 'kept/articles/precious.md'), '')
    expect((await goclaims(cwd, ['cache', 'clear', '--cache-dir', 'kept'])).exitCode).toBe(0)
    expect(await readdir(join(cwd, 'kept/articles'))).toEqual(['precious.md'])
    expect(await readdir(other)).toEqual(['abc-1-0.pack'])
  })

  test('has nothing to do where nothing is', async () => {
    const cwd = await folderWith({})
    expect((await goclaims(cwd, ['cache', 'clear', '--cache-dir', 'none'])).exitCode).toBe(0)
  })
})

describe('a cache that comes with the tree', () => {
  /** The folder of the user's, apart from what Go keeps there. */
  async function homeWithCache() {
    const {stdout} = await execa('go', ['env', 'GOCACHE'])
    return {XDG_CACHE_HOME: await folderWith({}), GOCACHE: stdout}
  }

  test('counts for nothing if somebody else has written it', async () => {
    const cwd = await folderWith({'a.md': findings})
    const args = ['--cache-dir', 'kept', '--stats', 'a.md']
    await goclaims(cwd, args, {env: await homeWithCache()})
    const env = await homeWithCache()
    expect(workOf((await goclaims(cwd, args, {env})).stderr)).toMatchObject([0, 0, 1, 2])
    expect(workOf((await goclaims(cwd, args, {env})).stderr)).toEqual([1, 0, 0, 0])
  })

  test('names no program that is run, and no environment', async () => {
    const env = await homeWithCache()
    const cwd = await folderWith({'a.md': findings})
    await goclaims(cwd, ['--cache-dir', 'kept', 'a.md'], {env})
    const own = join(env.XDG_CACHE_HOME, 'goclaims')
    const mine = (await readdir(own)).filter(name => /^(?:toolchain|imports)-/.test(name))
    expect(mine).toHaveLength(2)
    expect((await readdir(join(cwd, 'kept'))).toSorted()).toEqual([
      'CACHEDIR.TAG',
      'articles',
      'units'
    ])
    // The same files in the tree, with a compiler of the tree's.
    const evil = join(cwd, 'evil')
    await writeFile(evil, `#!/bin/sh\ntouch '${cwd}/RAN'\n`, {mode: 0o755})
    for (const name of mine) {
      const text = await readFile(join(own, name), 'utf8')
      await writeFile(
        join(cwd, 'kept', name),
        text.replace(/"compile":"[^"]+"/, `"compile":"${evil}"`)
      )
    }
    await goclaims(cwd, ['--cache-dir', 'kept', 'a.md'], {env: await homeWithCache()})
    expect(await readdir(cwd)).not.toContain('RAN')
  })

  test('is not written through a link', async () => {
    const cwd = await folderWith({'a.md': findings})
    const other = await folderWith({})
    await mkdir(join(cwd, 'kept'))
    await symlink(other, join(cwd, 'kept/units'))
    await symlink(other, join(cwd, 'kept/articles'))
    await goclaims(cwd, ['--cache-dir', 'kept', 'a.md'])
    expect(await readdir(other)).toEqual([])
  })
})

describe('a go command that changed', () => {
  test('is asked again', async () => {
    const cwd = await folderWith(files)
    const args = ['--stats', 'a.md']
    const outside = await folderWith({})
    args.push('--cache-dir', outside)
    await goclaims(cwd, args)
    const file = (await readdir(outside)).find(name => name.startsWith('toolchain-'))
    if (!file) throw new Error('nothing is kept of the toolchain: is `go` on PATH a script?')
    const kept = join(outside, file)
    const long = new Date(1e12)
    await utimes(kept, long, long)
    await goclaims(cwd, args)
    expect((await readFile(kept, 'utf8')).length).toBeGreaterThan(0)
    const other = await goclaims(cwd, args, {env: {GOAMD64: 'v2', GOARM64: 'v8.1'}})
    expect(workOf(other.stderr)).toMatchObject([0, 0, 1, expect.any(Number)])
  })
})

describe('a report that is kept', () => {
  test('is restored as it was', async () => {
    const cacheDir = await folderWith({})
    const kept = keptReports({cacheDir}, 'this build', false)
    for (const [path, text] of Object.entries(files)) {
      const input = {ok: true, path: `folder/${path}`, value: Buffer.from(text)} as const
      const {report} = await checkArticle(input, {})
      kept?.set(input, storeReport(report))
      const stored = kept?.get(input)
      const restored = stored && restoreReport(stored)
      const fields = (each: object) => ({...each, stack: ''})
      expect(restored?.messages.map(fields)).toEqual(report.messages.map(fields))
      expect({...restored, messages: []}).toEqual({
        ...report,
        messages: [],
        identities: expect.anything(),
        details: expect.anything()
      })
      expect([...(restored?.identities.values() ?? [])]).toEqual([...report.identities.values()])
      expect([...(restored?.details.values() ?? [])]).toEqual([...report.details.values()])
    }
  })

  test('is not found for any other text', async () => {
    const kept = keptReports({cacheDir: await folderWith({})}, 'this build', false)
    const report = emptyReport('a.md')
    const inputOf = (value: string) =>
      ({ok: true, path: 'a.md', value: Buffer.from(value)}) as const
    kept?.set(inputOf('text'), storeReport(report))
    fc.assert(
      fc.property(fc.string(), text => {
        fc.pre(text !== 'text')
        expect(kept?.get(inputOf(text))).toBeNull()
      })
    )
  })
})
