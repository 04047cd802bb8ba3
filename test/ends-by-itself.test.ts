import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import {clean} from './articles.ts'
import {folderWith} from './cli/command.ts'
import {slowProgram} from './compile/compilers.ts'

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
  'no Go': {articles: [clean], settings: {go: '/no/such/go'}}
} as const

/** A run that has not ended by then is kept alive by something. */
const options = {timeout: 25_000, reject: false, cwd: root} as const

/** Run the plain plugin on articles in a process of its own, which is left to end by itself. */
async function unifiedIn(script: string) {
  const folder = await folderWith({})
  const file = join(folder, 'run.mjs')
  const at = (name: string) => JSON.stringify(pathToFileURL(join(root, name)).href)
  await writeFile(
    file,
    `import remarkLintGoClaims from ${at('dist/src/index.js')}
import remarkParse from ${at('node_modules/remark-parse/index.js')}
import {unified} from ${at('node_modules/unified/index.js')}
import {VFile} from ${at('node_modules/vfile/index.js')}

const check = (settings, value, data = {}) => {
  const file = new VFile({path: 'post.md', value, data})
  const processor = unified().use(remarkParse).use(remarkLintGoClaims, {cache: false, ...settings})
  return processor.run(processor.parse(file), file).catch(error => console.log(String(error)))
}
${script}
console.log('done')
`
  )
  return execa(process.execPath, [file], options)
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
