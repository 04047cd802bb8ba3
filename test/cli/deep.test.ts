import {expect, test} from 'vitest'
import {findings} from '../articles.ts'
import {folderWith, goclaims} from './command.ts'

const ifs = (count: number) => `${'if b {'.repeat(count)}${'}'.repeat(count)}`
const article = (body: string) => `~~~go
package main

func deep(b bool) { ${body} }

func f() {}

func main() { f(); deep(true) }
~~~

~~~console
$ go build -gcflags=-m main.go
./main.go:5:6: can inline f
~~~
`

test('what is nested too deep is told of, and the other articles are checked', async () => {
  const cwd = await folderWith({
    'deep-code.md': article(ifs(60_000)),
    'deep-quote.md': `${'> '.repeat(10_000)}func main() { x escapes to heap }\n`,
    'wrong.md': findings
  })
  const {exitCode, stdout} = await goclaims(cwd, [
    '-f',
    'json',
    'deep-code.md',
    'deep-quote.md',
    'wrong.md'
  ])
  expect(exitCode).toBe(2)
  const files: {path: string; messages: {reason: string}[]}[] = JSON.parse(stdout).files
  expect(files.map(({path, messages}) => [path, messages[0]?.reason])).toEqual([
    ['deep-code.md', 'Cannot check this file: this Go is nested too deep to be read'],
    [
      'deep-quote.md',
      'Cannot check this file: its quotes and lists are nested too deep to be read'
    ],
    ['wrong.md', expect.stringContaining('Unexpected')]
  ])
}, 60_000)

test('what people nest is read', async () => {
  const cwd = await folderWith({'post.md': article(ifs(100))})
  const {exitCode, stdout} = await goclaims(cwd, ['-f', 'json', 'post.md'])
  expect(JSON.parse(stdout).files[0].messages).toEqual([])
  expect(exitCode).toBe(0)
}, 60_000)
