import {beforeAll, describe, expect, test} from 'vitest'
import {content, corrected, correction} from './correction.ts'
import {installSite, type Site} from './site.ts'

const wrong = 'src/content/notes/wrong.md'

describe.each(['^7.3.5', '^6.0.5'])('with version %s,', astro => {
  let site: Site
  beforeAll(async () => {
    site = await installSite('astro', {astro})
  })

  test('Astro stops at the wrong article, with a hint and a location', async () => {
    await site.reset()
    const {exitCode, said} = await site.build()
    expect(said).toMatch(correction(wrong))
    expect(said).toContain(`npx goclaims check --fix ${wrong}`)
    expect(said).toMatch(/Location:\s+\S+\/src\/content\/notes\/wrong\.md:23:13/)
    expect(exitCode).toBe(1)
  })

  test('Astro builds the site once the article is right', async () => {
    await site.reset({[wrong]: corrected})
    const {exitCode, said} = await site.build()
    expect(said).not.toContain('go-claim')
    expect(exitCode).toBe(0)
    expect(await site.read('dist/notes/wrong/index.html')).toContain(content.wrong)
  })

  test('without Go, Astro says so once and builds all pages', async () => {
    await site.reset()
    const {exitCode, said} = await site.buildWithoutGo()
    expect(said.match(/Cannot find the Go compiler/g)).toHaveLength(1)
    expect(exitCode).toBe(0)
    for (const [page, words] of Object.entries(content)) {
      expect(await site.read(`dist/notes/${page}/index.html`)).toContain(words)
    }
  })
})
