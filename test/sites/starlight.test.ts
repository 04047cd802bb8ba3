import {beforeAll, expect, test} from 'vitest'
import {content, corrected, correction} from './correction.ts'
import {installSite, type Site} from './site.ts'

const wrong = 'src/content/docs/wrong.md'

let site: Site
beforeAll(async () => {
  site = await installSite('starlight')
})

test('Starlight stops at the wrong article; lines count with its front matter', async () => {
  await site.reset()
  const {exitCode, said} = await site.build()
  expect(said).toMatch(correction(wrong, 25))
  expect(said).toMatch(/Location:\s+\S+\/src\/content\/docs\/wrong\.md:25:13/)
  expect(exitCode).toBe(1)
})

test('Starlight builds the site once the article is right', async () => {
  await site.reset({[wrong]: corrected})
  const {exitCode, said} = await site.build()
  expect(said).not.toContain('go-claim')
  expect(exitCode).toBe(0)
  expect(await site.read('dist/wrong/index.html')).toContain(content.wrong)
})

test('without Go, Starlight says so once and builds all pages', async () => {
  await site.reset()
  const {exitCode, said} = await site.buildWithoutGo()
  expect(said.match(/Cannot find the Go compiler/g)).toHaveLength(1)
  expect(exitCode).toBe(0)
  for (const [page, words] of Object.entries(content)) {
    expect(await site.read(`dist/${page}/index.html`)).toContain(words)
  }
})
