import {mkdir, readdir, rm, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {clean, findings} from '../articles.ts'
import {openInEditor} from '../language-server/editor.ts'
import {projectWith, runIn} from './project.ts'
import {toolModules} from './tools.ts'

/** What extensions of editors for remark start: remark of the workspace, as \`.remarkrc\` says. */
const remarkServer = `import {createUnifiedLanguageServer} from 'unified-language-server'

createUnifiedLanguageServer({
  configurationSection: 'remark',
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc'
})
`

test.for([
  ['a server for remark', 'server.js'],
  ['ours, as it is installed', 'node_modules/.bin/goclaims-language-server']
])('quick fixes of %s mend an article', async ([_, server = '']) => {
  const plugins = ['preset-lint-recommended', 'lint-go-claims/preset']
  const folder = await projectWith({
    'post.md': findings,
    'server.js': remarkServer,
    '.remarkrc.json': JSON.stringify({plugins})
  })
  const editor = await openInEditor(folder, 'post.md', findings, {
    server: join(folder, server)
  })
  const applied: string[] = []
  for (const _ of clean) {
    const [first] = await editor.diagnostics()
    if (!first) break
    expect(first).toMatchObject({severity: 2, source: 'goclaims', data: expect.anything()})
    const [action] = await editor.actions(first)
    if (!action) throw new Error(`no quick fix for ${first.message}`)
    applied.push(action.title)
    await editor.apply(action)
  }
  expect(applied).toHaveLength(3)
  expect(editor.text()).toBe(clean)
  expect(editor.errors()).toBe('')
})

test('our server says which package it lacks', async () => {
  const folder = await projectWith({})
  const modules = join(folder, 'node_modules')
  await rm(modules)
  await mkdir(modules)
  for (const name of await readdir(toolModules)) {
    if (name !== 'unified-language-server') {
      await symlink(join(toolModules, name), join(modules, name), 'junction')
    }
  }
  const server = join(modules, 'remark-lint-go-claims/dist/src/language-server/main.js')
  const flags = ['--preserve-symlinks', '--preserve-symlinks-main']
  expect(await runIn(folder, process.execPath, [...flags, server, '--stdio'])).toEqual({
    exitCode: 2,
    output:
      'goclaims-language-server: `unified-language-server` is not installed: run `npm install --save-dev unified-language-server`'
  })
})
