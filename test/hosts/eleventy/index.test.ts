import {join} from 'node:path'
import {expect, onTestFinished, test, vi} from 'vitest'
import goClaims, {type EleventyConfig, type SiteOptions} from '../../../src/hosts/eleventy/index.ts'
import {clean, findings} from '../../articles.ts'
import {folderWith} from '../../cli/command.ts'

type Listener = Parameters<EleventyConfig['on']>[1]
type RunMode = Parameters<Listener>[0]['runMode']

/** Start a build of a folder as Eleventy does; what goes to the terminal is kept. */
async function build(
  articles: Readonly<Record<string, string>>,
  options: SiteOptions = {},
  runMode: RunMode = 'build'
) {
  const input = await folderWith(articles)
  const listeners: Listener[] = []
  const said: string[] = []
  for (const level of ['warn', 'error'] as const) {
    const spy = vi.spyOn(console, level).mockImplementation(text => said.push(`${level}: ${text}`))
    onTestFinished(() => spy.mockRestore())
  }
  goClaims({on: (_event, listen) => listeners.push(listen)}, {cache: false, ...options})
  const run = Promise.all(listeners.map(listen => listen({directories: {input}, runMode})))
  const error = await run.then(
    () => null,
    (error: unknown) => error
  )
  return {error, said, file: join(input, 'post.md')}
}

test('a build stops, with everything that is wrong', async () => {
  const {error, said, file} = await build({'post.md': findings})
  expect(error).toMatchObject({
    file,
    line: 21,
    message: expect.stringMatching(/post\.md:44:11 .* expected `8:2`.*\^\^\^\^/s)
  })
  expect(said).toEqual([])
})

test('a build goes on where all is right', async () => {
  expect(await build({'post.md': clean})).toMatchObject({error: null, said: []})
})

test.each(['serve', 'watch'] as const)('to %s goes on, and the terminal says it', async mode => {
  const {error, said} = await build({'post.md': findings}, {}, mode)
  expect({error, said}).toEqual({
    error: null,
    said: [expect.stringMatching(/^error: .*post\.md:21:11.*\^\^\^\^/s)]
  })
})

test('what is not to fail is a warning', async () => {
  const {error, said} = await build({'post.md': findings}, {failOn: 'never'})
  expect({error, said}).toEqual({error: null, said: [expect.stringMatching(/^warn: .*:44:11/s)]})
})

test('what Eleventy ignores is no article', async () => {
  const articles = {'post.md': findings, '.eleventyignore': 'post.md\n'}
  expect(await build(articles)).toMatchObject({error: null, said: []})
})

test('without Go, the setting of Eleventy is named', async () => {
  const {error, said} = await build({'post.md': findings}, {go: '/no/such/go'})
  expect({error, said}).toEqual({
    error: null,
    said: [expect.stringContaining('the option `go` of `remark-lint-go-claims/eleventy`')]
  })
})
