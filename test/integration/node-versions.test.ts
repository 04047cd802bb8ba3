import {mkdtemp, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {check, expected, names} from '../commonjs.ts'
import {slowProgram} from '../compile/compilers.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const fence = '```'
const slowArticle = `${fence}go\n${slowProgram}\n${fence}\n\n${fence}\n./main.go:6:10: x escapes to heap\n${fence}\n`
const versions = ['20', '22', '24']
const [platform, arch] = [process.platform === 'win32' ? 'win' : process.platform, process.arch]
const isWindows = process.platform === 'win32'

/** How a CommonJS configuration may get at the exports. */
const ways: Readonly<Record<string, string>> = {
  require: `require('./check.cjs')(${names.map(name => `require('${name}').default`)})`,
  import: `(async () => require('./check.cjs')(${names.map(name => `(await import('${name}')).default`)}))()`,
  // As gatsby and older versions of Docusaurus have it.
  jiti1: `
const jiti = require('jiti1')(__filename, {cache: false, interopDefault: true})
require('./check.cjs')(${names.map(name => `jiti('${name}').default ?? jiti('${name}')`)})`,
  // As Docusaurus has it.
  jiti2: `
const {createJiti} = require('jiti2')
const jiti = createJiti(__filename, {moduleCache: false, fsCache: false, interopDefault: true})
require('./check.cjs')(${names.map(name => `jiti('${name}').default`)})`
}

/** Loads the plugin as Docusaurus does, for an article that compilers are busy with for long. */
const slow = `
const jiti = require('jiti1')(__filename, {cache: false, requireCache: false, interopDefault: true})
const loaded = jiti('remark-lint-go-claims')
const run = async () => {
  const {unified} = await import('unified')
  const {default: remarkParse} = await import('remark-parse')
  const {VFile} = await import('vfile')
  const file = new VFile({path: 'post.md', value: ${JSON.stringify(slowArticle)}})
  const options = {cache: false, timeLimit: 700}
  const processor = unified().use(remarkParse).use(loaded.default ?? loaded, options)
  await processor.run(processor.parse(file), file)
  console.log('done')
}
run()`

let folder: string

/** The packed package in a project of its own, with every Node, from the registry. */
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'goclaims-test-')))
  const scripts = Object.entries(ways).map(([way, script]) => [`${way}.cjs`, script] as const)
  for (const [name, text] of [
    ['package.json', '{"private": true}'] as const,
    ['check.cjs', check] as const,
    ['slow.cjs', slow] as const,
    ...scripts
  ]) {
    await writeFile(join(folder, name), text)
  }
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]
  const {stdout} = await execa('npm', [...pack, root], {cwd: folder})
  const nodes = versions.map(version => `node${version}@npm:node-${platform}-${arch}@${version}`)
  const others = ['unified', 'remark-parse', 'vfile', 'jiti1@npm:jiti@1', 'jiti2@npm:jiti@2']
  const wanted = [join(folder, stdout.trim()), ...others, ...nodes]
  await execa('npm', ['install', '--no-audit', '--no-fund', ...wanted], {cwd: folder})
}, 600_000)

afterAll(() => rm(folder, {recursive: true}))

describe.each(versions)('Node %s', version => {
  test.for(Object.keys(ways))('loads the package with %s', {timeout: 180_000}, async way => {
    const node = join(folder, `node_modules/node${version}`, isWindows ? 'node.exe' : 'bin/node')
    const run = await execa(node, ['--version'], {cwd: folder})
    expect(run.stdout).toMatch(new RegExp(`^v${version}[.]`))
    const loaded = await execa(node, [`${way}.cjs`], {cwd: folder, reject: false})
    const {stdout, stderr} = loaded
    expect({said: stdout && JSON.parse(stdout), stderr}).toEqual({said: expected, stderr: ''})
  })
})

test('compilers that take long are watched under jiti 1, too', {timeout: 180_000}, async () => {
  const run = await execa(process.execPath, ['slow.cjs'], {cwd: folder, reject: false})
  expect(run).toMatchObject({exitCode: 0, stdout: 'done', stderr: ''})
})
