import {beforeAll, expect, test} from 'vitest'
import {content, corrected, correction} from './correction.ts'
import {installSite, type Site} from './site.ts'

const wrong = 'app/wrong/page.mdx'

let site: Site
beforeAll(async () => {
  site = await installSite('next')
})

test('Next stops at the wrong article', async () => {
  await site.reset()
  const {exitCode, said} = await site.build()
  expect(said).toMatch(correction(wrong))
  expect(said).toMatch(/23 \| .*\n *\| +\^\^\^/)
  expect(exitCode).toBe(1)
})

test('Next builds the site once the article is right', async () => {
  await site.reset({[wrong]: corrected})
  const {exitCode, said} = await site.build()
  expect(said).not.toContain('go-claim')
  expect(exitCode).toBe(0)
  expect(await site.read('out/wrong.html')).toContain(content.wrong)
})

test('without Go, Next says so and builds all pages', async () => {
  await site.reset()
  const {exitCode, said} = await site.buildWithoutGo()
  expect(said).toContain('Cannot find the Go compiler')
  expect(exitCode).toBe(0)
  for (const [page, words] of Object.entries(content)) {
    expect(await site.read(`out/${page}.html`)).toContain(words)
  }
})
