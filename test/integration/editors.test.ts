import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {findServer} from '../../editors/vscode/src/find-server.ts'
import {expectedFindings, findings} from '../articles.ts'
import {openInEditor} from '../language-server/editor.ts'
import {installed} from './debian.ts'
import {projectWith, runIn} from './project.ts'

const root = new URL('../../', import.meta.url)
const page = await readFile(new URL('docs/editors.md', root), 'utf8')

/** A file that the page shows. */
function shown(name: string): string {
  const [, text] = new RegExp(`^\`\`\`\\w+ file=${name}\\n(.*?)^\`\`\`$`, 'ms').exec(page) ?? []
  if (text === undefined) throw new Error(`docs/editors.md shows no ${name}`)
  return text
}

describe('the extension of VS Code, packed', () => {
  let folder = ''
  let extension = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goclaims-vsix-'))
    extension = join(folder, 'extension')
    const missing = await installed('unzip')
    if (missing !== null) throw new Error(missing)
    const script = fileURLToPath(new URL('scripts/pack-vscode.mjs', root))
    const {stdout} = await execa(process.execPath, [script, folder])
    await execa('unzip', ['-q', stdout.trim(), '-d', folder])
  })
  afterAll(() => rm(folder, {recursive: true, force: true}))

  test('has a server in it, which an editor can speak with', async () => {
    const project = await projectWith({'post.md': findings})
    const server = findServer({folders: [project], isTrusted: false, wanted: 'auto', extension})
    expect(server.startsWith(extension)).toBe(true)
    const editor = await openInEditor(project, 'post.md', findings, {server})
    const codes = (await editor.diagnostics()).map(({code}) => code)
    expect(codes).toEqual(expectedFindings.map(said => said.split(' ')[0]))
    expect(editor.errors()).toBe('')
  })

  test('starts the server of a workspace only where that is trusted', async () => {
    const project = await projectWith({})
    const own = join(
      project,
      'node_modules/remark-lint-go-claims/dist/bin/goclaims-language-server.js'
    )
    const choice = {folders: [project], isTrusted: true, wanted: 'auto', extension}
    expect(findServer(choice)).toBe(own)
    expect(findServer({...choice, isTrusted: false})).not.toBe(own)
    expect(findServer({...choice, wanted: 'bundled'})).not.toBe(own)
  })

  test('is what VS Code loads, and says what is restricted', async () => {
    const manifest = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8'))
    const {untrustedWorkspaces} = manifest.capabilities
    expect(untrustedWorkspaces.supported).toBe('limited')
    const settings = Object.keys(manifest.contributes.configuration.properties)
    expect(settings).toEqual(expect.arrayContaining(untrustedWorkspaces.restrictedConfigurations))
    const code = await readFile(join(extension, manifest.main), 'utf8')
    const required = [...code.matchAll(/\brequire\((["'`])([^"'`]+)\1\)/g)].map(match => match[2])
    const {resolve} = createRequire(join(extension, manifest.main))
    const foreign = required.filter(name => name && name !== 'vscode' && resolve(name) !== name)
    expect(foreign.filter(name => !name?.startsWith('node:'))).toEqual([])
    expect(required).toContain('vscode')
  })
})

/** Waits until the server has spoken, and writes what it said, and what it says on hover. */
const probe = `
vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 100)
for _, it in ipairs(vim.diagnostic.get(0)) do
  print(it.code .. ' ' .. (it.lnum + 1) .. ':' .. (it.col + 1))
end
local at = {textDocument = vim.lsp.util.make_text_document_params(0), position = {line = 43, character = 20}}
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', at, 30000) or {}
for _, answer in pairs(answers) do print(answer.result.contents.value) end
`

test('Neovim shows what the server says', async () => {
  const missing = await installed('nvim').then(why => (why ? installed('neovim') : null))
  const {code, stdout: version} = await execa('nvim', ['--version'], {reject: false})
  if (code === 'ENOENT') throw new Error(missing ?? 'there is no nvim')
  const isNew = Number(/^NVIM v0\.(\d+)/.exec(version)?.[1]) >= 11
  const folder = await projectWith({'post.md': findings, 'probe.lua': probe})
  await writeFile(join(folder, 'init.lua'), shown(isNew ? 'init.lua' : 'init-0.7.lua'))
  const args = ['--headless', '-i', 'NONE', '-u', 'init.lua', 'post.md', '-c', 'luafile probe.lua']
  const {output} = await runIn(folder, 'nvim', [...args, '-c', 'qa!'])
  expect(output).toMatch(/^go-claim-offset 21:11\s*$/m)
  expect(output).toMatch(/^go-claim-position 44:11\s*$/m)
  expect(output).toContain('What a function returns outlives its call')
})
