import {chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import {ask} from '../../src/cli/fix/ask.ts'
import {hashOf, replaceFile} from '../../src/cli/fix/replace-file.ts'
import {clean, findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

/** An article whose first listing is fixable, and which says a thing that the compiler denies. */
const refuted = findings.replace(
  './main.go:9:2: moved to heap: kept',
  './main.go:8:2: kept does not escape'
)
const diff = `--- post.md
+++ post.md
@@ -18,8 +18,8 @@
 
 \`\`\`console
 $ go build -gcflags=-m main.go
-./main.go:9:19: total * 2 escapes to heap
-./main.go:13:2: moved to heap: size
+./main.go:7:19: total * 2 escapes to heap
+./main.go:11:2: moved to heap: size
 \`\`\`
 
 And one more:
@@ -41,5 +41,5 @@
 $ go build -gcflags=-m main.go
 ./main.go:3:6: can inline main
 ./main.go:7:6: can inline keep
-./main.go:9:2: moved to heap: kept
+./main.go:8:2: moved to heap: kept
 \`\`\`
`

describe('check --fix', () => {
  test('shows what it changes, writes it, and says what is left', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {exitCode, stdout, stderr} = await goclaims(cwd, ['check', '--fix', 'post.md'])
    expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''})
    expect(stdout).toBe(
      `${diff}No issues found in 1 file\n5 claims: 5 confirmed · ${stdout.slice(stdout.lastIndexOf('go1.'))}`
    )
    expect(await readFile(join(cwd, 'post.md'), 'utf8')).toBe(clean)
    expect(await readdir(cwd)).toEqual(['post.md'])
  })

  test('corrects old words and the position before them at once', async () => {
    const words = (claim: string) => clean.replace('8:2: moved to heap: kept', claim)
    const cwd = await folderWith({'post.md': words('9:9: &kept escapes to heap')})
    const {exitCode, stdout} = await goclaims(cwd, ['--fix', 'post.md'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('+./main.go:8:2: moved to heap: kept')
    expect(await readFile(join(cwd, 'post.md'), 'utf8')).toBe(clean)
  })

  test('leaves what is right alone', async () => {
    const cwd = await folderWith({'post.md': clean})
    const before = await stat(join(cwd, 'post.md'))
    expect((await goclaims(cwd, ['--fix', '.'])).exitCode).toBe(0)
    expect((await stat(join(cwd, 'post.md'))).ino).toBe(before.ino)
  })

  test('exits with 1 where something is left, which it does not touch', async () => {
    const cwd = await folderWith({'post.md': refuted})
    const {exitCode, stdout} = await goclaims(cwd, ['--fix', 'post.md'])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('Unexpected message `kept does not escape`')
    expect(await readFile(join(cwd, 'post.md'), 'utf8')).toContain('kept does not escape')
  })

  test('--dry-run prints the diff and nothing else, and writes nothing', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {exitCode, stdout, stderr} = await goclaims(cwd, ['--fix', '--dry-run', 'post.md'])
    expect({exitCode, stdout, stderr}).toEqual({exitCode: 1, stdout: diff, stderr: ''})
    expect(await readFile(join(cwd, 'post.md'), 'utf8')).toBe(findings)
  })

  test('of standard input prints the text; what there is to say goes elsewhere', async () => {
    const cwd = await folderWith({})
    const dirty = await goclaims(cwd, ['--fix', '-'], {input: findings})
    expect(dirty).toMatchObject({exitCode: 0, stdout: clean})
    expect(dirty.stderr).toContain('+./main.go:8:2: moved to heap: kept')
    const tidy = await goclaims(cwd, ['--fix', '--quiet', '-'], {input: clean})
    expect(tidy).toMatchObject({exitCode: 0, stdout: clean, stderr: ''})
  })

  test('keeps the diff out of a report for programs', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {stdout, stderr} = await goclaims(cwd, ['--fix', '--format', 'json', 'post.md'])
    expect(JSON.parse(stdout).summary).toMatchObject({confirmed: 5, moved: 0, shifted: 0})
    expect(stderr).toContain(diff)
  })

  test('fixes nothing that a comment or the configuration switches off', async () => {
    const comment = `<!--lint disable go-claim-position-->\n\n${findings}`
    const cwd = await folderWith({
      'comment.md': comment,
      'off.md': findings,
      'off.yaml': 'rules: {go-claim-offset: off}\n'
    })
    await goclaims(cwd, ['--fix', 'comment.md'])
    const kept = `<!--lint disable go-claim-position-->\n\n${clean}`.replace('8:2:', '9:2:')
    expect(await readFile(join(cwd, 'comment.md'), 'utf8')).toBe(kept)
    await goclaims(cwd, ['--fix', '--config', 'off.yaml', 'off.md'])
    const half = findings.replace('9:2:', '8:2:')
    expect(await readFile(join(cwd, 'off.md'), 'utf8')).toBe(half)
  })
})

describe('update', () => {
  test('replaces what the compiler denies, and says what that changes', async () => {
    const cwd = await folderWith({'post.md': refuted})
    const {exitCode, stderr} = await goclaims(cwd, ['update', 'post.md'])
    expect(exitCode).toBe(0)
    expect(stderr).toBe(
      'goclaims: post.md:44: `kept does not escape` becomes `moved to heap: kept`: the prose around it may need you\n'
    )
    expect(await readFile(join(cwd, 'post.md'), 'utf8')).toBe(clean)
  })

  test('--whole adds what listings lack, but where a comment says not to', async () => {
    const short = clean.replace('./main.go:3:6: can inline main\n', '')
    const disabled = `<!--lint disable go-claim-omission-->\n\n${short}`
    const cwd = await folderWith({'post.md': short, 'disabled.md': disabled})
    const {stderr} = await goclaims(cwd, ['update', '--whole', '.'])
    expect(stderr).toContain('that the compiler prints are added to this listing')
    expect(await readFile(join(cwd, 'post.md'), 'utf8')).toContain(
      `./main.go:7:6: can inline keep
./main.go:3:6: can inline main
./main.go:4:15: inlining call to keep
./main.go:8:2: moved to heap: kept
`
    )
    expect(await readFile(join(cwd, 'disabled.md'), 'utf8')).toBe(disabled)
  })

  test.for([
    [['--dry-run', 'post.md'], '`--dry-run` is for `--fix` and `goclaims update`']
  ] as const)('2 for options without a meaning: %j', async ([args, sentence]) => {
    const cwd = await folderWith({'post.md': clean})
    const {exitCode, stderr} = await goclaims(cwd, args)
    expect({exitCode, stderr}).toEqual({exitCode: 2, stderr: `goclaims: ${sentence}\n`})
  })
})

describe('the file', () => {
  test('keeps byte order mark, line endings and whatever else is in it', async () => {
    const write = (text: string) => `\uFEFF${text}\u0000 …\v end`.replaceAll('\n', '\r\n')
    const cwd = await folderWith({'post.md': write(findings)})
    await goclaims(cwd, ['--fix', 'post.md'])
    expect(await readFile(join(cwd, 'post.md'), 'utf8')).toBe(write(clean))
  })

  test('is not written if it is no UTF-8: other bytes would change', async () => {
    const cwd = await folderWith({})
    const bytes = Buffer.concat([Buffer.from(findings), Buffer.from([0xe9, 0x0a])])
    await writeFile(join(cwd, 'post.md'), bytes)
    const {exitCode, stderr} = await goclaims(cwd, ['--fix', 'post.md'])
    expect({exitCode, stderr}).toEqual({
      exitCode: 2,
      stderr: 'goclaims: Cannot fix `post.md`: it is not written in UTF-8\n'
    })
    expect(await readFile(join(cwd, 'post.md'))).toEqual(bytes)
  })

  test('keeps its permissions, and a link to it stays one', async () => {
    const cwd = await folderWith({})
    await mkdir(join(cwd, 'real'))
    await writeFile(join(cwd, 'real/post.md'), findings)
    await chmod(join(cwd, 'real/post.md'), 0o646)
    await symlink('real/post.md', join(cwd, 'link.md'))
    expect((await goclaims(cwd, ['--fix', 'link.md'])).exitCode).toBe(0)
    expect((await lstat(join(cwd, 'link.md'))).isSymbolicLink()).toBe(true)
    expect((await stat(join(cwd, 'real/post.md'))).mode & 0o777).toBe(0o646)
    expect(await readFile(join(cwd, 'real/post.md'), 'utf8')).toBe(clean)
    expect(await readdir(join(cwd, 'real'))).toEqual(['post.md'])
  })

  test('is not replaced if it changed since it was read', async () => {
    const cwd = await folderWith({'post.md': findings})
    const file = join(cwd, 'post.md')
    const hash = hashOf(await readFile(file))
    await writeFile(file, 'newer')
    expect(await replaceFile(file, hash, Buffer.from('mine'))).toBe('it changed since it was read')
    expect(await readFile(file, 'utf8')).toBe('newer')
    expect(await readdir(cwd)).toEqual(['post.md'])
    expect(await replaceFile(join(cwd, 'gone.md'), hash, Buffer.from('mine'))).toContain('ENOENT')
  })
})

/** Run the command on a terminal, as util-linux makes one. */
function onTerminal(cwd: string, args: string) {
  const main = fileURLToPath(new URL('../../dist/bin/goclaims.js', import.meta.url))
  const command = `'${process.execPath}' '${main}' ${args}`
  const child = execa('script', ['-qec', command, '/dev/null'], {
    cwd,
    reject: false,
    env: {NO_COLOR: '1'}
  })
  const asked = new Promise<void>(resolve => {
    let output = ''
    child.stdout.on('data', data => {
      output += data
      if (output.includes('[y/N] ')) resolve()
    })
  })
  return {child, asked}
}

describe.runIf(process.platform === 'linux')('on a terminal', () => {
  test.for([
    ['y', 0, clean],
    ['n', 1, findings]
  ] as const)('asks, and takes %s for an answer', async ([answer, code, text]) => {
    const cwd = await folderWith({'post.md': findings})
    const {child, asked} = onTerminal(cwd, '--fix post.md')
    await asked
    expect(await readFile(join(cwd, 'post.md'), 'utf8')).toBe(findings)
    child.stdin.write(`${answer}\n`)
    const {exitCode, stdout} = await child
    expect(stdout).toContain('Write `post.md`?')
    expect(exitCode).toBe(code)
    expect(await readFile(join(cwd, 'post.md'), 'utf8')).toBe(text)
  })

  test('refuses to write over what changed while it asked', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {child, asked} = onTerminal(cwd, '--fix post.md')
    await asked
    await writeFile(join(cwd, 'post.md'), `${findings}\nMore.\n`)
    child.stdin.write('y\n')
    const {exitCode, stdout} = await child
    expect(stdout).toContain('Cannot write `post.md`: it changed since it was read')
    expect(exitCode).toBe(2)
    expect(await readFile(join(cwd, 'post.md'), 'utf8')).toBe(`${findings}\nMore.\n`)
  })

  test('--yes does not ask', async () => {
    const cwd = await folderWith({'post.md': findings})
    const {exitCode, stdout} = await onTerminal(cwd, '--fix --yes post.md').child
    expect(exitCode).toBe(0)
    expect(stdout).not.toContain('[y/N]')
    expect(await readFile(join(cwd, 'post.md'), 'utf8')).toBe(clean)
  })
})

test.for([
  ['yes\n', true],
  ['Y\n', true],
  ['yesterday\n', false],
  ['\n', false],
  [null, false]
] as const)('the answer %j', async ([typed, expected]) => {
  const input = new PassThrough()
  const answer = ask('Write?', input, new PassThrough())
  input.end(typed ?? undefined)
  expect(await answer).toBe(expected)
})
