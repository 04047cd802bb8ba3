import {describe, expect, test} from 'vitest'
import {clean} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

const withConfig = {'post.md': clean, 'README.md': clean}

describe('a mistake is told in a sentence, with what is meant', () => {
  test.for([
    [['fix'], {}, 'Cannot find `fix`: there is no such file or folder; `goclaims --fix FILE` corr'],
    [
      ['chek', 'post.md'],
      {},
      'Cannot find `chek`: there is no such file or folder; did you mean `goclaims check`?'
    ],
    [['lint'], {}, 'Cannot find `lint`: there is no such file or folder; `goclaims FILE` checks'],
    [
      ['README'],
      {},
      'Cannot find `README`: there is no such file or folder; did you mean `README.md`?'
    ],
    [['post'], {}, 'Cannot find `post`: there is no such file or folder; did you mean `post.md`?'],
    [['-f', 'jsn', 'post.md'], {}, "argument 'jsn' is invalid. Did you mean json? Allowed choices"],
    [['post.md'], {'.goclaimsrc': 'go: [\n'}, 'Cannot read the configuration `.goclaimsrc`: line '],
    [['post.md'], {'.goclaimsrc': 'timelimit: 1\n'}, 'in `.goclaimsrc`: did you mean `timeLimit`?'],
    [['--go', '9.9', 'post.md'], {}, '`9.9` is no version of Go, and there is no `'],
    [['--go', '', 'post.md'], {}, 'No Go is named: a version is written as `1.22`'],
    [['--go', '1.8', 'post.md'], {}, 'Cannot use Go 1.8: Go 1.9 or later is needed'],
    [
      ['--goos', 'windows', '--goarch', 'wasm', 'post.md'],
      {},
      'Cannot compile for windows/wasm: Go has no such target'
    ],
    [['post.md'], {'.goclaimsrc': 'go: 1.20\n'}, 'it is a number, so write `"1.20"`'],
    [['post.md'], {'goclaims.config.js': ''}, '`goclaims.config.js` is not read: write the config']
  ] as const)('%j %j', async ([args, files, sentence]) => {
    const cwd = await folderWith({...withConfig, ...files})
    const {exitCode, stderr} = await goclaims(cwd, [...args])
    expect(exitCode).toBe(2)
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/\n {4}at /)
    const [first = ''] = stderr.split('\n')
    expect(first).toContain(sentence)
  })

  test.for([
    ['--go', '9.9'],
    ['--go', ''],
    ['--goos', 'windows', '--goarch', 'wasm']
  ])('where getting a Go is no help, none is advised: %j', async options => {
    const cwd = await folderWith(withConfig)
    const {stderr} = await goclaims(cwd, [...options, 'post.md'])
    expect(stderr).not.toContain('go.dev')
  })

  test('and a `.go-version` that names none', async () => {
    const cwd = await folderWith({...withConfig, '.go-version': 'tip\n'})
    const {exitCode, stderr} = await goclaims(cwd, ['post.md'])
    expect(exitCode).toBe(0)
    expect(stderr).toBe(
      'goclaims: `.go-version` says `tip`, which is no version of Go and does not count: one is written as `1.22`\n'
    )
  })

  test('and a mistyped rule in a comment, where it stands', async () => {
    const cwd = await folderWith({'post.md': `<!--lint disable go-claim-postion-->\n\n${clean}`})
    const {exitCode, stdout} = await goclaims(cwd, ['post.md'])
    expect(exitCode).toBe(1)
    expect(stdout).toContain(
      'post.md:1:18: warning: Unknown rule `go-claim-postion`, expected `go-claim-position`'
    )
  })
})
