import {beforeAll, expect, test} from 'vitest'
import {content, corrected, correction} from './correction.ts'
import {installSite, type Site} from './site.ts'

let site: Site
beforeAll(async () => {
  site = await installSite('vitepress')
})

test('VitePress stops at the wrong article', async () => {
  await site.reset()
  const {exitCode, said} = await site.build()
  expect(said).toMatch(correction('wrong.md'))
  expect(said).toMatch(/^23 \| .*\n +\| +\^\^\^$/m)
  expect(exitCode).toBe(1)
})

test('VitePress builds the site once the article is right', async () => {
  await site.reset({'wrong.md': corrected})
  const {exitCode, said} = await site.build()
  expect(said).not.toContain('go-claim')
  expect(exitCode).toBe(0)
  expect(await site.read('.vitepress/dist/wrong.html')).toContain(content.wrong)
})

test('without Go, VitePress says so once and builds all pages', async () => {
  await site.reset()
  const {exitCode, said} = await site.buildWithoutGo()
  expect(said.match(/Cannot find the Go compiler/g)).toHaveLength(1)
  expect(exitCode).toBe(0)
  for (const [page, words] of Object.entries(content)) {
    expect(await site.read(`.vitepress/dist/${page}.html`)).toContain(words)
  }
})
