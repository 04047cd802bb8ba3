import {rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {execa} from 'execa'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {command, folderWith} from './command.ts'

/** An article whose output names a line; the compiler says 4. */
const article = (line: number) => `
\`\`\`go
package main

func main() {
	x := new(int)
	println(x)
}
\`\`\`

\`\`\`text
./main.go:${line}:10: new(int) does not escape
\`\`\`
`

/** Little code of which the compiler makes 65,000 functions: that takes longer than a writer waits. */
const slow = `
\`\`\`go
package main

type a[T any] struct{ x T }
type b[T any] struct{ x T }

${Array.from({length: 16}, (_, at) => `func f${at}[T any](x T) int { return f${at + 1}(a[T]{x}) + f${at + 1}(b[T]{x}) }`).join('\n')}
func f16[T any](x T) int { return 1 }

func main() {
	x := new(int)
	println(x, f0(1))
}
\`\`\`

\`\`\`text
./main.go:1:1: new(int) does not escape
\`\`\`
`

let stop = new AbortController()
beforeEach(() => {
  stop = new AbortController()
})
afterEach(() => stop.abort())

const inFolder = (cwd: string) => ({
  cwd,
  reject: false,
  cancelSignal: stop.signal,
  env: {NO_COLOR: '1', FORCE_COLOR: undefined}
})

/** Start watching in a folder. */
function start(cwd: string, args: readonly string[]) {
  return listen(execa(process.execPath, [command, '--watch', ...args], inFolder(cwd)))
}

/** What a process has said so far, and a way to wait until it has said something. */
function listen<Child extends Speaking>(child: Child) {
  const said = {output: '', errors: ''}
  child.stdout.on('data', chunk => {
    said.output += chunk
  })
  child.stderr.on('data', chunk => {
    said.errors += chunk
  })
  return {
    child,
    said,
    /** All that it said since the last time, once it has said what the pattern matches. */
    async until(pattern: RegExp): Promise<string> {
      await expect.poll(() => `${said.output}${said.errors}`, {timeout: 25_000}).toMatch(pattern)
      const all = `${said.output}${said.errors}`
      said.output = ''
      said.errors = ''
      return all
    }
  }
}

interface Speaking {
  readonly stdout: NodeJS.ReadableStream
  readonly stderr: NodeJS.ReadableStream
}

describe('--watch', () => {
  test('checks again what changed, says what was mended, and ends with 0', async () => {
    const cwd = await folderWith({'post.md': article(9), 'other.md': article(4)})
    const {child, until} = start(cwd, ['.'])
    expect(await until(/2 of 2 articles checked/)).toMatch(/Unexpected position `9:10`/)
    await writeFile(join(cwd, 'post.md'), article(4))
    const mended = await until(/1 of 2 articles checked/)
    expect(mended).toContain('No issues found in 1 file')
    expect(mended).not.toContain('other.md')
    child.kill('SIGINT')
    expect((await child).exitCode).toBe(0)
  })

  test('sees files come and go, and ignore files', async () => {
    const cwd = await folderWith({'post.md': article(4)})
    const {until} = start(cwd, ['.'])
    await until(/1 of 1 article checked/)
    await writeFile(join(cwd, 'new.md'), article(8))
    expect(await until(/1 of 2 articles checked/)).toMatch(/Unexpected position `8:10`/)
    await rm(join(cwd, 'new.md'))
    await until(/0 of 1 article checked/)
    await writeFile(join(cwd, 'draft.md'), article(8))
    await until(/1 of 2 articles checked/)
    await writeFile(join(cwd, '.gitignore'), 'draft.md\n')
    await until(/0 of 1 article checked/)
  })

  test('takes other settings, and goes on with those from before where they are wrong', async () => {
    const cwd = await folderWith({'post.md': article(9)})
    const {until} = start(cwd, ['post.md'])
    await until(/1 of 1 article checked/)
    await writeFile(
      join(cwd, '.goclaimsrc'),
      'rules: {go-claim-position: off, go-claim-offset: off}\n'
    )
    expect(await until(/1 of 1 article checked/)).toContain('No issues found in 1 file')
    await writeFile(join(cwd, '.goclaimsrc'), 'rules: {go-claim-position: perhaps}\n')
    expect(await until(/the settings from before count/)).toContain('`rules.go-claim-position`')
  })

  test('of two texts, the newest counts: the compiler of the older one is stopped', async () => {
    const cwd = await folderWith({'post.md': article(4)})
    const {until} = start(cwd, ['--no-cache', 'post.md'])
    await until(/1 of 1 article checked/)
    await writeFile(join(cwd, 'post.md'), slow)
    await new Promise(resolve => setTimeout(resolve, 300))
    const started = performance.now()
    await writeFile(join(cwd, 'post.md'), article(7))
    expect(await until(/1 of 1 article checked/)).toMatch(/Unexpected position `7:10`/)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  test.runIf(process.platform === 'linux')(
    'shows on a terminal how everything is now',
    async () => {
      const cwd = await folderWith({'post.md': article(9), 'other.md': article(8)})
      const line = `'${process.execPath}' '${command}' --watch .`
      const {until} = listen(execa('script', ['-qec', line, '/dev/null'], inFolder(cwd)))
      await until(/2 of 2 articles checked/)
      await writeFile(join(cwd, 'post.md'), article(4))
      const screen = (await until(/1 of 2 articles checked/)).split('\u001B[1;1H').at(-1)
      expect(screen?.startsWith('\u001B[0J')).toBe(true)
      expect(screen).toContain('The only position of this listing is 4 lines too high.')
      expect(screen).not.toContain('9:10')
    }
  )

  test('writes reports for programs whole each time', async () => {
    const cwd = await folderWith({'post.md': article(9), 'other.md': article(4)})
    const {until} = start(cwd, ['--format', 'json', '--quiet', '.'])
    expect(JSON.parse(await until(/\n$/)).files).toHaveLength(2)
    await writeFile(join(cwd, 'post.md'), article(4))
    expect(JSON.parse(await until(/\n$/)).files).toHaveLength(2)
  })

  test.for([
    [['--fix', '.'], '`--watch` only checks, so not with `--fix`'],
    [['-'], '`--watch` is for files: the standard input does not change'],
    [['--write-baseline', '--baseline', 'b.json', '.'], 'so not with `--write-baseline`'],
    [['nowhere.md'], 'Cannot find `nowhere.md`'],
    [[], 'No files to check']
  ] as const)('%j is trouble', async ([args, why]) => {
    const {child, said} = start(await folderWith({}), args)
    expect((await child).exitCode).toBe(2)
    expect(said.errors).toContain(why)
  })
})
