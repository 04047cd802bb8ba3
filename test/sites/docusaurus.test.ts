import {beforeAll, expect, test} from 'vitest'
import {content, corrected, correction} from './correction.ts'
import {installSite, type Site} from './site.ts'

const wrong = 'docs/wrong.md'

let site: Site
beforeAll(async () => {
  site = await installSite('docusaurus')
})

test('Docusaurus stops at the wrong article; lines count with its front matter', async () => {
  await site.reset()
  const {exitCode, said} = await site.build()
  expect(said).toMatch(correction(wrong, 25))
  expect(said).toMatch(/^ +25 \| .*\n +\| +\^\^\^$/m)
  expect(exitCode).toBe(1)
})

test('Docusaurus builds the site once the article is right', async () => {
  await site.reset({[wrong]: corrected})
  const {exitCode, said} = await site.build()
  expect(said).not.toContain('go-claim-')
  expect(exitCode).toBe(0)
  expect(await site.read('build/wrong/index.html')).toContain(content.wrong)
})

test('without Go, Docusaurus says so once and builds all pages', async () => {
  await site.reset()
  const {exitCode, said} = await site.buildWithoutGo()
  expect(said.match(/Cannot find the Go compiler/g)).toHaveLength(1)
  expect(exitCode).toBe(0)
  expect(await site.read('build/index.html')).toContain(content.right)
  expect(await site.read('build/wrong/index.html')).toContain(content.wrong)
})

test('Docusaurus refuses an option that the plugin does not have', async () => {
  const mistyped = (text: string) => text.replace('onWrongClaim', 'onWrongClaims')
  await site.reset({'docusaurus.config.js': mistyped})
  const {exitCode, said} = await site.build()
  expect(said).toContain('Unknown option `onWrongClaims`')
  expect(exitCode).toBe(1)
})
