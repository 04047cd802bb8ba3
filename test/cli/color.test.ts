import {WriteStream} from 'node:tty'
import {stripVTControlCharacters} from 'node:util'
import {describe, expect, test} from 'vitest'
import {hasColor} from '../../src/cli/output/color.ts'
import {findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

/** A stream that is a terminal, or none. */
function stream(isTTY: boolean): WriteStream {
  return Object.create(WriteStream.prototype, {isTTY: {value: isTTY}})
}

describe('a stream has colours', () => {
  test.for([
    ['a terminal', true, {TERM: 'xterm'}, true],
    ['a file or a pipe', false, {TERM: 'xterm'}, false],
    ['a terminal that cannot', true, {TERM: 'dumb'}, false],
    ['a terminal with NO_COLOR', true, {TERM: 'xterm', NO_COLOR: '1'}, false],
    ['a terminal with an empty NO_COLOR', true, {TERM: 'xterm', NO_COLOR: ''}, true],
    ['a terminal with FORCE_COLOR=0', true, {TERM: 'xterm', FORCE_COLOR: '0'}, false],
    ['a file with FORCE_COLOR', false, {FORCE_COLOR: '1'}, true],
    ['a file with FORCE_COLOR=3', false, {FORCE_COLOR: '3'}, true],
    ['a file with FORCE_COLOR=false', false, {FORCE_COLOR: 'false'}, false],
    ['a file with an empty FORCE_COLOR', false, {FORCE_COLOR: ''}, false],
    ['a file with both', false, {FORCE_COLOR: '1', NO_COLOR: '1'}, true]
  ] as const)('%s: %s %j %s', ([, isTTY, env, expected]) => {
    expect(hasColor(stream(isTTY), env)).toBe(expected)
  })
})

describe.for([
  ['a report', ['post.md']],
  ['a diff', ['--fix', '--dry-run', 'post.md']],
  ['help', ['--help']],
  ['help of a command', ['help', 'check']],
  ['help of an option', ['check', '--help']]
] as const)('%s', ([, args]) => {
  test('is coloured only where that is wanted', async () => {
    const cwd = await folderWith({'post.md': findings})
    const run = async (env: Readonly<Record<string, string>>) =>
      (await goclaims(cwd, args, {env: {NO_COLOR: '', ...env}})).stdout.includes('\u001B[')
    expect(await run({})).toBe(false)
    expect(await run({FORCE_COLOR: '1'})).toBe(true)
    expect(await run({FORCE_COLOR: '0'})).toBe(false)
    expect(await run({NO_COLOR: '1', TERM: 'xterm'})).toBe(false)
  })
})

test('a report in a file has no colours', async () => {
  const cwd = await folderWith({'post.md': findings})
  const args = ['--output', 'stylish=report.txt', '--format', 'json', 'post.md']
  const {stdout} = await goclaims(cwd, args, {env: {FORCE_COLOR: '1'}})
  expect(stdout).not.toContain('\u001B[')
})

describe('the name of a rule', () => {
  const run = async (cwd: string, env: Readonly<Record<string, string>>) =>
    (await goclaims(cwd, ['post.md'], {env: {NO_COLOR: '', ...env}})).stdout
  const link = '/go-claim-position.md\u0007go-claim-position\u001B]8;;\u0007'

  test('leads to its page on a terminal that can, and nothing moves by it', async () => {
    const cwd = await folderWith({'post.md': findings})
    const linked = await run(cwd, {FORCE_COLOR: '1', FORCE_HYPERLINK: '1'})
    expect(linked).toContain(link)
    expect(stripVTControlCharacters(linked)).toBe(await run(cwd, {}))
  })

  test('leads nowhere else', async () => {
    const cwd = await folderWith({'post.md': findings})
    expect(await run(cwd, {FORCE_COLOR: '1'})).not.toContain('\u001B]8')
    expect(await run(cwd, {FORCE_HYPERLINK: '1'})).not.toContain('\u001B')
  })
})
