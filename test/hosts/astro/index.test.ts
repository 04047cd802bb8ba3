import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import goClaims, {type SiteOptions} from '../../../src/hosts/astro/index.ts'
import {clean, findings} from '../../articles.ts'
import {folderWith} from '../../cli/command.ts'

/** Start the build of a site whose source folder is the folder of its articles. */
async function build(articles: Readonly<Record<string, string>>, options: SiteOptions = {}) {
  const folder = await folderWith(articles)
  const url = pathToFileURL(`${folder}/`)
  const {hooks} = goClaims(options)
  hooks['astro:config:done']({config: {root: url, srcDir: url, cacheDir: new URL('cache/', url)}})
  const said: string[] = []
  const say = (text: string) => said.push(text)
  const error = await hooks['astro:build:start']({
    logger: {info: say, warn: say, error: say}
  }).catch((error: unknown) => error)
  return {error, said, file: join(folder, 'post.md')}
}

test('a build fails with an error that Astro takes for its own', async () => {
  const {error, said, file} = await build({'post.md': findings})
  expect(error).toMatchObject({
    name: 'GoClaimsError',
    type: 'AstroError',
    message: expect.stringMatching(/post\.md:44:11 .*, expected `8:2`.*\^\^\^\^/s),
    hint: expect.stringContaining('npx goclaims check --fix'),
    loc: {file, line: 21, column: 11},
    frame: expect.stringContaining('./main.go:9:19'),
    findings: [{line: 21}, {line: 44}]
  })
  expect(said).toEqual([])
})

test('a build passes where all is right, or nothing is to fail', async () => {
  expect(await build({'post.md': clean})).toMatchObject({error: undefined, said: []})
  const {error, said} = await build({'post.md': findings}, {failOn: 'never'})
  expect(error).toBeUndefined()
  expect(said).toHaveLength(2)
})

test('which articles are checked can be said', async () => {
  const articles = {'post.md': findings, 'draft.md': findings}
  const {error} = await build(articles, {include: '*.md', exclude: 'draft.md'})
  expect(error).toMatchObject({findings: [{}, {}]})
})

test('without Go, the setting of Astro is named; a missing Go may fail the build', async () => {
  const missing = {go: '/no/such/go'}
  const {error, said} = await build({'post.md': findings}, missing)
  expect({error, said}).toEqual({
    error: undefined,
    said: [expect.stringContaining('the option `go` of `remark-lint-go-claims/astro`')]
  })
  const failed = await build({'post.md': findings}, {...missing, missingGo: 'error'})
  expect(failed.error).toMatchObject({type: 'AstroError', findings: [], hint: undefined})
})
