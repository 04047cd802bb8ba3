import {beforeAll, expect, test} from 'vitest'
import {installed} from '../integration/debian.ts'
import {content, corrected} from './correction.ts'
import {installSite, type Site} from './site.ts'

const wrong = 'docs/wrong.md'

let site: Site
beforeAll(async () => {
  expect(await installed('mkdocs')).toBeNull()
  site = await installSite('mkdocs')
})

test('MkDocs stops at the wrong article', async () => {
  await site.reset()
  const {exitCode, said} = await site.build()
  expect(said).toMatch(/^docs\/wrong\.md:23:13: warning: .*`6:2`, expected `9:2`/m)
  expect(said).toContain('The Go compiler disagrees with articles')
  expect(exitCode).toBe(1)
})

test('MkDocs builds the site once the article is right', async () => {
  await site.reset({[wrong]: corrected})
  const {exitCode} = await site.build()
  expect(exitCode).toBe(0)
  expect(await site.read('site/wrong/index.html')).toContain(content.wrong)
})

test('without Go, MkDocs says so and builds all pages', async () => {
  await site.reset()
  const {exitCode, said} = await site.buildWithoutGo()
  expect(said).toContain('Cannot find the Go compiler')
  expect(exitCode).toBe(0)
  for (const [page, words] of Object.entries(content)) {
    expect(await site.read(`site/${page}/index.html`)).toContain(words)
  }
})
