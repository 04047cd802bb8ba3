import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {clean, expectedFindings, findings, fragment} from '../articles.ts'
import {projectWith, runIn} from './project.ts'

const rules = {default: false, 'go-claims': true, MD001: true}

/** Run markdownlint-cli2 on the article of a project. */
async function markdownlint(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  config: object = rules
) {
  const customRules = ['remark-lint-go-claims/markdownlint']
  const folder = await projectWith({
    '.markdownlint-cli2.jsonc': JSON.stringify({config, customRules, noProgress: true}),
    ...files
  })
  const {exitCode, output} = await runIn(folder, 'markdownlint-cli2', [...args, '*.md'])
  const said = [
    ...output.matchAll(/^post\.md:(\d+:\d+) (?:error )?(go-\S+) .+? \[(.+?)\] \[/gm)
  ].map(([, place, rule, detail]) => `${rule} ${place} ${detail}`)
  return {folder, exitCode, output, said}
}

/** An expected message without the end of its place, which the report does not show. */
const expected = expectedFindings.map(line => line.replace(/-\d+:\d+ /, ' '))

test('markdownlint-cli2 says the same', async () => {
  const {exitCode, said} = await markdownlint({'post.md': findings})
  expect(said).toEqual(expected)
  expect(exitCode).toBe(1)
})

test('lines below front matter are those of the file', async () => {
  const {said} = await markdownlint({'post.md': `---\ntitle: Boxes\n---\n\n${findings}`})
  expect(said.map(line => line.split(' ')[1])).toEqual(['25:11', '48:11'])
})

test('--fix mends what it says, and the next run what is left', async () => {
  const {folder} = await markdownlint({'post.md': findings}, ['--fix'])
  const {exitCode} = await runIn(folder, 'markdownlint-cli2', ['--fix', '*.md'])
  expect(await readFile(join(folder, 'post.md'), 'utf8')).toBe(clean)
  expect(exitCode).toBe(0)
})

test('a rule is switched off as any rule of markdownlint, or in a comment of its own', async () => {
  const off = await markdownlint({'post.md': findings}, [], {...rules, 'go-claim-offset': false})
  expect(off.said).toEqual(expected.slice(1))
  const comment = '<!-- markdownlint-disable-file go-claim-offset -->\n'
  const inComment = await markdownlint({'post.md': findings + comment})
  expect(inComment.said).toEqual(expected.slice(1))
})

test('what comments say to goclaims and to remark-lint counts', async () => {
  const at = findings.lastIndexOf('```console')
  const skip = '<!-- goclaims skip reason="output of a patched compiler" -->\n\n'
  const article = `<!--lint disable go-claim-offset-->\n\n${findings.slice(0, at)}${skip}${findings.slice(at)}`
  expect(await markdownlint({'post.md': article})).toMatchObject({said: [], exitCode: 0})
})

test('infos keep nobody from publishing', async () => {
  expect(await markdownlint({'post.md': fragment})).toMatchObject({said: [], exitCode: 0})
})

test('options come from `.goclaimsrc`, and a wrong one is said', async () => {
  const run = await markdownlint({'post.md': findings, '.goclaimsrc': '{"timLimit": 1}'})
  expect(run.exitCode).not.toBe(0)
  expect(run.output).toMatch(/timLimit/)
})
