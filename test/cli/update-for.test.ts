import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {clean, findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

const front = (go: string) => `---\ngo: "${go}"\n---\n\n`

test('an article becomes one for the Go that is named, and states it', async () => {
  const cwd = await folderWith({'post.md': front('1.4') + findings})
  const {exitCode} = await goclaims(cwd, ['update', '--for', 'stable', 'post.md'])
  expect(exitCode).toBe(0)
  const [head, ...rest] = (await readFile(join(cwd, 'post.md'), 'utf8')).split('\n\n')
  expect(head).toMatch(/^---\ngo: "1\.\d\d"\n---$/)
  expect(head).not.toContain('1.4"')
  expect(rest.join('\n\n')).toBe(clean)
})

test.for([
  ['Seen with Go 1.14.', 'Go 1.14'],
  ['Go 1.14 says so, and Go 1.12 says the same.', 'Go 1.12 and Go 1.14']
] as const)('what its text goes on saying of other Gos is told: %j', async ([text, gos]) => {
  const cwd = await folderWith({'post.md': `${text}\n\n${findings}`})
  const {stderr} = await goclaims(cwd, ['update', '--for', 'stable', '--dry-run', 'post.md'])
  expect(stderr).toContain(`post.md: its text goes on saying ${gos}: that may need you`)
})

test('an article that states no Go gets none, which is told', async () => {
  const cwd = await folderWith({'post.md': findings})
  const {stderr} = await goclaims(cwd, ['update', '--for', 'stable', '--yes', 'post.md'])
  expect(await readFile(join(cwd, 'post.md'), 'utf8')).toBe(clean)
  expect(stderr).toMatch(/post\.md: it states no Go: `go: "1\.\d\d"` in its front matter would/)
})

test('lines that only an older Go prints go, right or not', async () => {
  const article = `\`\`\`go
package main

func show(n *int) { println(*n) }

func main() {
	n := 1
	show(&n)
}
\`\`\`

\`\`\`console
$ go build -gcflags=-m main.go
./main.go:3:6: can inline show
./main.go:5:6: can inline main
./main.go:7:6: inlining call to show
./main.go:3:11: n does not escape
./main.go:7:7: main &n does not escape
\`\`\`
`
  const cwd = await folderWith({'post.md': article})
  const {exitCode} = await goclaims(cwd, ['update', '--for', 'stable', '--yes', 'post.md'])
  expect(exitCode).toBe(0)
  const after = await readFile(join(cwd, 'post.md'), 'utf8')
  expect(after).toBe(article.replace('./main.go:7:7: main &n does not escape\n', ''))
})

test.for([
  [['--for', '1.21,1.22'], '`--for` takes one version of Go, as in `--for 1.22`'],
  [['--for', '1.22', '--go', '1.21'], '`--for` names the Go: give no `--go` with it']
] as const)('%j is refused', async ([args, problem]) => {
  const cwd = await folderWith({'post.md': findings})
  const {exitCode, stderr} = await goclaims(cwd, ['update', ...args, 'post.md'])
  expect(stderr).toBe(`goclaims: ${problem}\n`)
  expect(exitCode).toBe(2)
})
