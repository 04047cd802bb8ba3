/**
 * Every block of code that the pages show is tried: files by what reads them, articles by the
 * check, output by what prints it. What cannot be tried here says why, and which test has it.
 */
import {existsSync, readFileSync} from 'node:fs'
import {parse as parseToml} from 'smol-toml'
import {describe, expect, test} from 'vitest'
import {parse as parseYaml} from 'yaml'
import {checkArticle} from '../../src/cli/check/check-file.ts'
import {messageName} from '../../src/report/message-name.ts'
import {blocks, type ShownBlock} from './pages.ts'
import {readersProject, runLine} from './project.ts'

const root = new URL('../../', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, root), 'utf8')
const {version} = JSON.parse(read('package.json'))

/** What tries a block. */
type Trial = (text: string) => void | Promise<void>

/** Which block it is: its page, then its file, or its language, or a part of its text. */
type Which = readonly [page: RegExp, part: RegExp]

const tried: readonly (readonly [Which, Trial])[] = [
  [[/./, /^yaml (?:\.goclaimsrc|null)\b.*\brules:/s], readsConfiguration],
  [[/./, /^js check\.mjs/], text => runsScript(text, /go-claim-message.*go-claim-position/s)],
  [[/api/, /^js null.*\bprocess\(/s], text => runsScript(text, /go-claim-position/)],
  [[/api/, /^js null\nimport.*export default/s], text => remarkReads('.remarkrc.mjs', text)],
  [[/rules/, /^json null/], text => remarkReads('.remarkrc.json', text)],
  [[/hosts/, /^js build\.js.*unified\(\)/s], text => runsScript(text, /The Go compiler disagrees/)],
  [[/hosts/, /^js gatsby-config\.mjs/], loadsGatsby],
  [[/hosts/, /^text null\nThe Go compiler/], stopsSo],
  [[/ci/, /^yaml null\non:/], isWorkflow],
  [[/recipes/, /pre-commit-config/], text => expect(text).toContain(`rev: v${version}\n`)],
  [
    [/editors/, /^toml/],
    text => expect(parseToml(text)).toHaveProperty('language-server.goclaims')
  ],
  [
    [/editors/, /^json/],
    text => expect(JSON.parse(text)).toHaveProperty('languageserver.goclaims.command')
  ],
  [[/./, /^markdown null\n<!-- goclaims /], hasOnlyKnownWords],
  [[/command-line/, /^text null\n\{"version"/], text => hasKeys(text, 'check')],
  [[/explain/, /^text null\n\{"version"/], text => hasKeys(text, 'explain post.md')]
]

const triedElsewhere: readonly (readonly [Which, why: string])[] = [
  [[/README/, /^markdown null\n# Where/], 'test/cli/docs.test.ts'],
  [[/README/, /^text null\npost\.md:26/], 'test/cli/docs.test.ts'],
  [[/explain/, /^text null\npost\.md:27/], 'test/cli/docs.test.ts'],
  [[/rules/, /^(?:markdown|text) null/], 'test/rules/pages.test.ts'],
  [[/command-line/, /^text null\nUsage:/], 'scripts/docs.mjs'],
  [[/hosts/, /^\w+ (?!null)/], 'test/hosts/recipes.test.ts'],
  [[/recipes/, /^\w+ (?!null)/], 'test/integration/recipes.test.ts'],
  [[/editors/, /^lua init-0\.7\.lua/], 'test/integration/editors.test.ts'],
  [[/./, /^sh null/], 'test/docs/commands.test.ts'],
  [[/versions/, /^ null\ngoclaims toolchain/], 'test/docs/commands.test.ts']
]

const cannotBeTried: readonly (readonly [Which, why: string])[] = [
  [[/editors/, /^lua init\.lua/], 'takes Neovim 0.11, which Debian does not have'],
  [[/CONTRIBUTING/, /^text null/], 'is a picture'],
  [[/versions/, /^text null/], 'is output that takes older Gos']
]

/** What rows look for: `LANGUAGE FILE`, then the text. */
const described = ({language, file, text}: ShownBlock) => `${language} ${file}\n${text}`
const isThat = ([page, part]: Which, block: ShownBlock) =>
  page.test(block.page) && part.test(described(block))
const rows = [...tried, ...triedElsewhere, ...cannotBeTried]

describe('a block of the pages', () => {
  const here = blocks.flatMap(block => {
    const row = rows.find(([which]) => isThat(which, block))
    const trial = tried.find(each => each === row)?.[1]
    return trial ? [{...block, name: `${block.page}:${block.line}`, trial}] : []
  })

  test.each(here)('$name', ({text, trial}) => trial(`${text}\n`))

  test('is in a row, and every row has one', () => {
    const strays = blocks.filter(block => !rows.some(([which]) => isThat(which, block)))
    expect(strays).toEqual([])
    expect(rows.filter(([which]) => !blocks.some(block => isThat(which, block)))).toEqual([])
  })

  test('that is tried elsewhere names what there is', () => {
    expect(triedElsewhere.filter(([, file]) => !existsSync(new URL(file, root)))).toEqual([])
  })
})

/** The command takes a `.goclaimsrc`, and says nothing of it. */
async function readsConfiguration(text: string): Promise<void> {
  const folder = await readersProject({'.goclaimsrc': text})
  const {exitCode, stderr} = await runLine(folder, 'goclaims post.md')
  expect({exitCode, stderr}).toEqual({exitCode: 1, stderr: ''})
}

/** A script runs as it stands, and prints this. */
async function runsScript(text: string, said: RegExp): Promise<void> {
  const {all} = await runLine(await readersProject({'script.mjs': text}), 'node script.mjs')
  expect(all).toMatch(said)
}

/** remark takes a configuration, and reports what is wrong with the article. */
async function remarkReads(name: string, text: string): Promise<void> {
  const folder = await readersProject({[name]: text})
  const {exitCode, all} = await runLine(folder, 'remark --no-color --no-stdout --frail post.md')
  expect({exitCode, all}).toEqual({exitCode: 1, all: expect.stringMatching(/go-claim-position/)})
  expect(all).not.toMatch(/^ +at /m)
}

async function loadsGatsby(text: string): Promise<void> {
  const folder = await readersProject({'gatsby-config.mjs': text})
  const script = "import('./gatsby-config.mjs').then(it => console.log(it.plugins.length))"
  expect(await runLine(folder, `node -e "${script}"`)).toMatchObject({exitCode: 0, all: '2'})
}

/** A build stops so at the wrong article of the examples. */
async function stopsSo(text: string): Promise<void> {
  const wrong = read('examples/vitepress/wrong.md')
  const script = `import remarkParse from 'remark-parse'
import goClaims from 'remark-lint-go-claims/build'
import {read} from 'to-vfile'
import {unified} from 'unified'

const [file, built] = [await read('wrong.md'), unified().use(remarkParse).use(goClaims)]
await built.run(built.parse(file), file).catch(error => console.log(error.message))`
  const folder = await readersProject({'wrong.md': wrong, 'build.mjs': script})
  const {all} = await runLine(folder, 'node build.mjs')
  expect(all).toBe(text.trim())
}

/** A workflow uses our action as it is, with inputs that it has. */
function isWorkflow(text: string): void {
  const steps = parseYaml(text).jobs.claims.steps
  const ours = steps.find(({uses}: {uses: string}) => uses.includes('go-claims'))
  const {inputs} = parseYaml(read('action.yml'))
  expect(ours.uses).toBe(`remark-lint-go-claims/remark-lint-go-claims@v${version}`)
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(ours.with)))
}

/** Each directive of a block can be read where it belongs; what it is about is another matter. */
async function hasOnlyKnownWords(text: string): Promise<void> {
  const output = '```text\n./main.go:1:1: x escapes to heap\n```\n'
  for (const directive of text.replaceAll(/^```$/gm, '').trim().split('\n\n')) {
    const isFence = directive.startsWith('`')
    const value = Buffer.from(`${directive}\n\n${isFence ? 'package main\n```\n' : output}`)
    const path = directive.startsWith('{') ? 'post.mdx' : 'post.md'
    const {report} = await checkArticle({ok: true, path, value}, {cache: false})
    const unreadable = report.messages.filter(message => /unreadable$/.test(messageName(message)))
    expect(unreadable).toEqual([])
  }
}

/** Every key that shortened JSON shows is one that is printed. */
async function hasKeys(text: string, command: string): Promise<void> {
  const {stdout} = await runLine(await readersProject(), `goclaims ${command} -f json post.md`)
  const keys = new Set([...stdout.matchAll(/"(\w+)":/g)].map(([, key]) => key))
  const shown = [...text.matchAll(/"(\w+)":/g)].map(([, key]) => key)
  expect(shown.length).toBeGreaterThan(10)
  expect(shown.filter(key => !keys.has(key))).toEqual([])
}
