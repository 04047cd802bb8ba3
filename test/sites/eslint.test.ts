import {beforeAll, expect, test} from 'vitest'
import {corrected} from './correction.ts'
import {installSite, type Site} from './site.ts'

const wrong = 'notes/wrong.md'

let site: Site
beforeAll(async () => {
  site = await installSite('eslint')
})

test('ESLint fails for the wrong article', async () => {
  await site.reset()
  const {exitCode, said} = await site.build()
  expect(said).toMatch(/notes\/wrong\.md\n +23:13 +error .*`6:2`, expected `9:2`/)
  expect(exitCode).toBe(1)
})

test('ESLint is silent once the article is right', async () => {
  await site.reset({[wrong]: corrected})
  expect(await site.build()).toEqual({exitCode: 0, said: ''})
})

test('without Go, ESLint says so once and does not fail', async () => {
  await site.reset()
  const {exitCode, said} = await site.buildWithoutGo()
  expect(said.match(/warning +Cannot find the Go compiler/g)).toHaveLength(1)
  expect(exitCode).toBe(0)
})
