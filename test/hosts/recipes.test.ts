import {access, readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'

const root = new URL('../../', import.meta.url)
const page = await readFile(new URL('docs/hosts.md', root), 'utf8')

/** The sections of the page, by their titles. */
const sections = new Map(
  page.split(/^## /m).map(text => [text.slice(0, text.indexOf('\n')), text] as const)
)

const sites = {
  vitepress: 'VitePress, and every host that is Vite',
  astro: 'Astro',
  starlight: 'Starlight',
  docusaurus: 'Docusaurus',
  next: 'Next with MDX',
  gatsby: 'Gatsby',
  unified: 'unified',
  eleventy: 'Eleventy',
  hugo: 'Hugo and everything else',
  mkdocs: 'MkDocs',
  jekyll: 'Jekyll',
  mdbook: 'mdBook'
}

describe('docs/hosts.md', () => {
  test.each(Object.entries(sites))('has the configuration of examples/%s', async (site, title) => {
    const files = [...(sections.get(title) ?? '').matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)]
    expect(files.length).toBeGreaterThan(0)
    for (const [, name, text] of files) {
      expect(await readFile(new URL(`examples/${site}/${name}`, root), 'utf8')).toBe(text)
    }
  })

  test('is about every entry that the package has for a host, and no other', async () => {
    const {exports} = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))
    const entries = Object.entries<{default?: string}>(exports)
      .filter(([, target]) => target.default?.includes('/hosts/'))
      .map(([name]) => name.replace('.', 'remark-lint-go-claims'))
      // That one is no host of docs sites.
      .filter(name => !name.endsWith('/eslint'))
    const named = page.matchAll(/'(remark-lint-go-claims\/[\w-]+)'/g)
    expect([...new Set([...named].map(([, name]) => name))].sort()).toEqual(entries.sort())
  })

  test('links to what there is', async () => {
    for (const [, link = ''] of page.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      await expect(access(new URL(link, new URL('docs/', root)))).resolves.toBeUndefined()
    }
  })
})
