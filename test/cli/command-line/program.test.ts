import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {writeHelp} from '../../../src/cli/command-line/help.ts'
import {clean, findings} from '../../articles.ts'
import {folderWith, goclaims} from '../command.ts'

describe('help', () => {
  test.for([
    [['--help'], null],
    [['-h'], null],
    [['help'], null],
    [['post.md', '--help'], null],
    [['check', '--help'], 'check'],
    [['help', 'check'], 'check'],
    [['cache', '-h'], 'cache'],
    [['cache', 'stat', '--help'], 'cache'],
    [['help', 'help'], 'help'],
    [['help', '-h'], 'help']
  ] as const)('%j prints it', async ([args, name]) => {
    const cwd = await folderWith({})
    const {exitCode, stdout, stderr} = await goclaims(cwd, args)
    expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''})
    expect(stdout).toBe(writeHelp(name, false))
  })

  test('--version prints the version', async () => {
    const cwd = await folderWith({})
    const version = {exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/)}
    expect(await goclaims(cwd, ['--version'])).toMatchObject(version)
    expect(await goclaims(cwd, ['-v'])).toMatchObject(version)
  })
})

describe('what cannot be is refused with a sentence', () => {
  test.for([
    [['merge', '--fix', '1.json'], '`--fix` is an option of `goclaims check`', 'merge'],
    [['--fix', '--whole', 'a.md'], '`--whole` is an option of `goclaims update`', 'check'],
    [['cache', 'stat', '-f', 'json'], '`--format` is an option of `goclaims check` and ', 'cache'],
    [['cache', 'stat', '--cash-dir', 'x'], "'--cash-dir'\n(Did you mean --cache-dir?)", 'cache'],
    // The option of another command is not what was meant.
    [['update', '--fixx', 'a.md'], "unknown option '--fixx'\n(`", 'update'],
    [['cache'], "missing required argument 'ACTION'", 'cache'],
    [['cache', 'stat', 'all'], 'too many arguments', 'cache'],
    [['cache', 'empty'], 'Allowed choices are stat, clear.', 'cache'],
    [['completion', 'tcsh'], 'Allowed choices are bash, zsh, fish.', 'completion'],
    [['help', 'explode'], 'Allowed choices are check, update, ', 'help'],
    [['--max-warnings', 'few', 'a.md'], 'It has to be a whole number.', 'check'],
    [['--output', 'xml=a', 'a.md'], 'It has to be FORMAT=FILE', 'check']
  ] as const)('%j', async ([args, sentence, command]) => {
    const cwd = await folderWith({'a.md': clean})
    const {exitCode, stdout, stderr} = await goclaims(cwd, args)
    expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''})
    expect(stderr).toMatch(/^goclaims: /)
    expect(stderr).toContain(sentence)
    expect(stderr).toContain(`(\`goclaims ${command} --help\` lists the options)`)
  })
})

test('what is named like a command can be checked', async () => {
  const cwd = await folderWith({merge: findings})
  await mkdir(join(cwd, 'cache'))
  await writeFile(join(cwd, 'cache/post.md'), findings)
  for (const args of [['check', 'cache'], ['./cache'], ['--', 'cache'], ['check', 'merge']]) {
    expect(await goclaims(cwd, args)).toMatchObject({exitCode: 1})
  }
})

test('a command after its options is none, which is said', async () => {
  const cwd = await folderWith({'1.json': '{}'})
  const {exitCode, stderr} = await goclaims(cwd, ['--frail', 'merge', '1.json'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('Cannot find `merge`: there is no such file or folder; a command ')
})
