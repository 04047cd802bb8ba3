import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from 'vscode-languageserver-protocol'
import {clean, expectedFindings, findings} from '../articles.ts'
import {folderWith} from '../cli/command.ts'
import {type Manner, openInEditor, ourServer} from './editor.ts'

/** A diagnostic as `expectedFindings` has a message; the note below its first line is left out. */
function said({code, range, message}: Diagnostic): string {
  const place = [range.start, range.end].map(({line, character}) => `${line + 1}:${character + 1}`)
  return `${code} ${place.join('-')} ${message.split('\n')[0]}`
}

async function open(
  files: Readonly<Record<string, string>>,
  name = 'post.md',
  manner: Manner = {}
) {
  const folder = await folderWith(files)
  return openInEditor(folder, name, files[name] ?? '', manner)
}

describe('an editor', () => {
  test('shows what `goclaims` says, at the exact words', async () => {
    const editor = await open({'post.md': findings})
    const diagnostics = await editor.diagnostics()
    expect(diagnostics.map(said)).toEqual(expectedFindings)
    expect(diagnostics.map(({data}) => data)).toEqual([
      {expected: ['7:19'], messageId: 'shifted'},
      {expected: ['8:2'], messageId: 'moved'}
    ])
  })

  test('mends what its quick fixes say, until there is nothing left to say', async () => {
    const editor = await open({'post.md': findings})
    const applied: string[] = []
    for (let turn = 0; turn < 5; turn++) {
      const [first] = await editor.diagnostics()
      if (!first) break
      const [action] = await editor.actions(first)
      if (!action) throw new Error(`no quick fix for ${first.message}`)
      expect(action).toMatchObject({kind: 'quickfix', isPreferred: true})
      applied.push(action.title)
      await editor.apply(action)
    }
    expect(applied).toEqual([
      'Replace `9:19` with `7:19`',
      'Replace `13:2` with `11:2`',
      'Replace `9:2` with `8:2`'
    ])
    expect(await editor.diagnostics()).toEqual([])
    expect(editor.text()).toBe(clean)
  })

  test('follows the nearest `.goclaimsrc`', async () => {
    const rules = JSON.stringify({rules: {'go-claim-offset': 'off', 'go-claim-position': 'error'}})
    const editor = await open({'post.md': findings, '.goclaimsrc': rules})
    const diagnostics = await editor.diagnostics()
    expect(diagnostics.map(said)).toEqual(expectedFindings.slice(1))
    expect(diagnostics[0]?.severity).toBe(1)
  })

  test('is told of a wrong `.goclaimsrc`', async () => {
    const editor = await open({'post.md': findings, '.goclaimsrc': '{"timelimit": 1}'})
    expect(await editor.diagnostics()).toMatchObject([
      {message: expect.stringContaining('did you mean `timeLimit`?'), severity: 1}
    ])
  })

  // Neovim answers `[null]` where its user has set nothing.
  test.for([[[null]], [[]], [[{}]], [[{requireConfig: null}]]])(
    'may have no settings for us: %j',
    async ([settings = []]) => {
      const editor = await open({'post.md': findings}, 'post.md', {settings})
      expect((await editor.diagnostics()).map(said)).toEqual(expectedFindings)
      expect(editor.errors()).toBe('')
    }
  )

  test('runs no Go that the open folder names, unless it is trusted', async () => {
    const files = {'post.md': findings, '.goclaimsrc': 'go: /no/such/go'}
    const wary = await open(files)
    expect(await wary.diagnostics()).toMatchObject([
      {message: expect.stringContaining('`.goclaimsrc` sets `go`')}
    ])
    const trusting = await open(files, 'post.md', {args: ['--trust', '--stdio']})
    expect(await trusting.diagnostics()).toMatchObject([
      {message: expect.stringContaining('looked for `/no/such/go`')}
    ])
  })

  test('need not say how it speaks', async () => {
    const editor = await open({'post.md': findings}, 'post.md', {args: []})
    expect((await editor.diagnostics()).map(said)).toEqual(expectedFindings)
  })

  test('formats nothing', async () => {
    const editor = await open({'post.md': `* star\n\n${findings}`})
    await editor.diagnostics()
    expect(await editor.format()).toBeNull()
  })
})

test('the server says how it is used', async () => {
  const {stdout, exitCode} = await execa(process.execPath, [ourServer, '--help'])
  expect(stdout).toMatch(/^Usage: goclaims-language-server \[--stdio/)
  expect(exitCode).toBe(0)
})

describe('while somebody types', () => {
  test('the newest text wins, and is the last that is reported', async () => {
    const editor = await open({'post.md': clean})
    const texts = [findings.replace('size := 1', 'size := 2'), `${findings}\n`, clean, findings]
    for (const text of texts) await editor.type(text)
    expect((await editor.diagnostics()).map(said)).toEqual(expectedFindings)
    // All runs end, the older ones before the newest.
    await expect.poll(() => editor.published.length).toBe(1 + texts.length)
    expect(editor.published.at(-1)?.version).toBe(1 + texts.length)
  })

  test.for(['post.md', 'post.mdx'])('no half of %s makes the server fail', async name => {
    const editor = await open({[name]: ''}, name)
    await editor.diagnostics()
    for (let length = 1; length < findings.length; length += 13) {
      await editor.type(findings.slice(0, length))
      if (length % 5 === 0) await editor.diagnostics()
    }
    await editor.type(findings)
    expect((await editor.diagnostics()).map(said)).toEqual(expectedFindings)
    const faults = editor.published
      .flatMap(({diagnostics}) => diagnostics)
      .filter(({message}) => /^\s+at /m.test(message))
    expect(faults).toEqual([])
    expect(editor.errors()).toBe('')
  })
})
