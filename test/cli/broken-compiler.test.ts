import {chmod, mkdir, readdir, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import {findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

/** A program without imports, so that only the compiler itself is asked. */
const article = `~~~go
package main

func main() {
	x := new(int)
	println(*x)
}
~~~

~~~console
$ go build -gcflags=-m main.go
./main.go:4:10: new(int) escapes to heap
~~~
`

/** Links to all of the Go that tests use, but for its compiler, which is this script. */
async function goWith(compiler: string): Promise<string> {
  const {stdout} = await execa('go', ['env', '-json', 'GOROOT', 'GOTOOLDIR'])
  const {GOROOT, GOTOOLDIR} = JSON.parse(stdout)
  const root = await folderWith({})
  const tools = join(root, GOTOOLDIR.slice(GOROOT.length))
  await mkdir(tools, {recursive: true})
  await mkdir(join(root, 'bin'))
  const links = [
    ...(await readdir(GOROOT)).map(name => [join(GOROOT, name), join(root, name)] as const),
    ...(await readdir(GOTOOLDIR)).map(name => [join(GOTOOLDIR, name), join(tools, name)] as const),
    [join(GOROOT, 'pkg/include'), join(root, 'pkg/include')] as const
  ]
  await execa('cp', [join(GOROOT, 'bin/go'), join(root, 'bin/go')])
  for (const [from, to] of links) {
    if (/\/(?:bin|pkg|compile)$/.test(to)) continue
    await symlink(from, to).catch(() => {})
  }
  await writeFile(join(tools, 'compile'), compiler)
  await chmod(join(tools, 'compile'), 0o755)
  return root
}

describe.runIf(process.platform === 'linux')('a compiler that does not work', () => {
  test.for([
    ['ends with 1', '#!/bin/sh\nexit 1\n'],
    ['ends with 2', '#!/bin/sh\nexit 2\n'],
    ['ends with 127', '#!/bin/sh\nexit 127\n'],
    ['is killed', '#!/bin/sh\nkill -9 $$\n'],
    ['is cut short', '\u007fELF\u0002\u0001\u0001'],
    ['cannot be started', '#!/no/such/interpreter\n']
  ])('and %s is told, with 2, not as “no issues found”', async ([, script = '']) => {
    const go = await goWith(script)
    const cwd = await folderWith({'bad.md': article, 'good.md': `${article}\nAgain.\n`})
    const {exitCode, stdout} = await goclaims(cwd, ['--go', go, '--cache-dir', 'kept', '.'])
    expect(stdout.match(/Cannot check this file: The Go compiler/g)).toHaveLength(2)
    expect(stdout).not.toMatch(/no issues/i)
    expect(exitCode).toBe(2)
  })
})

test('a limit that is met is a finding', async () => {
  const cwd = await folderWith({'bad.md': findings, '.goclaimsrc': 'timeLimit: 1'})
  const {exitCode, stdout} = await goclaims(cwd, ['--no-cache', 'bad.md'])
  expect(stdout).toContain('Cannot check this Go code: the compiler took longer than 0.001 s on it')
  expect(exitCode).toBe(1)
})
