import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {brokenMdx, clean, findings, fragment} from '../articles.ts'
import {folderWith, goclaims, withoutGo} from './command.ts'

describe('exit codes', () => {
  test('0 when everything is right', async () => {
    const cwd = await folderWith({'post.md': clean})
    const {exitCode, stdout, stderr} = await goclaims(cwd, ['post.md'])
    expect(stdout).toMatch(/^No issues found in 1 file\n5 claims: 5 confirmed · go1\.\S+\n$/)
    expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''})
  })

  test('1 when there are findings', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {exitCode, stdout} = await goclaims(cwd, ['check', 'post.md'])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('5 claims: 2 confirmed, 2 shifted, 1 moved')
  })

  test('0 for an info, 1 with --frail', async () => {
    const cwd = await folderWith({'post.md': fragment})
    const lenient = await goclaims(cwd, ['post.md'])
    expect(lenient.stdout).toMatch(/: info: Position `11:6` is line 1 of the code shown/)
    expect(lenient.exitCode).toBe(0)
    expect((await goclaims(cwd, ['--frail', 'post.md'])).exitCode).toBe(1)
  })

  test.for([
    [['missing.md'], 'goclaims: Cannot find `missing.md`: there is no such file or folder\n'],
    [['none/*.md'], 'goclaims: No Markdown files match `none/*.md`\n'],
    [['.'], 'goclaims: No Markdown files are in `.`\n'],
    [[], 'goclaims: No files to check: name articles, folders or globs, as in `goclaims .`\n']
  ] as const)('2 when there is nothing to check: %j', async ([args, sentence]) => {
    const cwd = await folderWith({'notes.txt': ''})
    const {exitCode, stdout, stderr} = await goclaims(cwd, args)
    expect({exitCode, stdout, stderr}).toEqual({exitCode: 2, stdout: '', stderr: sentence})
  })

  test('2 for an option that is not known, with the nearest one', async () => {
    const cwd = await folderWith({'post.md': clean})
    const {exitCode, stderr} = await goclaims(cwd, ['--fromat', 'json', 'post.md'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain("unknown option '--fromat'")
    expect(stderr).toContain('Did you mean --format?')
  })

  test('2 for a format that is not known', async () => {
    const cwd = await folderWith({'post.md': clean})
    const {exitCode, stderr} = await goclaims(cwd, ['--format', 'xml', 'post.md'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain(
      'Allowed choices are pretty, compact, stylish, json, sarif, junit, markdown, github.'
    )
  })

  test('2 without Go, with one sentence', async () => {
    const cwd = await folderWith({'post.md': clean, 'other.md': clean})
    const {exitCode, stdout, stderr} = await goclaims(cwd, ['.'], {env: await withoutGo()})
    expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''})
    expect(stderr).toMatch(
      /^goclaims: Cannot find the Go compiler: looked for `go` on PATH, .* with `--go PATH`, or do without: `npm install --save-dev @goclaims\/compiler-wasm`\.\n$/
    )
  })

  test('2 when a named go does not work', async () => {
    const cwd = await folderWith({'post.md': clean})
    const {exitCode, stderr} = await goclaims(cwd, ['--go', './no-such-go', 'post.md'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('no-such-go')
  })
})

describe('a file that cannot be checked', () => {
  test('is named, with the place, and the others are checked all the same', async () => {
    const cwd = await folderWith({'a.mdx': brokenMdx, 'b.md': findings})
    const {exitCode, stdout} = await goclaims(cwd, ['a.mdx', 'b.md'])
    expect(exitCode).toBe(2)
    expect(stdout).toMatch(
      /^a\.mdx:3:\d+: error: Cannot read this as Markdown: .*\(cannot-check\)$/m
    )
    expect(stdout).toContain('Unexpected position `9:19`')
  })

  test('does not hide behind the files that can: a missing one fails the run', async () => {
    const cwd = await folderWith({'b.md': clean})
    const {exitCode, stdout, stderr} = await goclaims(cwd, ['a.md', 'b.md'])
    expect({exitCode, stderr}).toEqual({
      exitCode: 2,
      stderr: 'goclaims: Cannot find `a.md`: there is no such file or folder\n'
    })
    expect(stdout).toContain('No issues found in 1 file')
  })
})

describe('what is checked', () => {
  test('folders and globs, without what ignore files name', async () => {
    const cwd = await folderWith({
      'a.md': clean,
      'b.markdown': clean,
      'c.txt': clean,
      'draft.md': findings,
      'built.md': findings,
      '.remarkignore': 'draft.md\n',
      '.gitignore': 'built.md\n'
    })
    await mkdir(join(cwd, 'deep'))
    await writeFile(join(cwd, 'deep/d.mdx'), clean)
    const folder = await goclaims(cwd, ['.', '--format', 'json'])
    expect(folder.exitCode).toBe(0)
    expect(JSON.parse(folder.stdout).files.map(({path}: {path: string}) => path)).toEqual([
      'a.md',
      'b.markdown',
      'deep/d.mdx'
    ])
    const glob = await goclaims(cwd, ['**/*.mdx', 'draft.md', '--format', 'json'])
    expect(glob.stderr).toBe('goclaims: `draft.md` is left out: an ignore file names it\n')
    expect(JSON.parse(glob.stdout).files).toMatchObject([{path: 'deep/d.mdx'}])
    // As hooks do, which name whatever changed.
    expect(await goclaims(cwd, ['draft.md'])).toMatchObject({exitCode: 0, stdout: ''})
  })

  test('a file outside the current folder', async () => {
    const other = await folderWith({'post.md': clean})
    const cwd = await folderWith({})
    expect((await goclaims(cwd, [join(other, 'post.md')])).exitCode).toBe(0)
    expect((await goclaims(cwd, [`../${other.split('/').at(-1)}`])).exitCode).toBe(0)
  })

  test('a file whose name looks like a pattern', async () => {
    const cwd = await folderWith({'post [1] {a}.md': findings})
    const {exitCode, stdout} = await goclaims(cwd, ['post [1] {a}.md'])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('post [1] {a}.md')
  })

  test('standard input, under the name that it is given', async () => {
    const cwd = await folderWith({})
    const args = ['--format', 'json', '--stdin-filename', 'unsaved.mdx', '-']
    const {exitCode, stdout} = await goclaims(cwd, args, {input: findings})
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout).files).toMatchObject([{path: 'unsaved.mdx'}])
    const unnamed = await goclaims(cwd, ['-'], {input: clean})
    expect(unnamed.stdout).toContain('No issues found in 1 file')
  })
})

describe('comments of remark-lint', () => {
  test('switch rules off', async () => {
    const disabled = `<!--lint disable go-claim-position-->\n\n${findings}`
    const cwd = await folderWith({'post.md': disabled})
    const {stdout} = await goclaims(cwd, ['post.md'])
    expect(stdout).toContain('go-claim-offset')
    expect(stdout).not.toContain('go-claim-position')
  })

  test('switch rules off in MDX', async () => {
    const disabled = `{/* lint disable go-claim-position go-claim-offset */}\n\n${findings}`
    const cwd = await folderWith({'post.mdx': disabled})
    expect((await goclaims(cwd, ['post.mdx'])).exitCode).toBe(0)
  })

  test('with an unknown keyword are an error', async () => {
    const cwd = await folderWith({'post.md': `<!--lint hide-->\n\n${clean}`})
    const {exitCode, stdout} = await goclaims(cwd, ['post.md'])
    expect(exitCode).toBe(2)
    expect(stdout).toContain('Unknown keyword `hide`')
  })
})

describe('output', () => {
  test('--quiet prints nothing when there is nothing to do', async () => {
    const cwd = await folderWith({'a.md': clean, 'b.md': fragment})
    const {exitCode, stdout, stderr} = await goclaims(cwd, ['--quiet', '.'])
    expect({exitCode, stdout, stderr}).toEqual({exitCode: 0, stdout: '', stderr: ''})
  })

  test('--verbose adds what the compiler says', async () => {
    const cwd = await folderWith({'a.md': findings})
    const {stdout} = await goclaims(cwd, ['--verbose', 'a.md'])
    expect(stdout).toMatch(/go1\.\S+ with `-m` prints `main\.go:8:2: moved to heap: kept`/)
    expect(stdout).toContain('rules/go-claim-position.md')
  })
})
