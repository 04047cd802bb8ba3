import {readdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readConfig} from '../../src/config/read-config.ts'
import {folderWith, goclaims} from './command.ts'
import {commitAll} from './repository.ts'

const library = `package pool

type Pool struct{ n int }

func (p *Pool) Count() *int { return &p.n }
`

const article = `# Using the pool

\`\`\`go
package main

import "example.com/pool"

func count() *int {
	var p pool.Pool
	return p.Count()
}

func main() { count() }
\`\`\`

\`\`\`console
$ go build -gcflags=-m .
./main.go:7:16: inlining call to pool.(*Pool).Count
./main.go:6:6: moved to heap: p
\`\`\`
`

const module = {'go.mod': 'module example.com/pool\n\ngo 1.21\n', 'pool.go': library}
const user = {'docs.md': article}

/** What becomes of the claims of an article: the verdict, or the reason why there is none. */
async function verdicts(cwd: string, ...args: readonly string[]): Promise<readonly string[]> {
  const command = ['--format', 'json', ...args, 'docs.md']
  const {stdout} = await goclaims(cwd, command, {env: {GOPROXY: 'off'}})
  const {files} = JSON.parse(stdout) as {
    files: {listings: {claims: {verdict: string; reason: string | null}[]}[]}[]
  }
  const claims = files.flatMap(file => file.listings.flatMap(listing => listing.claims))
  return claims.map(({verdict, reason}) => reason ?? verdict)
}

describe('an article about the module that it stands in', () => {
  test('is checked where modules are used, and with the packages as they are now', async () => {
    const cwd = await folderWith({...module, ...user})
    expect(await verdicts(cwd)).toEqual(['needs-module', 'needs-module'])
    expect(await verdicts(cwd, '--modules', 'auto')).toEqual(['confirmed', 'confirmed'])
    await writeFile(join(cwd, 'pool.go'), library.replace('func', '//go:noinline\nfunc'))
    expect(await verdicts(cwd, '--modules', 'auto')).toEqual(['silent', 'confirmed'])
  })

  test('says that a module has to be got, and gets none by itself', async () => {
    const text = article.replaceAll('example.com/pool', 'example.org/elsewhere/pool')
    const required = `${module['go.mod']}\nrequire example.org/elsewhere v1.0.0\n`
    const sum = ['', '/go.mod'].map(
      end => `example.org/elsewhere v1.0.0${end} h1:${'A'.repeat(43)}=\n`
    )
    const files = {...module, 'go.mod': required, 'go.sum': sum.join(''), 'docs.md': text}
    const cwd = await folderWith(files)
    expect(await verdicts(cwd, '--modules', 'auto')).toEqual(['module-to-get', 'module-to-get'])
    expect(await readdir(cwd)).toHaveLength(4)
  })
})

test('a `go.mod` that is broken is told as such', async () => {
  const cwd = await folderWith({...user, 'go.mod': 'module example.com/pool\n\nrequire (\n'})
  expect(await verdicts(cwd, '--modules', 'auto')).toEqual(['module-refused', 'module-refused'])
  const explained = await goclaims(cwd, ['explain', '--modules', 'auto', 'docs.md'])
  expect(explained.stdout).toMatch(
    /imports `example\.com\/pool`, and its module is not used: .*go\.mod:\d+: syntax error/
  )
})

describe('a `go.mod` of a stranger', () => {
  test('starts no other Go, and sets no flags', async () => {
    const cwd = await folderWith({
      ...module,
      ...user,
      'go.mod': `${module['go.mod']}\ntoolchain go1.26.99\n`,
      'go.work': 'go 1.99\n\nuse .\n'
    })
    const seen = await verdicts(cwd, '--modules', 'auto', '--go', '1.26')
    expect(seen).toEqual(['confirmed', 'confirmed'])
  })

  test('leads out of the tree only for who trusts it', async () => {
    const outside = await folderWith({...module})
    const required = 'require example.com/pool v1.0.0'
    const replaced = `module example.com/docs\n\ngo 1.21\n\n${required}\n\nreplace example.com/pool => ${outside}\n`
    const cwd = await folderWith({...user, 'go.mod': replaced})
    await commitAll(cwd)
    const refused = ['module-refused', 'module-refused']
    expect(await verdicts(cwd, '--modules', 'auto')).toEqual(refused)
    const trusted = await verdicts(cwd, '--modules', 'auto', '--trust')
    expect(trusted).toEqual(['confirmed', 'confirmed'])
  })

  test('is not named by a configuration of the tree where it lies outside', async () => {
    const cwd = await folderWith({'.goclaimsrc': 'modules: auto\nmodule: ../other\n'})
    await commitAll(cwd)
    const read = await readConfig(undefined, cwd, {})
    expect(read.ok ? null : read.problem).toContain('sets `module` to a folder outside of')
    expect((await readConfig(undefined, cwd, {trust: true})).ok).toBe(true)
  })
})
