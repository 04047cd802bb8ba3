import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {execa} from 'execa'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {goclaims} from '../cli/command.ts'

const program = `package main

import (
	"fmt"

	"golang.org/x/sync/errgroup"
	"golang.org/x/text/language"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/durationpb"
)

func load(names []string) (int, error) {
	var group errgroup.Group
	total := 0
	for _, name := range names {
		group.Go(func() error {
			total += len(name)
			return nil
		})
	}
	tag := language.Make("de-CH")
	size := proto.Size(&durationpb.Duration{Seconds: 5})
	fmt.Println(tag, size)
	return total, group.Wait()
}

func main() {
	load(nil)
}
`

const go = {GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off'}

let folder = ''
let env: Record<string, string> = {}

/** A module of its own with the program, a module cache of its own, and an article with its output. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goclaims-modules-'))
  const [filled, empty] = [join(folder, 'filled'), join(folder, 'empty')]
  const [code, docs] = [join(folder, 'code'), join(folder, 'docs')]
  for (const each of [filled, empty, code, docs]) await mkdir(each)
  await writeFile(join(code, 'main.go'), program)
  const run = (...args: readonly string[]) =>
    execa('go', args, {cwd: code, all: true, env: {...go, GOMODCACHE: filled}})
  await run('mod', 'init', 'example.com/docs')
  const modules = ['golang.org/x/sync@v0.10.0', 'golang.org/x/text@v0.21.0']
  await run('get', ...modules, 'google.golang.org/protobuf@v1.36.1')
  await run('mod', 'tidy')
  const {all} = await run('build', '-gcflags=-m', '-o', join(folder, 'out'), '.')
  const lines = all.split('\n').filter(line => line.startsWith('./main.go'))
  expect(lines.length).toBeGreaterThan(8)
  const listing = ['$ go build -gcflags=-m .', ...lines].join('\n')
  const article = `# Loading\n\n\`\`\`go\n${program}\`\`\`\n\n\`\`\`console\n${listing}\n\`\`\`\n`
  await writeFile(join(docs, 'post.md'), article)
  for (const name of ['go.mod', 'go.sum']) {
    const {stdout} = await execa('cat', [join(code, name)])
    await writeFile(join(docs, name), `${stdout}\n`)
  }
  env = {GOMODCACHE: empty}
}, 600_000)

afterAll(async () => {
  await execa('chmod', ['-R', 'u+w', folder])
  await rm(folder, {recursive: true})
})

/** The summary of the article with some options. */
async function summary(...args: readonly string[]) {
  const {stdout} = await goclaims(join(folder, 'docs'), ['--format', 'json', ...args], {env})
  return (JSON.parse(stdout) as {summary: Record<string, number>}).summary
}

test('what three real modules export is used once it may be got', {timeout: 600_000}, async () => {
  const {unverifiable = 0} = await summary('--modules', 'auto', 'post.md')
  expect(unverifiable).toBeGreaterThan(8)
  const offline = await summary('--modules', 'download', '--offline', 'post.md')
  expect(offline.unverifiable).toBe(unverifiable)
  expect(await readdir(join(folder, 'empty'))).not.toContain('golang.org')
  const got = await summary('--modules', 'download', 'post.md')
  expect(got).toMatchObject({confirmed: unverifiable, refuted: 0, unverifiable: 0})
  expect(await readdir(join(folder, 'empty'))).toContain('google.golang.org')
  expect(await summary('--modules', 'auto', 'post.md')).toEqual(got)
})
