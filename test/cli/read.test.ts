import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readInput} from '../../src/cli/files/read.ts'
import {findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

const utf16 = Buffer.from(findings, 'utf16le')
const swapped = Buffer.from(utf16).swap16()

describe('an article in UTF-16', () => {
  test.for([
    ['little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])],
    ['without a mark', utf16],
    ['without a mark, big end first', swapped]
  ] as const)('is no article that we read: %s', async ([, bytes]) => {
    const cwd = await folderWith({})
    await writeFile(join(cwd, 'post.md'), bytes)
    expect(readInput('post.md', cwd)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('UTF-16')
    })
  })

  test('is told, with 2', async () => {
    const cwd = await folderWith({})
    await writeFile(join(cwd, 'post.md'), utf16)
    const {exitCode, stdout} = await goclaims(cwd, ['post.md'])
    expect(stdout).toContain('save it as UTF-8')
    expect(exitCode).toBe(2)
  })

  test('is not what other text is', async () => {
    const cwd = await folderWith({
      'a.md': '',
      'b.md': 'a\0b',
      'c.md': '世界, hello',
      'd.md': findings
    })
    for (const name of ['a.md', 'b.md', 'c.md', 'd.md']) {
      expect(readInput(name, cwd).ok).toBe(true)
    }
  })
})
