import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {isInShard, parseShard} from '../../src/cli/files/shard.ts'
import {clean, findings, fragment} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

describe('--shard', () => {
  test('each file is in one part', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({min: 1, max: 20}), (file, of) => {
        const parts = Array.from({length: of}, (_, index) => ({part: index + 1, of}))
        expect(parts.filter(shard => isInShard(file, shard))).toHaveLength(1)
      })
    )
  })

  test('the parts are about as large as each other, on every system', () => {
    const files = Array.from({length: 1000}, (_, index) => `posts/${index}.md`)
    const sizes = [1, 2, 3, 4].map(
      part => files.filter(file => isInShard(file, {part, of: 4})).length
    )
    expect(Math.min(...sizes)).toBeGreaterThan(200)
    expect(isInShard('a\\b.md', {part: 1, of: 2})).toBe(isInShard('a/b.md', {part: 1, of: 2}))
    // The same parts for ever: another split would leave every cache of a part without use.
    expect(files.slice(0, 12).map(file => Number(isInShard(file, {part: 1, of: 2})))).toEqual(
      expected
    )
  })

  test.each(['0/3', '4/3', '1', '1/', 'a/b', '1/0', '-1/2'])('%s is no part', value => {
    expect(parseShard(value)).toBeNull()
  })

  test('the joined reports of the parts are the report of the whole', async () => {
    const names = Array.from({length: 9}, (_, index) => `${index}.md`)
    const cwd = await folderWith(
      Object.fromEntries(
        names.map((name, index) => [name, [findings, clean, fragment][index % 3] ?? ''])
      )
    )
    const whole = await goclaims(cwd, ['--format', 'json', '.'])
    for (const part of [1, 2, 3]) {
      const {stdout} = await goclaims(cwd, ['--format', 'json', '--shard', `${part}/3`, '.'])
      await writeFile(join(cwd, `${part}.json`), stdout)
    }
    const merged = await goclaims(cwd, ['merge', '3.json', '1.json', '2.json'])
    expect(merged.stdout).toBe(whole.stdout)
    expect(merged.exitCode).toBe(whole.exitCode)
    const counts = [1, 2, 3].map(
      async part => JSON.parse(await readFile(join(cwd, `${part}.json`), 'utf8')).files.length
    )
    expect((await Promise.all(counts)).reduce((a, b) => a + b)).toBe(9)
  })

  test('a part without files is clean', async () => {
    const cwd = await folderWith({'a.md': findings})
    const codes = []
    for (const part of [1, 2, 3])
      codes.push((await goclaims(cwd, ['--shard', `${part}/3`, '.'])).exitCode)
    expect(codes.toSorted()).toEqual([0, 0, 1])
  })
})

const expected = [0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0]

describe('merge', () => {
  const report = (path: string, version = 'go1.26.8') => ({
    version: 1,
    go: {version, goos: 'linux', goarch: 'amd64'},
    files: [{path, listings: [], messages: []}],
    summary: {confirmed: 1, shifted: 0, moved: 0, reworded: 0, refuted: 0, unverifiable: 0}
  })

  test.each([
    ['a file that is not there', ['none.json'], /Cannot read the report `none\.json`/],
    [
      'what is no report',
      ['other.json'],
      /`other\.json` is not a report of `goclaims --format json`/
    ],
    ['what is no JSON', ['text.json'], /`text\.json` is not a report .*: it is not complete JSON/],
    ['one file twice', ['a.json', 'a.json'], /`a\.md` is in more than one of the reports/],
    [
      'other toolchains',
      ['a.json', 'old.json'],
      /different toolchains: go1\.26\.8 linux\/amd64 and go1\.20/
    ],
    ['nothing', [], /missing required argument 'REPORT'/]
  ])('says what is wrong with %s', async (_name, args, sentence) => {
    const cwd = await folderWith({
      'a.json': JSON.stringify(report('a.md')),
      'old.json': JSON.stringify(report('b.md', 'go1.20')),
      'other.json': '{"version": 1}',
      'text.json': 'text'
    })
    const {exitCode, stderr, stdout} = await goclaims(cwd, ['merge', ...args])
    expect(stderr).toMatch(sentence)
    expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''})
  })

  test('sorts files and adds up', async () => {
    const cwd = await folderWith({
      'a.json': JSON.stringify(report('b.md')),
      'b.json': JSON.stringify(report('a.md'))
    })
    const {exitCode, stdout} = await goclaims(cwd, ['merge', 'a.json', 'b.json'])
    const merged = JSON.parse(stdout)
    expect(merged.files.map(({path}: {path: string}) => path)).toEqual(['a.md', 'b.md'])
    expect(merged.summary.confirmed).toBe(2)
    expect(exitCode).toBe(0)
  })
})
