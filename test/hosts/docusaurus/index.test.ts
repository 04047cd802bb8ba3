import {join} from 'node:path'
import {expect, onTestFinished, test, vi} from 'vitest'
import goClaims, {
  type DocusaurusOptions,
  validateOptions
} from '../../../src/hosts/docusaurus/index.ts'
import {clean, findings} from '../../articles.ts'
import {folderWith} from '../../cli/command.ts'

/** What Docusaurus loads of a site with docs in two versions, two blogs and a page. */
const allContent = {
  'docusaurus-plugin-content-docs': {
    default: {
      loadedVersions: [{docs: [{source: '@site/next.md'}]}, {docs: [{source: '@site/older.mdx'}]}]
    }
  },
  'docusaurus-plugin-content-blog': {
    default: {blogPosts: [{metadata: {source: '@site/post.md'}}]},
    second: {blogPosts: [{metadata: {source: '@site/other.md'}}]},
    none: null
  },
  'docusaurus-plugin-content-pages': {
    default: [
      {type: 'mdx', source: '@site/page.md'},
      {type: 'jsx', source: '@site/page.js'}
    ]
  },
  'some-other-plugin': {default: {docs: [{source: '@site/not-ours.md'}]}}
}
const names = ['next.md', 'older.mdx', 'other.md', 'page.md', 'post.md']

/** Load a site; what it says is kept. */
async function load(articles: Readonly<Record<string, string>>, options: DocusaurusOptions = {}) {
  const siteDir = await folderWith({'page.js': '', 'not-ours.md': findings, ...articles})
  const said: string[] = []
  for (const level of ['info', 'warn', 'error'] as const) {
    const spy = vi.spyOn(console, level).mockImplementation(text => said.push(`${level}: ${text}`))
    onTestFinished(() => spy.mockRestore())
  }
  const given = validateOptions({options: {id: 'default', cache: false, ...options}})
  const plugin = goClaims({siteDir, siteConfig: {}}, given)
  const error = await plugin.allContentLoaded({allContent}).catch((error: unknown) => error)
  return {error, said, siteDir}
}

test('docs of all versions, posts and pages of all instances are checked', async () => {
  const articles = Object.fromEntries(names.map(name => [name, findings]))
  const {error, siteDir} = await load(articles)
  expect(error).toMatchObject({name: 'GoClaimsError', message: expect.stringContaining('^^^')})
  const files = new Set(
    Reflect.get(Object(error), 'findings').map((each: {file: string}) => each.file)
  )
  expect([...files]).toEqual(names.map(name => join(siteDir, name)))
})

test('a wrong claim is what `onWrongClaim` makes of it', async () => {
  const wrong = {'next.md': findings}
  const sentence = expect.stringMatching(/next\.md:44:11 .*, expected `8:2`/)
  expect(await load(wrong, {onWrongClaim: 'ignore'})).toMatchObject({error: undefined, said: []})
  const logged = await load(wrong, {onWrongClaim: 'log'})
  expect(logged).toMatchObject({error: undefined, said: [sentence]})
  expect(logged.said[0]).toMatch(/^info: /)
  const warned = await load(wrong, {onWrongClaim: 'warn'})
  expect(warned).toMatchObject({error: undefined, said: [sentence]})
  expect(warned.said[0]).toMatch(/^warn: /)
  expect(await load(wrong, {onWrongClaim: 'throw'})).toMatchObject({
    error: {message: sentence},
    said: []
  })
})

test('development goes on, whatever is wrong', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  onTestFinished(() => void vi.unstubAllEnvs())
  const {error, said} = await load({'next.md': findings})
  expect(error).toBeUndefined()
  expect(said).toEqual([expect.stringMatching(/^error: .*next\.md:21:11/s)])
})

test('lines count with the front matter', async () => {
  const {error} = await load({'next.md': `---\ntitle: A box\n---\n\n${findings}`})
  expect(error).toMatchObject({line: 25})
})

test('articles are MDX, but for what only Docusaurus has in it', async () => {
  const switchedOff = {'next.md': `{/* lint disable */}\n\n${findings}`}
  expect((await load(switchedOff)).error).toBeUndefined()
  const {error, said} = await load({'next.md': `<!-- a comment of HTML -->\n\n${findings}`})
  expect(error).toMatchObject({line: 23})
  expect(said).toEqual([])
})

test('without Go, the setting of Docusaurus is named, once', async () => {
  const {error, said} = await load({'next.md': findings, 'post.md': clean}, {go: '/no/such/go'})
  expect({error, said}).toEqual({
    error: undefined,
    said: [expect.stringContaining('the option `go` of `remark-lint-go-claims/docusaurus`')]
  })
})

test.each([
  [{onWrongClaims: 'warn'}, /Unknown option `onWrongClaims` .*: did you mean `onWrongClaim`\?/],
  [{onWrongClaim: 'error'}, /expected `ignore`, `log`, `warn` or `throw`, not `"error"`/],
  [{failOn: 'error'}, /Unknown option `failOn` .*: in Docusaurus it is `onWrongClaim`/]
])('%j is refused when options are validated', (options, problem) => {
  expect(() => validateOptions({options})).toThrow(problem)
})
