import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {allRules} from '../../../rules/index.ts'
import {createSiteChecker} from '../../../src/hosts/core/check-site.ts'
import {failureOf} from '../../../src/hosts/core/error.ts'
import type {Options} from '../../../src/options.ts'
import {atLevels, keptMessages, rulesThatAreOn} from '../../../src/remark/index.ts'
import {brokenMdx, clean, findings, fragment} from '../../articles.ts'
import {folderWith} from '../../cli/command.ts'

/** A checker of articles in a folder, and their paths. */
async function site(articles: Readonly<Record<string, string>>, options: Options = {}) {
  const folder = await folderWith(articles)
  const files = Object.keys(articles).map(name => join(folder, name))
  const checker = createSiteChecker({options: {cache: false, ...options}, setting: '`go`'})
  return {files, check: () => checker.check(files)}
}

test('says what is wrong with which article, where, and what to write', async () => {
  const {files, check} = await site({'a.md': clean, 'b.md': findings})
  const checked = await check()
  expect(checked).toMatchObject({
    findings: [
      {file: files[1], line: 21, column: 11, ruleId: 'go-claim-offset', expected: ['7:19']},
      {file: files[1], line: 44, column: 11, ruleId: 'go-claim-position', expected: ['8:2']}
    ],
    notes: [],
    missingGo: null
  })
  expect(checked.findings[1]?.frame).toContain(
    '44 | ./main.go:9:2: moved to heap: kept\n   |           ^^^'
  )
})

test('an article is checked again once it has another text', async () => {
  const {files, check} = await site({'a.md': findings})
  expect((await check()).findings).toHaveLength(2)
  await writeFile(files[0] ?? '', clean)
  expect((await check()).findings).toEqual([])
})

test('an info keeps nobody from publishing, nor does an article that cannot be read', async () => {
  const {check} = await site({'a.md': fragment, 'b.mdx': `${brokenMdx}\n${findings}`})
  const checked = await check()
  expect(checked.findings).toEqual([])
  expect(checked.notes).toEqual([
    expect.stringMatching(/b\.mdx: Cannot read this as Markdown: .* \(3:1\)$/)
  ])
  expect(failureOf(checked, 'warning')).toBeNull()
})

test('the error lists all findings, and says where the first is', async () => {
  const {files, check} = await site({'a.md': findings, 'b.md': findings})
  const error = failureOf(await check(), 'warning')
  expect(error).toMatchObject({file: files[0], line: 21, column: 11})
  expect(error?.findings).toHaveLength(4)
  expect(error?.message).toMatch(/^The Go compiler disagrees in 4 places of 2 articles:\n/)
  expect(error?.message).toMatch(
    /b\.md:44:11 Unexpected position `9:2`, expected `8:2`: .* \(go-claim-position\)$/
  )
})

test('which findings fail a site is its own choice', async () => {
  const rules = {'go-claim-offset': 'error'} as const
  const warned = await (await site({'a.md': findings})).check()
  const wrong = await (await site({'a.md': findings}, {rules})).check()
  expect([failureOf(warned, 'error'), failureOf(wrong, 'never')]).toEqual([null, null])
  expect(failureOf(wrong, 'error')?.findings).toHaveLength(2)
})

const missing = {go: '/no/such/go'}

test('without Go there is one note, or one error, or nothing', async () => {
  const articles = {'a.md': findings, 'b.md': clean, 'c.md': 'Nothing about Go.'}
  const warned = await site(articles, missing)
  expect((await warned.check()).notes).toEqual([
    expect.stringMatching(/\/no\/such\/go.* with `go`, or do without/)
  ])
  expect((await warned.check()).notes).toEqual([])
  const skipped = await (await site(articles, {...missing, missingGo: 'skip'})).check()
  expect(skipped).toEqual({findings: [], notes: [], missingGo: null})
  const failed = await (await site(articles, {...missing, missingGo: 'error'})).check()
  expect(failureOf(failed, 'never')).toMatchObject({
    message: expect.stringContaining('/no/such/go'),
    findings: []
  })
})

test('where no article has anything for it, Go is not missed', async () => {
  const {check} = await site({'a.md': '# Nothing here\n'}, {...missing, missingGo: 'error'})
  expect(await check()).toEqual({findings: [], notes: [], missingGo: null})
})

test('what the plugin keeps of an article is kept for sites, and the other way round', async () => {
  const {files, check} = await site({'a.md': findings})
  const cacheDir = await folderWith({})
  const rules = rulesThatAreOn(atLevels(allRules))
  const text = {source: findings, syntax: 'md false', go: null}
  await createSiteChecker({options: {cacheDir}, setting: '`go`'}).check(files)
  expect(await keptMessages(rules, {cacheDir})?.get(text)).toHaveLength(2)
  const other = await folderWith({})
  const none = {version: '', goos: '', goarch: ''}
  await keptMessages(rules, {cacheDir: other})?.set(text, [], none)
  const checker = createSiteChecker({options: {cacheDir: other}, setting: '`go`'})
  expect((await checker.check(files)).findings).toEqual([])
  expect((await check()).findings).toHaveLength(2)
})
