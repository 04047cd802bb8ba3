import {mkdir, symlink} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import {folderWith} from './cli/command.ts'
import {check, expected, names} from './commonjs.ts'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('../', import.meta.url))

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
