import {chmod, mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import * as yaml from 'yaml'
import {clean, expectedFindings, findings} from '../articles.ts'
import {withoutGo} from '../cli/command.ts'
import {reported} from './messages.ts'
import {projectWith, runIn} from './project.ts'
import {type Repository, repositoryWith} from './repository.ts'

const root = new URL('../../', import.meta.url)
const page = await readFile(new URL('docs/recipes.md', root), 'utf8')

/** The files that the page shows, by name. */
const recipes = new Map(
  [...page.matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)].map(([, name = '', text = '']) => [
    name,
    text
  ])
)

function recipe(name: string): string {
  const text = recipes.get(name)
  if (text === undefined) throw new Error(`docs/recipes.md shows no ${name}`)
  return text
}

/** Write a file that the page shows into a repository, so that it can be executed. */
async function install({folder}: Repository, name: string): Promise<void> {
  const path = join(folder, name)
  await mkdir(dirname(path), {recursive: true})
  await writeFile(path, recipe(name))
  await chmod(path, 0o755)
}

/** A bad article is refused with the reason; a good one, an ignored one and other files pass. */
async function guards(repository: Repository): Promise<void> {
  const before = await repository.count()
  const bad = await repository.commit('a post.md', findings)
  expect(bad.output).toMatch(
    /a post\.md:21:11: warning: Unexpected position `9:19`, expected `7:19`/
  )
  expect(bad.exitCode).toBe(1)
  expect(await repository.count()).toBe(before)
  expect(await repository.commit('a post.md', clean)).toMatchObject({exitCode: 0})
  expect(await repository.commit('draft.md', findings)).toMatchObject({exitCode: 0})
  expect(await repository.commit('notes.txt', findings)).toMatchObject({exitCode: 0})
  expect(await repository.count()).toBe(before + 3)
}

const ignored = {'.remarkignore': 'draft.md\n'}

describe('before each commit', () => {
  test('a git hook', async () => {
    const repository = await repositoryWith(ignored)
    await install(repository, '.git/hooks/pre-commit')
    await guards(repository)
  })

  test('husky', async () => {
    const repository = await repositoryWith(ignored)
    expect(await repository.run('husky')).toMatchObject({exitCode: 0})
    await install(repository, '.husky/pre-commit')
    await guards(repository)
  })

  test('lint-staged corrects what it can, and the commit has it', async () => {
    const name = '.lintstagedrc.json'
    const repository = await repositoryWith({...ignored, [name]: recipe(name)})
    const hook = join(repository.folder, '.git/hooks/pre-commit')
    await writeFile(hook, '#!/bin/sh\nnpx lint-staged\n', {mode: 0o755})
    const {exitCode} = await repository.commit('post.md', findings)
    expect(exitCode).toBe(0)
    const {output} = await repository.run('git', 'show', 'HEAD:post.md')
    expect(`${output}\n`).toBe(clean)
    const refuted = clean.replace('moved to heap: size', 'size does not escape')
    const bad = await repository.commit('other.md', refuted)
    expect(bad.output).toMatch(/go-claim-message/)
    expect(bad.exitCode).toBe(1)
    expect(await repository.count()).toBe(2)
  })

  test('lint-staged without --fix', async () => {
    const name = '.lintstagedrc.json'
    const config = recipe(name).replace(' --fix --yes', '')
    const repository = await repositoryWith({...ignored, [name]: config})
    const hook = join(repository.folder, '.git/hooks/pre-commit')
    await writeFile(hook, '#!/bin/sh\nnpx lint-staged\n', {mode: 0o755})
    await guards(repository)
  })

  test('pre-commit is asked for a hook that there is', async () => {
    const {
      repos: [{repo, hooks}]
    } = yaml.parse(recipe('.pre-commit-config.yaml'))
    const manifest = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))
    const known: {id: string}[] = yaml.parse(
      await readFile(new URL('.pre-commit-hooks.yaml', root), 'utf8')
    )
    expect(manifest.repository.url).toBe(`git+${repo}.git`)
    expect(known.map(({id}) => id)).toContain(hooks[0].id)
  })
})

describe('in other linters', () => {
  test('remark', async () => {
    const name = '.remarkrc.json'
    const folder = await projectWith({'post.md': findings, [name]: recipe(name)})
    const {output} = await runIn(folder, 'remark', ['--no-stdout', '--no-color', 'post.md'])
    expect(reported(output, 'error')).toEqual(expectedFindings.slice(0, 1))
    expect(reported(output)).toEqual(expectedFindings.slice(1))
  })

  test('ESLint', async () => {
    const files = ['eslint.config.js', '.remarkrc.json'].map(name => [name, recipe(name)])
    const folder = await projectWith({'post.md': findings, ...Object.fromEntries(files)})
    const {exitCode, output} = await runIn(folder, 'eslint', ['post.md'])
    expect(output).toMatch(/^ +21:11 +error +Unexpected position `9:19`, expected `7:19`/m)
    expect(output).toMatch(/^ +44:11 +warning +Unexpected position `9:2`, expected `8:2`/m)
    expect(exitCode).toBe(1)
  })

  test('ESLint with its own language for Markdown', async () => {
    const name = 'eslint.config.mjs'
    const folder = await projectWith({'post.md': findings, [name]: recipe(name)})
    const {exitCode, output} = await runIn(folder, 'eslint', ['post.md'])
    expect(output).toMatch(/^ +21:11 +error +.* +go-claims\/go-claim-offset$/m)
    expect(output).toMatch(/^ +44:11 +error +.* +go-claims\/go-claim-position$/m)
    expect(exitCode).toBe(1)
  })

  test('markdownlint', async () => {
    const name = '.markdownlint-cli2.jsonc'
    const folder = await projectWith({'post.md': findings, [name]: recipe(name)})
    const {exitCode, output} = await runIn(folder, 'markdownlint-cli2', ['post.md'])
    expect(output).toMatch(/^post\.md:21:11 (?:error )?go-claim-offset/m)
    expect(output).toMatch(/^post\.md:44:11 (?:error )?go-claim-position/m)
    expect(output).not.toMatch(/no-hard-tabs/)
    expect(exitCode).toBe(1)
  })

  test('markdownlint, without Go', async () => {
    const name = '.markdownlint-cli2.jsonc'
    const folder = await projectWith({'post.md': findings, 'a.md': clean, [name]: recipe(name)})
    const {PATH = '', ...hidden} = await withoutGo()
    const env = {...hidden, PATH: `${join(folder, 'node_modules/.bin')}:${PATH}:/usr/bin:/bin`}
    const {exitCode, output} = await runIn(folder, 'markdownlint-cli2', ['*.md'], env)
    expect(output).toMatch(/^a\.md:1(?::1)? warning go-claims-cannot-check .*Cannot find the Go/m)
    expect(output.match(/Cannot find the Go compiler/g)).toHaveLength(1)
    expect(exitCode).toBe(0)
  })
})

test('examples/eslint has the configuration of the page', async () => {
  const file = new URL('examples/eslint/eslint.config.mjs', root)
  expect(await readFile(file, 'utf8')).toBe(recipe('eslint.config.mjs'))
})

test('every file of the page is tried', () => {
  expect([...recipes.keys()]).toEqual([
    '.git/hooks/pre-commit',
    '.husky/pre-commit',
    '.lintstagedrc.json',
    '.pre-commit-config.yaml',
    '.remarkrc.json',
    'eslint.config.mjs',
    'eslint.config.js',
    '.markdownlint-cli2.jsonc'
  ])
})
