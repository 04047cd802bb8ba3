import {beforeAll, expect, test} from 'vitest'
import {installed} from '../integration/debian.ts'
import {content, corrected} from './correction.ts'
import {installSite, type Site} from './site.ts'

const wrong = '_posts/2026-01-02-wrong.md'

/** Where Jekyll puts the page of an article. */
const pages = {right: '_site/2026/01/01/right.html', wrong: '_site/2026/01/02/wrong.html'}

let site: Site
beforeAll(async () => {
  expect(await installed('jekyll')).toBeNull()
  site = await installSite('jekyll')
})

test('Jekyll stops at the wrong article', async () => {
  await site.reset()
  const {exitCode, said} = await site.build()
  expect(said).toMatch(/^_posts\/2026-01-02-wrong\.md:26:13: warning: .*`6:2`, expected `9:2`/m)
  expect(said).toContain('The Go compiler disagrees with articles')
  expect(exitCode).toBe(1)
  await expect(site.read(pages.wrong)).rejects.toThrow()
})

test('Jekyll builds the site once the article is right', async () => {
  await site.reset({[wrong]: corrected})
  const {exitCode} = await site.build()
  expect(exitCode).toBe(0)
  expect(await site.read(pages.wrong)).toContain(content.wrong)
})

test('without Go, Jekyll says so and builds all pages', async () => {
  await site.reset()
  const {exitCode, said} = await site.buildWithoutGo()
  expect(said).toContain('Cannot find the Go compiler')
  expect(exitCode).toBe(0)
  expect(await site.read(pages.right)).toContain(content.right)
  expect(await site.read(pages.wrong)).toContain(content.wrong)
})
