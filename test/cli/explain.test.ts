import {describe, expect, test} from 'vitest'
import {brokenMdx, clean, findings} from '../articles.ts'
import {folderWith, goclaims, withoutGo} from './command.ts'

describe('what is explained', () => {
  test('every claim that is not confirmed, and the exit code is 0', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {exitCode, stdout, stderr} = await goclaims(cwd, ['explain', 'post.md'])
    expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''})
    expect(stdout.match(/^post\.md:\d+/gm)).toEqual(['post.md:21', 'post.md:22', 'post.md:44'])
    expect(stdout).toContain('claimed 9:2')
    expect(stdout).toContain('compiler 8:2: moved to heap: kept')
  })

  test('says that all are confirmed, and how to ask for one', async () => {
    const cwd = await folderWith({'post.md': clean})
    const {exitCode, stdout} = await goclaims(cwd, ['explain', 'post.md'])
    expect({exitCode, stdout}).toEqual({
      exitCode: 0,
      stdout: 'post.md: all 5 claims are confirmed; `goclaims explain post.md:LINE` explains one\n'
    })
  })

  test.for([
    ['the claim that stands there', '44', [44]],
    ['its column, as reports print it', '44:11', [44]],
    ['its range, as reports print it', '44:11-44:14', [44]],
    ['all claims of the output whose fence it is', '41', [42, 43, 44]],
    ['the claims about a line of code', '34', [43]],
    ['the claims about code that the compiler speaks of', '35', [44]]
  ] as const)('%s', async ([, place, lines]) => {
    const cwd = await folderWith({'post.md': findings})
    const {exitCode, stdout} = await goclaims(cwd, ['explain', `post.md:${place}`])
    expect(exitCode).toBe(0)
    expect(stdout.match(/(?<=^post\.md:)\d+/gm)?.map(Number)).toEqual(lines)
  })

  test('a file that exists is that file, whatever its name ends in', async () => {
    const cwd = await folderWith({'odd:12': findings, 'post.md': clean})
    const whole = await goclaims(cwd, ['explain', 'odd:12'])
    expect(whole.stdout).toContain('odd:12:44:1: ./main.go:9:2: moved to heap: kept')
    const line = await goclaims(cwd, ['explain', 'odd:12:42'])
    expect(line.stdout).toMatch(/^odd:12:42:1: /)
  })

  test('with `--trace` how the verdict came about, and which code was tried', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {stdout} = await goclaims(cwd, ['explain', '--trace', 'post.md:44'])
    expect(stdout).toContain('  Matched   same-elsewhere: ')
    expect(stdout).toMatch(/\nWhat was tried for the listing on line 40\n» lines .*-m.*: \w+/)
    const plain = await goclaims(cwd, ['explain', 'post.md:44'])
    expect(plain.stdout).not.toContain('Matched')
  })

  test('several files', async () => {
    const cwd = await folderWith({'a.md': clean, 'b.md': findings})
    const {stdout} = await goclaims(cwd, ['explain', 'a.md:42', 'b.md:44'])
    expect(stdout.match(/^[ab]\.md:\d+/gm)).toEqual(['a.md:42', 'b.md:44'])
  })
})

describe('exit code 2', () => {
  test.for([
    [['nope.md:3'], 'Cannot find `nope.md`: there is no such file'],
    [['post.md:1'], 'There is no claim on line 1 of `post.md`; lines with claims are 21–22, 42–44'],
    [
      ['post.md:39'],
      'There is no claim on line 39 of `post.md`; lines with claims are 21–22, 42–44'
    ],
    [
      ['post.md:37'],
      'No claim is about the code on line 37 of `post.md`; lines with claims are 21–22, 42–44'
    ],
    [['none.md:1'], '`none.md` makes no claims about what the compiler says'],
    [['broken.mdx'], /^`broken\.mdx`: Cannot read this as Markdown: /],
    [[], /^missing required argument 'FILE\[:LINE\]'\n/],
    [
      ['--format', 'sarif', 'post.md'],
      '`goclaims explain` writes text, or JSON with `--format json`'
    ]
  ] as const)('%j', async ([args, sentence]) => {
    const cwd = await folderWith({
      'post.md': findings,
      'none.md': '# Nothing\n',
      'broken.mdx': brokenMdx
    })
    const {exitCode, stdout, stderr} = await goclaims(cwd, ['explain', ...args])
    expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''})
    const said = stderr.replace(/^goclaims: /, '').trimEnd()
    if (typeof sentence === 'string') expect(said).toBe(sentence)
    else expect(said).toMatch(sentence)
  })

  test('without Go', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {exitCode, stderr} = await goclaims(cwd, ['explain', 'post.md'], {env: await withoutGo()})
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(
      /^goclaims: Cannot find the Go compiler: .* with `--go PATH`, or do without: `npm install --save-dev @goclaims\/compiler-wasm`\.\n$/
    )
  })

  test('what can be explained is, all the same', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {exitCode, stdout} = await goclaims(cwd, ['explain', 'nope.md', 'post.md:44'])
    expect(exitCode).toBe(2)
    expect(stdout).toMatch(/^post\.md:44:1: /)
  })
})

test('JSON has the same as data', async () => {
  const cwd = await folderWith({'post.md': findings})
  const {stdout} = await goclaims(cwd, ['explain', '--format', 'json', 'post.md:44'])
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    go: {version: expect.stringMatching(/^go1\./)},
    files: [
      {
        path: 'post.md',
        claims: 5,
        confirmed: 2,
        listings: [
          {
            line: 40,
            pairing: {flags: ['-m'], basis: 'preceding', blocks: [{from: 28, to: 37}], added: []},
            claims: [
              {
                line: 44,
                verdict: 'moved',
                messages: [{ruleId: 'go-claim-position', messageId: 'moved'}],
                actual: {line: 8, column: 2, article: {line: 35, column: 2}},
                code: {runs: [expect.any(Array)]},
                why: [{steps: [{why: 'address-of'}, {why: 'return'}]}]
              }
            ],
            printed: expect.arrayContaining([
              expect.objectContaining({message: 'moved to heap: kept', claimedOn: [44]})
            ])
          }
        ]
      }
    ]
  })
})

test('colours only where they are wanted', async () => {
  const cwd = await folderWith({'post.md': findings})
  const env = {FORCE_COLOR: '1'}
  const {stdout} = await goclaims(cwd, ['explain', 'post.md:44'], {env})
  expect(stdout).toContain('\u001B[33mmoved\u001B[39m')
})
