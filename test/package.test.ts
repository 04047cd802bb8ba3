import {access, readdir, readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {allRules, rules} from '../rules/index.ts'

const root = new URL('../', import.meta.url)
const manifest = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))

describe('package.json', () => {
  test('has the address that the pages of rules are under', () => {
    const homepage = String(manifest.homepage).replace(/#.*$/, '')
    for (const {meta} of allRules)
      expect(meta.url).toBe(`${homepage}/blob/main/rules/${meta.id}.md`)
  })
})

test('the command by itself brings nothing along, and is the same version', async () => {
  const own = JSON.parse(await readFile(new URL('packages/goclaims/package.json', root), 'utf8'))
  expect(own).not.toHaveProperty('dependencies')
  const {version, engines, license} = manifest
  expect(own).toMatchObject({version, engines, license, bin: {goclaims: manifest.bin.goclaims}})
})

describe('rules', () => {
  test('are registered under their own name, each with its file and its page', async () => {
    expect(allRules.map(({meta}) => meta.id)).toEqual(Object.keys(rules))
    const files = await readdir(new URL('rules/', root))
    const ids = Object.keys(rules)
    const expected = ['index.ts', 'preset.ts', ...ids.flatMap(id => [`${id}.ts`, `${id}.md`])]
    expect(files.toSorted()).toEqual(expected.toSorted())
  })

  test.for(allRules.map(({meta}) => meta))('$id has a page that says its default', async meta => {
    const page = await readFile(new URL(`rules/${meta.id}.md`, root), 'utf8')
    expect(page).toMatch(new RegExp(`^# ${meta.id}\n`))
    expect(page).toMatch(meta.default === 'off' ? /^Off by default/m : /^On by default/m)
    for (const [, link = ''] of page.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      await expect(access(new URL(link, new URL('rules/', root)))).resolves.toBeUndefined()
    }
  })

  test('are what the package exports them as', async () => {
    for (const {meta, default: plugin} of allRules) {
      const module: {default: {name: string}} = await import(
        `remark-lint-go-claims/rules/${meta.id}`
      )
      expect(module.default.name).toBe(`remark-lint:${meta.id}`)
      expect(plugin.name).toBe(`remark-lint:${meta.id}`)
    }
  })
})
