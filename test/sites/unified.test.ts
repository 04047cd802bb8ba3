import {beforeAll, expect, test} from 'vitest'
import {content, corrected, correction} from './correction.ts'
import {installSite, type Site} from './site.ts'

const wrong = 'notes/wrong.md'

let site: Site
beforeAll(async () => {
  site = await installSite('unified')
})

test('a pipeline of unified stops at the wrong article', async () => {
  await site.reset()
  const {exitCode, said} = await site.build()
  expect(said).toMatch(correction(wrong))
  expect(said).toMatch(/^23 \| .*\n +\| +\^\^\^$/m)
  expect(exitCode).toBe(1)
  await expect(site.read('site/wrong.html')).rejects.toThrow()
})

test('it makes all pages once the article is right', async () => {
  await site.reset({[wrong]: corrected})
  const {exitCode, said} = await site.build()
  expect({exitCode, said}).toEqual({exitCode: 0, said: ''})
  expect(await site.read('site/wrong.html')).toContain(content.wrong)
})

test('without Go it says so once and makes all pages', async () => {
  await site.reset()
  const {exitCode, said} = await site.buildWithoutGo()
  expect(said.match(/Cannot find the Go compiler/g)).toHaveLength(1)
  expect(exitCode).toBe(0)
  for (const [page, words] of Object.entries(content)) {
    expect(await site.read(`site/${page}.html`)).toContain(words)
  }
})
