import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, onTestFinished, test} from 'vitest'
import {allRules} from '../../rules/index.ts'
import remarkLintGoClaims, {type Options} from '../../src/index.ts'
import {atLevels, keptMessages, rulesThatAreOn} from '../../src/remark/index.ts'
import {findings} from '../articles.ts'
import {slowProgram} from '../compile/compilers.ts'

const fence = '```'
const rules = rulesThatAreOn(atLevels(allRules))
const text = {source: findings, syntax: 'md false', go: null}
const none = {version: '', goos: '', goarch: ''}

async function cacheFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'goclaims-test-'))
  onTestFinished(() => rm(folder, {recursive: true}))
  return folder
}

/** All that the plugin says of an article. */
async function check(options: Options, value = findings, path = 'post.md') {
  const file = new VFile({path, value})
  const mdx = path.endsWith('.mdx') ? [remarkMdx] : []
  const processor = unified().use(remarkParse).use(mdx).use(remarkLintGoClaims, options)
  await processor.run(processor.parse(file), file)
  return file.messages.map(({stack: _, ...message}) => message)
}

test('an article that was checked has the same messages again, in every part', async () => {
  const cacheDir = await cacheFolder()
  const first = await check({cacheDir})
  expect(first).toHaveLength(2)
  expect(await keptMessages(rules, {cacheDir})?.get(text)).toHaveLength(2)
  expect(await check({cacheDir})).toEqual(first)
})

test('what is kept is what is said: the article is not read again', async () => {
  const cacheDir = await cacheFolder()
  await keptMessages(rules, {cacheDir})?.set(text, [], none)
  expect(await check({cacheDir})).toEqual([])
})

describe('nothing is known of', () => {
  const changes: Readonly<Record<string, Parameters<typeof check>>> = {
    'another text': [{}, findings.replace('And one more', 'And another')],
    'the same as MDX': [{}, findings, 'post.mdx'],
    'other levels of rules': [{rules: {'go-claim-offset': 'error'}}],
    'a run that keeps nothing': [{cache: false}]
  }
  test.for(Object.entries(changes))('%s', async ([, [options, ...rest]]) => {
    const cacheDir = await cacheFolder()
    await keptMessages(rules, {cacheDir})?.set(text, [], none)
    expect(await check({cacheDir, ...options}, ...rest)).toHaveLength(2)
  })

  test('an article that met a limit', async () => {
    const cacheDir = await cacheFolder()
    const source = `${fence}go\n${slowProgram}\n${fence}\n\n${fence}\n./main.go:6:10: x escapes to heap\n${fence}\n`
    await check({cacheDir, timeLimit: 300}, source)
    expect(await keptMessages(rules, {cacheDir})?.get({...text, source})).toBeNull()
  })
})

test('what no Go is needed for is said without one, and without looking for one', async () => {
  const cacheDir = await cacheFolder()
  const command = `${fence}sh\ngo build -gcflags=-mm -gcfalgs=-m main.go\n${fence}\n`
  const first = await check({cacheDir}, command)
  expect(first.length).toBeGreaterThan(0)
  const options: Options = {cacheDir, go: '/none/8', missingGo: 'error'}
  expect(await check(options, command)).toEqual(first)
})

test('without Go, what another Go said counts for nothing', async () => {
  const cacheDir = await cacheFolder()
  await check({cacheDir})
  const said = await check({cacheDir, go: '/none/9'})
  expect(said).toMatchObject([{reason: expect.stringContaining('Cannot find the Go compiler')}])
})
