import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Log} from '../../../src/hosts/vite/host.ts'
import goClaims, {type SiteOptions} from '../../../src/hosts/vite/index.ts'
import {clean, findings} from '../../articles.ts'
import {folderWith} from '../../cli/command.ts'

/** Start a build of a folder as Vite does, as often as is said; what is said of it is kept. */
async function build(articles: Readonly<Record<string, string>>, options: SiteOptions, times = 1) {
  const root = await folderWith(articles)
  const plugin = goClaims({cache: false, ...options})
  const build = {outDir: join(root, 'dist')}
  plugin.configResolved({command: 'build', root, cacheDir: join(root, 'cache'), build})
  const [warned, failed]: [Log[], Log[]] = [[], []]
  const context = {
    warn: (log: Log) => void warned.push(log),
    error(log: Log): never {
      failed.push(log)
      throw new Error(log.message)
    }
  }
  for (let time = 0; time < times; time++) await plugin.buildStart.call(context).catch(() => {})
  return {warned, failed, file: join(root, 'post.md')}
}

test('the error has everything in its message, and the first place where Vite looks for it', async () => {
  const {warned, failed, file} = await build({'post.md': findings, 'clean.md': clean}, {})
  expect(failed).toEqual([
    {
      id: file,
      loc: {file, line: 21, column: 11},
      frame: expect.stringMatching(/^21 \| .*9:19.*\n +\| +\^\^\^\^$/m),
      message: expect.stringMatching(/post\.md:21:11 .*\n.*post\.md:44:11 .* expected `8:2`/)
    }
  ])
  expect(warned).toEqual([])
})

test('what is not to fail is a warning each, at its place, once for all builds of a site', async () => {
  const never = await build({'post.md': findings}, {failOn: 'never'}, 2)
  expect(never).toMatchObject({
    failed: [],
    warned: [21, 44].map(line => ({
      id: never.file,
      loc: {file: never.file, line, column: 11},
      frame: expect.stringContaining('^^^')
    }))
  })
})

test('with `failOn: error` only a rule at the level `error` fails', async () => {
  const articles = {'post.md': findings}
  const {failed, warned} = await build(articles, {failOn: 'error'})
  expect([failed.length, warned.length]).toEqual([0, 2])
  const rules = {'go-claim-position': 'error'} as const
  expect((await build(articles, {failOn: 'error', rules})).failed).toMatchObject([
    {message: expect.stringContaining('post.md:44:11')}
  ])
})

test('without Go there is one warning, or an error where that is asked for', async () => {
  const articles = {'post.md': findings, 'clean.md': clean}
  const {failed, warned} = await build(articles, {go: '/no/such/go'}, 2)
  expect(failed).toEqual([])
  expect(warned).toEqual([{message: expect.stringContaining('looked for `/no/such/go`')}])
  const skipped = await build(articles, {go: '/no/such/go', missingGo: 'skip'})
  expect([...skipped.failed, ...skipped.warned]).toEqual([])
  const asked = await build(articles, {go: '/no/such/go', missingGo: 'error'})
  expect(asked.failed).toEqual([{message: expect.stringContaining('looked for `/no/such/go`')}])
})
