import {mkdir, symlink} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import {findings} from './articles.ts'
import {folderWith} from './cli/command.ts'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('../', import.meta.url))

/** Says what the plugin says about an article, and what the other exports are. */
const check = `
module.exports = async (goClaims, preset, rule, markdownlint) => {
  const {unified} = await import('unified')
  const {default: remarkParse} = await import('remark-parse')
  const {VFile} = await import('vfile')
  const said = []
  for (const plugins of [[goClaims], preset.plugins, [rule]]) {
    const file = new VFile({path: 'post.md', value: ${JSON.stringify(findings)}})
    const processor = unified().use(remarkParse).use({plugins})
    await processor.run(processor.parse(file), file)
    said.push(file.messages.map(({ruleId, line}) => ruleId + ' ' + line).join(', '))
  }
  console.log(JSON.stringify([...said, Array.isArray(markdownlint)]))
}`
const both = 'go-claim-offset 21, go-claim-position 44'
const expected = [both, both, 'go-claim-offset 21', true]

const names = [
  'remark-lint-go-claims',
  'remark-lint-go-claims/preset',
  'remark-lint-go-claims/rules/go-claim-offset',
  'remark-lint-go-claims/markdownlint'
]

/** Run a CommonJS script in a project that has the package and what it is used with. */
async function run(script: string) {
  const folder = await folderWith({'check.cjs': check, 'run.cjs': script})
  await mkdir(join(folder, 'node_modules'))
  await symlink(root, join(folder, 'node_modules/remark-lint-go-claims'), 'junction')
  for (const name of ['unified', 'remark-parse', 'vfile']) {
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction')
  }
  const {stdout, stderr} = await execa(process.execPath, ['run.cjs'], {cwd: folder, reject: false})
  return {stdout, stderr}
}

describe('in CommonJS, all exports work', () => {
  test('with `require`', async () => {
    const modules = names.map(name => `require('${name}').default`)
    const {stdout, stderr} = await run(`require('./check.cjs')(${modules})`)
    expect({said: stdout && JSON.parse(stdout), stderr}).toEqual({said: expected, stderr: ''})
  })

  test('with `await import`', async () => {
    const modules = names.map(name => `(await import('${name}')).default`)
    const {stdout, stderr} = await run(
      `(async () => require('./check.cjs')(${modules.join(', ')}))()`
    )
    expect({said: stdout && JSON.parse(stdout), stderr}).toEqual({said: expected, stderr: ''})
  })

  // Translating all that is imported takes jiti a while, the first time.
  test('under jiti, as Docusaurus has it', {timeout: 180_000}, async () => {
    const modules = names.map(name => `jiti('${name}').default`)
    const {stdout, stderr} = await run(`
const {createJiti} = require(${JSON.stringify(require.resolve('jiti'))})
const jiti = createJiti(__filename, {moduleCache: false, interopDefault: true})
require('./check.cjs')(${modules})`)
    expect({said: stdout && JSON.parse(stdout), stderr}).toEqual({said: expected, stderr: ''})
  })
})
