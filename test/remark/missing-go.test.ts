import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import preset from '../../rules/preset.ts'
import remarkLintGoClaims, {type Options} from '../../src/index.ts'
import {findings} from '../articles.ts'

/** Run a plugin on an article; what it says, and what it throws. */
async function check(options: Options, value = findings, data = {}) {
  const file = new VFile({path: 'post.md', value, data})
  const processor = unified().use(remarkParse).use(remarkLintGoClaims, options)
  const thrown = await processor.run(processor.parse(file), file).then(() => null, String)
  const messages = file.messages.map(({reason, fatal, source}) => ({reason, fatal, source}))
  return {thrown, messages}
}

const reason =
  'Cannot find the Go compiler: looked for `/none/1`. Get Go at https://go.dev/dl/, name a `go` command or a GOROOT with the option `go` of `remark-lint-go-claims`, or do without: `npm install --save-dev @goclaims/compiler-wasm`.'

test('without Go, a run has one warning, which says what to do', async () => {
  const [first, second] = [await check({go: '/none/1'}), await check({go: '/none/1'})]
  const warning = {reason, fatal: false, source: 'goclaims'}
  expect(first).toEqual({thrown: null, messages: [warning]})
  expect(second).toEqual({thrown: null, messages: []})
})

test('an open document is told each time it is checked', async () => {
  const open = {lspDocumentUri: 'file:///post.md'}
  for (const _ of ['before', 'after']) {
    expect(await check({go: '/none/2'}, findings, open)).toMatchObject({messages: [{fatal: false}]})
  }
})

test('`error` fails each file that needs Go, `skip` says nothing', async () => {
  for (const _ of ['first', 'second']) {
    const failed = await check({go: '/none/3', missingGo: 'error'})
    expect(failed.thrown).toContain('looked for `/none/3`')
    expect(failed.messages).toMatchObject([{fatal: true}])
  }
  const quiet = {thrown: null, messages: []}
  expect(await check({go: '/none/4', missingGo: 'skip'})).toEqual(quiet)
})

test('the preset names the setting that it takes', async () => {
  const settings = {goClaims: {go: '/none/5'}}
  const processor = unified().use(remarkParse).use({settings}).use(preset)
  const file = new VFile({path: 'post.md', value: findings})
  await processor.run(processor.parse(file), file)
  expect(file.messages).toMatchObject([
    {reason: expect.stringMatching(/a GOROOT with `settings\.goClaims\.go`, or do without: /)}
  ])
})

test.for([
  ['no Go', '# Notes\n\nSome heap of words.\n'],
  ['a piece of Go without claims', '```go\nfunc f() {}\n```\n'],
  ['claims without code', '```\n./main.go:3:6: x escapes to heap\n```\n']
])('nobody looks for Go where an article has %s', async ([, article = '']) => {
  const options: Options = {go: '/none/6', missingGo: 'error'}
  expect(await check(options, article)).toEqual({thrown: null, messages: []})
})

test('what takes no compiler is said without one', async () => {
  const article = '```sh\ngo build -gcflags=-mm -gcfalgs=-m main.go\n```\n'
  const {thrown, messages} = await check({go: '/none/7', missingGo: 'error'}, article)
  expect(thrown).toBe(null)
  expect(messages.length).toBeGreaterThan(0)
})
