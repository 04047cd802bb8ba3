import {join} from 'node:path'
import {expect, test} from 'vitest'
import {clean, findings} from '../articles.ts'
import {openInEditor} from '../language-server/editor.ts'
import {projectWith} from './project.ts'

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
