import {beforeAll, expect, test} from 'vitest'
import {installed} from '../integration/debian.ts'
import {content, corrected} from './correction.ts'
import {installSite, type Site} from './site.ts'

const wrong = 'content/wrong.md'

let site: Site
beforeAll(async () => {
  expect(await installed('hugo')).toBeNull()
  site = await installSite('hugo')
})

test('the build of Hugo stops before a wrong article is published', async () => {
  await site.reset()
  const {exitCode, said} = await site.build()
  expect(said).toMatch(/^content\/wrong\.md:25:13: warning: .*`6:2`, expected `9:2`/m)
  expect(exitCode).toBe(1)
  await expect(site.read('public/wrong/index.html')).rejects.toThrow()
})

test('Hugo builds the site once the article is right', async () => {
  await site.reset({[wrong]: corrected})
  const {exitCode} = await site.build()
  expect(exitCode).toBe(0)
  for (const [page, words] of Object.entries(content)) {
    expect(await site.read(`public/${page}/index.html`)).toContain(words)
  }
})

test('without Go the build says why it stops, and nothing of the site changes', async () => {
  await site.reset()
  const {exitCode, said} = await site.buildWithoutGo()
  expect(said).toContain('Cannot find the Go compiler')
  expect(exitCode).toBe(2)
  await expect(site.read('public/wrong/index.html')).rejects.toThrow()
})
