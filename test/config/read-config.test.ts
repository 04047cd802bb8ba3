import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readConfig} from '../../src/config/read-config.ts'
import {findings} from '../articles.ts'
import {folderWith, goclaims} from '../cli/command.ts'

describe('readConfig', () => {
  test.for([
    ['.goclaimsrc', 'timeLimit: 9000\n'],
    ['.goclaimsrc', '{"timeLimit": 9000}'],
    ['.goclaimsrc.json', '{"timeLimit": 9000}'],
    ['.goclaimsrc.yml', 'timeLimit: 9000'],
    ['package.json', '{"goclaims": {"timeLimit": 9000}}']
  ] as const)('takes %s', async ([name, text]) => {
    const cwd = await folderWith({[name]: text})
    await mkdir(join(cwd, 'deep'))
    const expected = {ok: true, value: {timeLimit: 9000}}
    expect(await readConfig(undefined, cwd)).toEqual(expected)
    expect(await readConfig(undefined, join(cwd, 'deep'))).toEqual(expected)
  })

  test('counts paths from the folder of the configuration', async () => {
    const cwd = await folderWith({'.goclaimsrc': 'go: ./sdk/bin/go\ncacheDir: .cache\n'})
    await mkdir(join(cwd, 'deep'))
    expect(await readConfig(undefined, join(cwd, 'deep'), {trust: true})).toEqual({
      ok: true,
      value: {go: join(cwd, 'sdk/bin/go'), cacheDir: join(cwd, '.cache')}
    })
  })

  test('leaves the bare name of a command for PATH', async () => {
    const cwd = await folderWith({'.goclaimsrc': 'go: go1.25\n'})
    expect(await readConfig(undefined, cwd, {trust: true})).toEqual({
      ok: true,
      value: {go: 'go1.25'}
    })
  })

  test('takes the file that is named, and none other', async () => {
    const cwd = await folderWith({'.goclaimsrc': 'timeLimit: 1', 'ci.yaml': 'timeLimit: 2'})
    expect(await readConfig('ci.yaml', cwd)).toEqual({ok: true, value: {timeLimit: 2}})
    expect(await readConfig('missing.yaml', cwd)).toEqual({
      ok: false,
      problem: expect.stringContaining('Cannot read the configuration `missing.yaml`')
    })
  })

  test('refuses an alias that stands for what it is part of (found by fuzzing)', async () => {
    const cwd = await folderWith({'.goclaimsrc': '&a [*a]'})
    expect(await readConfig(undefined, cwd)).toEqual({
      ok: false,
      problem: expect.stringContaining('an alias in it refers to its own parent')
    })
  })

  test('says what is wrong, and where', async () => {
    const cwd = await folderWith({'.goclaimsrc': 'timelimit: 5', 'bad.json': '{"a": '})
    expect(await readConfig(undefined, cwd)).toEqual({
      ok: false,
      problem: 'Unknown option `timelimit` in `.goclaimsrc`: did you mean `timeLimit`?'
    })
    expect(await readConfig('bad.json', cwd)).toEqual({
      ok: false,
      problem: expect.stringContaining('Cannot read the configuration `bad.json`')
    })
  })
})

describe('rules of the configuration', () => {
  test('can be switched off and made errors', async () => {
    const cwd = await folderWith({
      'post.md': findings,
      '.goclaimsrc': 'rules: {go-claim-offset: off, go-claim-position: error}\n'
    })
    const {exitCode, stdout} = await goclaims(cwd, ['post.md'])
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/error: Unexpected position `9:2`/)
    expect(stdout).not.toContain('go-claim-offset')
  })

  test('can be switched on: what cannot be checked is an info', async () => {
    const alone = '```\n./main.go:3:6: x escapes to heap\n```\n'
    const cwd = await folderWith({
      'post.md': alone,
      'on.yaml': 'rules: {go-claim-unverifiable: on}\n'
    })
    const silent = await goclaims(cwd, ['post.md'])
    expect(silent.stdout).toContain('1 unverifiable')
    expect(silent.stdout).not.toContain('Cannot check')
    const told = await goclaims(cwd, ['--config', 'on.yaml', '--frail', 'post.md'])
    expect(told.stdout).toMatch(/info: Cannot check `x escapes to heap`: /)
    expect(told.exitCode).toBe(1)
  })
})
