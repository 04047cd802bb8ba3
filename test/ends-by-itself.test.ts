import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {execa} from 'execa'
import {describe, expect, test, vi} from 'vitest'
import {clean} from './articles.ts'
import {folderWith, goclaims} from './cli/command.ts'
import {bigProgram, slowProgram} from './compile/compilers.ts'
import {chapter, handed} from './hosts/mdbook/book.ts'
import {openInEditor} from './language-server/editor.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const fence = '```'

/** An article with some Go and what the compiler is said to print of it. */
function article(go: string): string {
  return `${fence}go\n${go}\n${fence}\n\n${fence}\n./main.go:6:10: x escapes to heap\n${fence}\n`
}

const broken = article('package main\n\nfunc main() {\n\treturn 1\n}')
const missing = article(
  'package main\n\nimport "encoding/json/v9"\n\nfunc main() {\n\tprintln(json.Marshal)\n}'
)

/** What may come last in a run: the articles, and the settings. */
const outcomes = {
  compiled: {articles: [clean], settings: {}},
  'not compiled': {articles: [broken], settings: {}},
  'a package that std does not have': {articles: [missing], settings: {}},
  'a package that std does not have, after a compile': {articles: [clean, missing], settings: {}},
  'the limit of time': {articles: [article(slowProgram), clean], settings: {timeLimit: 700}},
  'the limit of memory': {
    articles: [article(bigProgram), clean],
    settings: {memoryLimit: 200 * 2 ** 20}
  },
  'the limit of output': {articles: [clean], settings: {outputLimit: 20}},
  'no Go': {articles: [clean], settings: {go: '/no/such/go'}}
} as const

vi.setConfig({testTimeout: 90_000})

/** A run that has not ended by then is kept alive by something. */
const options = {timeout: 80_000, reject: false, cwd: root} as const

/** A module of this repository, as a script names it. */
function at(name: string): string {
  return JSON.stringify(pathToFileURL(join(root, name)).href)
}

/** Run a script in a process of its own, which is left to end by itself. */
async function run(script: string, cwd?: string) {
  const folder = cwd ?? (await folderWith({}))
  const file = join(folder, 'run.mjs')
  await writeFile(file, `${script}\nconsole.log('done')\n`)
  return execa(process.execPath, [file], options)
}

/** Run the plain plugin on articles. */
function unifiedIn(script: string) {
  return run(`import remarkLintGoClaims from ${at('dist/src/index.js')}
import remarkParse from ${at('node_modules/remark-parse/index.js')}
import {unified} from ${at('node_modules/unified/index.js')}
import {VFile} from ${at('node_modules/vfile/index.js')}

const check = (settings, value, data = {}) => {
  const file = new VFile({path: 'post.md', value, data})
  const processor = unified().use(remarkParse).use(remarkLintGoClaims, {cache: false, ...settings})
  return processor.run(processor.parse(file), file).catch(error => console.log(String(error)))
}
${script}`)
}

/** Start the build of a folder in the integrations, and let those have articles that find none themselves. */
function hostsIn(folder: string, settings: object, articles: readonly string[]) {
  const [own, cwd] = [JSON.stringify({cache: false, ...settings}), JSON.stringify(folder)]
  return run(
    `import {pathToFileURL} from 'node:url'
import astro from ${at('dist/src/hosts/astro/index.js')}
import build from ${at('dist/src/hosts/build/index.js')}
import docusaurus from ${at('dist/src/hosts/docusaurus/index.js')}
import eleventy from ${at('dist/src/hosts/eleventy/index.js')}
import eslint from ${at('dist/src/hosts/eslint/index.js')}
import vite from ${at('dist/src/hosts/vite/index.js')}
import markdownlint from ${at('dist/src/markdownlint/index.js')}
import remarkParse from ${at('node_modules/remark-parse/index.js')}
import {unified} from ${at('node_modules/unified/index.js')}
import {VFile} from ${at('node_modules/vfile/index.js')}

const articles = ${JSON.stringify(articles)}
const url = pathToFileURL(${cwd} + '/')
const say = () => {}
const logger = {info: say, warn: say, error: say}
const posts = [{metadata: {source: '@site/0.md'}}]
const allContent = {'docusaurus-plugin-content-blog': {default: {blogPosts: posts}}}
const hosts = [
  () => {
    const {hooks} = astro(${own})
    hooks['astro:config:done']({config: {root: url, srcDir: url, cacheDir: url}})
    return hooks['astro:build:start']({logger})
  },
  () => docusaurus({siteDir: ${cwd}, siteConfig: {}}, {onWrongClaim: 'throw', ...${own}}).allContentLoaded({allContent}),
  () => {
    const listeners = []
    eleventy({on: (_event, listen) => listeners.push(listen)}, ${own})
    const event = {directories: {input: ${cwd}}, runMode: 'build'}
    return Promise.all(listeners.map(listen => listen(event)))
  },
  () => {
    const plugin = vite(${own})
    plugin.configResolved({command: 'build', root: ${cwd}, cacheDir: ${cwd}, logger, plugins: []})
    return plugin.buildStart.call({warn: say, error({message}) { throw new Error(message) }})
  },
  async () => {
    for (const text of articles) {
      const sourceCode = {text}
      const context = {filename: ${cwd} + '/0.md', sourceCode, settings: {}, report: say}
      for (const rule of Object.values(eslint.rules)) rule.create(context).root()
    }
  },
  () => {
    const processor = unified().use(remarkParse).use(build, ${own}).freeze()
    return Promise.all(articles.map(value => {
      const file = new VFile({path: ${cwd} + '/0.md', value})
      return processor.run(processor.parse(file), file)
    }))
  },
  () => {
    const parsers = {micromark: {tokens: []}}
    const lines = articles.map(text => text.split('\\n'))
    return Promise.all(markdownlint.flatMap(rule => lines.map(each => {
      const params = {name: ${cwd} + '/0.md', lines: each, frontMatterLines: [], parsers}
      return rule.function(params, say)
    })))
  },
  async () => {
    // In development nothing waits for the check, but that it has ended keeps nothing alive.
    const never = {on() {}, send() {}}
    const plugin = vite(${own})
    plugin.configResolved({command: 'serve', root: ${cwd}, cacheDir: ${cwd}, plugins: []})
    plugin.configureServer({config: {logger}, ws: never, watcher: never})
  }
]
for (const host of hosts) {
  await host().catch(error => {
    // What a tree may not name is said in an error of markdownlint’s, too.
    if (!/GoClaims|compiler|--trust/.test(String(error))) throw error
  })
}`,
    folder
  )
}

/** Open an article in an editor whose server keeps its folders where they can be counted. */
async function inEditor(text: string, settings: object = {}) {
  const config = JSON.stringify({cache: false, ...settings})
  const folder = await folderWith({'.goclaimsrc': config})
  const temporary = join(folder, 'temporary')
  await mkdir(temporary)
  const manner = {args: ['--trust', '--stdio'], env: {TMPDIR: temporary}}
  const editor = await openInEditor(folder, '0.md', text, manner)
  return {editor, left: () => readdir(temporary)}
}

describe.each(Object.entries(outcomes))('after %s', (_name, {articles, settings}) => {
  test('remark ends by itself', async () => {
    const goClaims = {cache: false, ...settings}
    const names = articles.map((_, index) => `${index}.md`)
    const folder = await folderWith({
      ...Object.fromEntries(articles.map((text, index) => [`${index}.md`, text])),
      '.remarkrc.json': JSON.stringify({
        settings: {goClaims},
        plugins: [join(root, 'dist/rules/preset.js')]
      })
    })
    const run = await execa('remark', ['--no-stdout', '--no-color', ...names], {
      ...options,
      cwd: folder,
      preferLocal: true,
      localDir: root
    })
    expect(run.timedOut).toBe(false)
    expect(run.stderr).toContain('0.md')
  })

  test('a process with the plugin ends by itself', async () => {
    const checks = articles.map(text => `check(settings, ${JSON.stringify(text)})`)
    const run = await unifiedIn(
      `const settings = ${JSON.stringify(settings)}\nawait Promise.all([${checks}])`
    )
    expect(run).toMatchObject({timedOut: false, exitCode: 0})
    expect(run.stdout).toMatch(/done$/)
  })

  test('all integrations and markdownlint end by themselves', async () => {
    const files = articles.map((text, index) => [`${index}.md`, text] as const)
    const config = ['.goclaimsrc', JSON.stringify({cache: false, ...settings})] as const
    const folder = await folderWith(Object.fromEntries([...files, config]))
    const ended = await hostsIn(folder, settings, articles)
    expect(ended.stderr).not.toMatch(/^\s+at /m)
    expect(ended).toMatchObject({timedOut: false, exitCode: 0})
  })

  test('the language server ends with its editor', async () => {
    const [first, ...others] = articles
    const {editor, left} = await inEditor(first, settings)
    await editor.diagnostics()
    for (const text of others) {
      await editor.type(text)
      await editor.diagnostics()
    }
    expect(await editor.leave()).toMatchObject({exitCode: 0})
    expect({left: await left(), errors: editor.errors()}).toEqual({left: [], errors: ''})
  })

  test('the command ends by itself: ESLint and mdBook wait for it', async () => {
    const config = JSON.stringify({cache: false, ...settings})
    const folder = await folderWith({'0.md': articles[0], '.goclaimsrc': config})
    const checked = await goclaims(folder, ['check', '--trust', '0.md'])
    expect([0, 1, 2]).toContain(checked.exitCode)
    const items = articles.map((content, index) => {
      return chapter({name: `${index}`, content, path: `${index}.md`})
    })
    const table = {cache: false, ...settings}
    const book = await goclaims(folder, ['mdbook'], {input: handed(folder, items, table)})
    expect([0, 1]).toContain(book.exitCode)
  })
})

test('a process with the plugin ends by itself after a run that was aborted', async () => {
  const run = await unifiedIn(`
const open = {lspDocumentUri: 'file:///post.md'}
const first = check({}, ${JSON.stringify(article(slowProgram))}, open)
await new Promise(resolve => setTimeout(resolve, 1500))
await Promise.all([first, check({}, ${JSON.stringify(missing)}, open)])
`)
  expect(run).toMatchObject({timedOut: false, exitCode: 0})
  expect(run.stdout).toMatch(/done$/)
})

test('the language server ends where its editor crashes', async () => {
  const {editor, left} = await inEditor(clean)
  await editor.diagnostics()
  expect(await editor.leave('crash')).toMatchObject({exitCode: 1})
  expect(await left()).toEqual([])
})

describe('while a compiler runs', () => {
  test('the language server ends with its editor', async () => {
    const {editor, left} = await inEditor(article(slowProgram))
    await new Promise(resolve => setTimeout(resolve, 1500))
    const started = performance.now()
    expect(await editor.leave()).toMatchObject({exitCode: 0})
    // The compiler alone takes ten seconds.
    expect(performance.now() - started).toBeLessThan(5000)
    expect(await left()).toEqual([])
  })

  test('the language server leaves it for a newer text, and ends with its editor', async () => {
    const {editor, left} = await inEditor(article(slowProgram))
    await new Promise(resolve => setTimeout(resolve, 1500))
    await editor.type(missing)
    await editor.diagnostics()
    expect(await editor.leave()).toMatchObject({exitCode: 0})
    expect(await left()).toEqual([])
  })
})
