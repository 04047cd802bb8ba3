import {cp, mkdir, readdir, readFile, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {clean, findings} from '../articles.ts'
import {readSarif} from '../report/sarif.ts'
import {folderWith, goclaims} from './command.ts'

const fixtures = fileURLToPath(new URL('../../docs-fixtures', import.meta.url))

const known = ['--baseline', 'known.json']
const write = [...known, '--write-baseline']

/** A folder with an article whose two disagreements are known. */
async function withBaseline(): Promise<string> {
  const cwd = await folderWith({'post.md': findings})
  const {exitCode, stderr} = await goclaims(cwd, [...write, 'post.md'])
  expect({exitCode, stderr}).toEqual({
    exitCode: 0,
    stderr: 'goclaims: `known.json` now has 2 known disagreements of what was checked\n'
  })
  return cwd
}

/** The article with its second half, from `And one more`, first. */
function reordered(text: string): string {
  const [title = '', rest = ''] = text.split(/(?<=^# .*\n)/)
  const [first = '', second = ''] = rest.split('And one more:\n')
  return `${title}${second}\n${first}`
}

describe('--baseline', () => {
  test.for([
    ['nothing', text => text],
    ['lines above', text => `A new beginning.\n\n\n${text}`],
    ['words around it', text => text.replace('one more', 'yet one')],
    ['sections in another order', reordered],
    ['other line endings', text => text.replaceAll('\n', '\r\n')],
    ['another indentation of the listing', text => text.replaceAll('\n./main', '\n  ./main')]
  ] satisfies [string, (text: string) => string][])(
    'knows after a change of: %s',
    async ([, change]) => {
      const cwd = await withBaseline()
      await writeFile(join(cwd, 'post.md'), change(findings))
      const {exitCode, stdout, stderr} = await goclaims(cwd, [...known, 'post.md'])
      expect(stdout).toContain('No issues found')
      expect(stderr).toBe('goclaims: `known.json` has 2 known disagreements of what was checked\n')
      expect(exitCode).toBe(0)
    }
  )

  test('knows every fixture after lines above', {timeout: 120_000}, async () => {
    const cwd = await folderWith({})
    await cp(fixtures, join(cwd, 'articles'), {recursive: true})
    await goclaims(cwd, [...write, 'articles'])
    const articles = (await readdir(join(cwd, 'articles'))).filter(name => /\.mdx?$/.test(name))
    for (const name of articles) {
      const path = join(cwd, 'articles', name)
      const text = await readFile(path, 'utf8')
      const [front = ''] = /^\uFEFF?(?:(---|\+\+\+)\n[\s\S]*?\n\1\n)?/.exec(text) ?? []
      await writeFile(
        path,
        `${front}\nA new paragraph\non two lines.\n\n${text.slice(front.length)}`
      )
    }
    const {exitCode, stderr} = await goclaims(cwd, [...known, '--frail', 'articles'])
    expect(stderr).toMatch(
      /^goclaims: `known\.json` has \d\d+ known disagreements of what was checked\n$/
    )
    expect(exitCode).toBe(0)
  })

  test('fails for what is new, and only that is reported', async () => {
    const cwd = await withBaseline()
    const more = findings.replaceAll('7:6: can inline keep', '8:6: can inline keep')
    await writeFile(join(cwd, 'post.md'), more)
    const {exitCode, stdout} = await goclaims(cwd, [...known, '--format', 'json', 'post.md'])
    expect(exitCode).toBe(1)
    const {messages} = JSON.parse(stdout).files[0]
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({reason: expect.stringContaining('8:6')})
  })

  test('says which entries no longer apply, until it is written again', async () => {
    const cwd = await withBaseline()
    await writeFile(join(cwd, 'post.md'), clean)
    const mended = await goclaims(cwd, [...known, 'post.md'])
    expect(mended.exitCode).toBe(0)
    expect(mended.stderr).toBe(
      [
        'goclaims: `known.json` has 0 known disagreements of what was checked',
        'goclaims: 2 entries of `known.json` no longer apply; `--write-baseline` takes them out',
        '  post.md: go-claim-offset: `./main.go:9:19: total * 2 escapes to heap`',
        '  post.md: go-claim-position: `./main.go:9:2: moved to heap: kept`',
        ''
      ].join('\n')
    )
    await goclaims(cwd, [...write, 'post.md'])
    expect(JSON.parse(await readFile(join(cwd, 'known.json'), 'utf8'))).toEqual({
      version: 1,
      files: {}
    })
  })

  test('means the same from another folder, and for an article that was renamed', async () => {
    const cwd = await withBaseline()
    await mkdir(join(cwd, 'deep'))
    await rename(join(cwd, 'post.md'), join(cwd, 'deep/new.md'))
    const args = ['--baseline', '../known.json', 'new.md']
    expect((await goclaims(join(cwd, 'deep'), args)).exitCode).toBe(0)
  })

  test('of other articles stays when some are checked', async () => {
    const cwd = await withBaseline()
    await writeFile(join(cwd, 'other.md'), findings)
    await goclaims(cwd, [...write, 'other.md'])
    expect((await goclaims(cwd, [...known, '.'])).exitCode).toBe(0)
  })

  test('holds for every report', async () => {
    const cwd = await withBaseline()
    const {stdout} = await goclaims(cwd, [...known, '--format', 'sarif', 'post.md'])
    expect(readSarif(stdout).runs[0]?.results).toEqual([])
  })

  test('does not make a file good that cannot be read', async () => {
    const cwd = await withBaseline()
    await writeFile(join(cwd, 'broken.mdx'), '<Note>no end\n')
    expect((await goclaims(cwd, [...write, '.'])).exitCode).toBe(2)
    expect((await goclaims(cwd, [...known, '.'])).exitCode).toBe(2)
  })

  test.for([
    ['{"version": 1, "files": {"post.md": [', /is damaged \(.+\)/],
    ['{"version": 7, "files": {}}', /is damaged \(`version`: this goclaims knows version 1\)/]
  ] as const)('that is damaged is an error that says what to do: %s', async ([text, problem]) => {
    const cwd = await folderWith({'post.md': findings, 'known.json': text})
    for (const args of [known, write]) {
      const {exitCode, stdout, stderr} = await goclaims(cwd, [...args, 'post.md'])
      expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''})
      expect(stderr).toMatch(/^goclaims: The baseline `known\.json` is damaged/)
      expect(stderr).toMatch(problem)
      expect(stderr).toContain(
        ': restore the file, or delete it and write it anew with `goclaims --baseline known.json --write-baseline`\n'
      )
    }
    expect(await readFile(join(cwd, 'known.json'), 'utf8')).toBe(text)
  })

  test('that is not there is an error, and so is no name to write', async () => {
    const cwd = await folderWith({'post.md': findings})
    const missing = await goclaims(cwd, [...known, 'post.md'])
    expect(missing).toMatchObject({
      exitCode: 2,
      stderr:
        'goclaims: Cannot find the baseline `known.json`: `goclaims --baseline known.json --write-baseline` writes one\n'
    })
    const dry = await goclaims(cwd, [...write, '--fix', '--dry-run', 'post.md'])
    expect(dry).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: 'goclaims: `--dry-run` writes nothing, so not with `--write-baseline`\n'
    })
    const nameless = await goclaims(cwd, ['--write-baseline', 'post.md'])
    expect(nameless).toMatchObject({
      exitCode: 2,
      stderr:
        'goclaims: `--write-baseline` needs the file to write, as in `--baseline known.json`\n'
    })
  })
})
