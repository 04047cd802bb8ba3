import {beforeAll, expect, test} from 'vitest'
import {content, corrected, correction} from './correction.ts'
import {installSite, type Site} from './site.ts'

const wrong = 'notes/wrong.md'

let site: Site
beforeAll(async () => {
  site = await installSite('eleventy')
})

test('Eleventy stops at the wrong article', async () => {
  await site.reset()
  const {exitCode, said} = await site.build()
  expect(said).toMatch(correction(wrong))
  expect(exitCode).toBe(1)
})

test('Eleventy builds the site once the article is right', async () => {
  await site.reset({[wrong]: corrected})
  const {exitCode, said} = await site.build()
  expect(said).not.toContain('go-claim')
  expect(exitCode).toBe(0)
  expect(await site.read('_site/wrong/index.html')).toContain(content.wrong)
})

test('without Go, Eleventy says so once and builds all pages', async () => {
  await site.reset()
  const {exitCode, said} = await site.buildWithoutGo()
  expect(said.match(/Cannot find the Go compiler/g)).toHaveLength(1)
  expect(exitCode).toBe(0)
  for (const [page, words] of Object.entries(content)) {
    expect(await site.read(`_site/${page}/index.html`)).toContain(words)
  }
})
