import path from 'node:path'
import {isDynamicPattern} from 'globby'
import {describe, expect, test} from 'vitest'
import {asPattern} from '../../src/cli/files/as-pattern.ts'
import {findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

describe('on Windows', () => {
  test('a glob may have backslashes between its folders', () => {
    const pattern = asPattern('docs\\posts\\*.md', path.win32.sep)
    expect(pattern).toBe('docs/posts/*.md')
    expect(isDynamicPattern(pattern)).toBe(true)
    expect(asPattern('a\\*.md', path.posix.sep)).toBe('a\\*.md')
  })

  test('lines may end as they do there: the same is said, and `--fix` keeps them', async () => {
    const cwd = await folderWith({'post.md': findings.replaceAll('\n', '\r\n')})
    const {stdout} = await goclaims(cwd, ['post.md'])
    expect(stdout).toMatch(/^post\.md:21:11: warning: Unexpected position `9:19`/m)
    const dry = await goclaims(cwd, ['--fix', '--dry-run', 'post.md'])
    expect(dry.stdout).toMatch(/^\+\.\/main\.go:7:19: total \* 2 escapes to heap\r?$/m)
  })
})
