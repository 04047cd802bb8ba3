import {expect, it} from 'vitest'
import {propose} from '../../src/pair/index.ts'
import {articleWith, output} from './articles.ts'

const frontMatter = (...lines: readonly string[]) => `---\n${lines.join('\n')}\n---\n\n`
const code = (meta = '', head = '') =>
  `\`\`\`go ${meta}\n${head}package main\n\nfunc f() *int {\n\tx := 1\n\treturn &x\n}\n\`\`\`\n\n`
const claim = './main.go:4:2: moved to heap: x'

/** What is said of the target of the code that the last listing is about. */
function targetOf(...parts: readonly string[]) {
  const {article, listing} = articleWith(...parts)
  return propose(article, listing, [])[0]?.unit.target
}

it('is not there where nothing is said', () => {
  expect(targetOf(code(), output('$ go build -gcflags=-m .', claim))).toBeUndefined()
})

it.each([
  ['the command', output('$ GOOS=windows GOARCH=386 go build -gcflags=-m .', claim), '386'],
  ['a line before it', output('$ export GOARCH=arm64', '$ go build -gcflags=-m .', claim), 'arm64'],
  ['PowerShell', output('$env:GOARCH = "arm"', '', 'go build -gcflags=-m .', claim), 'arm'],
  ['a comment', `<!-- goclaims goarch=riscv64 -->\n${output(claim)}`, 'riscv64']
])('is what %s says', (_, listing, goarch) => {
  expect(targetOf(code(), listing)?.GOARCH).toBe(goarch)
})

it('does not reach into the next block of commands', () => {
  const before = output('$ export GOARCH=arm64')
  const listing = output('$ go build -gcflags=-m .', claim)
  expect(targetOf(code(), before, listing)).toBeUndefined()
})

it('is what the nearest says of each variable: listing, code, command, front matter', () => {
  const front = frontMatter('goos: darwin', 'goarch: amd64')
  const command = output('$ GOOS=windows go build -gcflags=-m .', claim)
  expect(targetOf(front, code(), output(claim))).toEqual({GOOS: 'darwin', GOARCH: 'amd64'})
  expect(targetOf(front, code('goarch=arm64'), command)).toEqual({
    GOOS: 'windows',
    GOARCH: 'arm64'
  })
  const directive = '<!-- goclaims goos=freebsd goarch=386 -->\n'
  expect(targetOf(front, code('goarch=arm64'), directive + command)).toEqual({
    GOOS: 'freebsd',
    GOARCH: '386'
  })
})

it('may be another for code than front matter says', () => {
  const front = frontMatter('goos: linux')
  expect(targetOf(front, code(), output(claim))).toEqual({GOOS: 'linux'})
  expect(targetOf(front, code('', '//go:build windows\n\n'), output(claim))).toBeUndefined()
})

it('tells commands with the same flags apart', () => {
  const {article, listing} = articleWith(
    code(),
    output('$ go build -gcflags=-m .'),
    output('$ GOARCH=386 go build -gcflags=-m .'),
    output(claim)
  )
  const targets = propose(article, listing, []).map(({unit}) => unit.target?.GOARCH ?? 'usual')
  expect(new Set(targets)).toEqual(new Set(['386', 'usual']))
})
