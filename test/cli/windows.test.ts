import path from 'node:path'
import {isDynamicPattern} from 'globby'
import {describe, expect, test} from 'vitest'
import {foldersUp, isBelow} from '../../src/cache/index.ts'
import {asFound} from '../../src/cli/files/as-found.ts'
import {asPattern} from '../../src/cli/files/as-pattern.ts'
import {namesBetween} from '../../src/config/names-between.ts'
import {fromRoot} from '../../src/report/folders.ts'
import {findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

const {win32} = path
const raw = String.raw

describe('on Windows', () => {
  test('a glob may have backslashes between its folders', () => {
    const pattern = asPattern('docs\\posts\\*.md', win32.sep)
    expect(pattern).toBe('docs/posts/*.md')
    expect(isDynamicPattern(pattern)).toBe(true)
    expect(asPattern('a\\*.md', path.posix.sep)).toBe('a\\*.md')
  })

  test.each([
    [raw`posts\a.md`, 'posts/a.md'],
    [raw`.\posts\a.md`, 'posts/a.md'],
    ['posts/a.md', 'posts/a.md'],
    [raw`..\other\a.md`, '../other/a.md'],
    [raw`C:\site\a.md`, 'C:/site/a.md'],
    [raw`D:\a.md`, 'D:/a.md'],
    [raw`\\server\share\a.md`, '//server/share/a.md']
  ])('%s is reported as %s', (operand, found) => {
    expect(asFound(operand, raw`C:\site`, win32)).toBe(found)
  })

  test.each([
    ['posts/a.md', 'docs/posts/a.md'],
    [raw`..\a.md`, 'a.md'],
    [raw`..\..\a.md`, 'C:/a.md'],
    ['D:/a.md', 'D:/a.md'],
    ['c:/Site/a.md', 'a.md']
  ])('%s is %s from the root of the repository', (file, named) => {
    const folders = {cwd: raw`C:\site\docs`, root: raw`C:\site`}
    expect(fromRoot(file, folders, win32)).toBe(named)
  })

  test('another drive is outside of every folder of this one', () => {
    expect(isBelow(raw`C:\site\docs`, raw`C:\site`, win32)).toBe(true)
    expect(isBelow(raw`c:\SITE\docs`, raw`C:\site`, win32)).toBe(true)
    expect(isBelow(raw`C:\site-2`, raw`C:\site`, win32)).toBe(false)
    expect(isBelow(raw`D:\site\docs`, raw`C:\site`, win32)).toBe(false)
    expect(namesBetween(raw`C:\site`, raw`D:\site\a.md`, win32)).toEqual([])
    expect(namesBetween(raw`C:\site`, raw`C:\site\old\a.md`, win32)).toEqual(['old', 'a.md'])
    expect(namesBetween(raw`C:\site`, raw`C:\site\..a.md`, win32)).toEqual(['..a.md'])
  })

  test('the way up ends at the drive', () => {
    const up = [raw`C:\site\docs`, raw`C:\site`, 'C:\\']
    expect(foldersUp(raw`C:\site\docs`, win32)).toEqual(up)
  })

  test('lines may end as they do there: the same is said, and `--fix` keeps them', async () => {
    const cwd = await folderWith({'post.md': findings.replaceAll('\n', '\r\n')})
    const {stdout} = await goclaims(cwd, ['post.md'])
    expect(stdout).toMatch(/^post\.md:21:11: warning: Unexpected position `9:19`/m)
    const dry = await goclaims(cwd, ['--fix', '--dry-run', 'post.md'])
    expect(dry.stdout).toMatch(/^\+\.\/main\.go:7:19: total \* 2 escapes to heap\r?$/m)
  })
})
