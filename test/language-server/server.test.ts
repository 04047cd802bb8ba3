import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from 'vscode-languageserver-protocol'
import {clean, expectedFindings, findings} from '../articles.ts'
import {folderWith} from '../cli/command.ts'
import {type Manner, openInEditor, ourServer} from './editor.ts'

/** A diagnostic as `expectedFindings` has a message; the note below its first line is left out. */
function said({code, range, message}: Diagnostic): string {
  const place = [range.start, range.end].map(({line, character}) => `${line + 1}:${character + 1}`)
  return `${code} ${place.join('-')} ${String(message).split('\n')[0]}`
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

  test('mends a whole listing, or all that `--fix` mends, at once', async () => {
    const editor = await open({'post.md': findings})
    const [first] = await editor.diagnostics()
    if (!first) throw new Error('nothing was said')
    const titles = (await editor.actions(first)).map(({title}) => title)
    expect(titles).toEqual(['Replace `9:19` with `7:19`', 'Correct all 2 lines of this listing'])
    const [all, ...others] = await editor.actions(first, ['source.fixAll'])
    expect(others).toEqual([])
    if (!all) throw new Error('nothing mends all of it')
    expect(all.kind).toBe('source.fixAll.goclaims')
    await editor.apply(all)
    expect(editor.text()).toBe(clean)
    expect(await editor.diagnostics()).toEqual([])
  })

  test('is told from top to bottom', async () => {
    const editor = await open({'post.md': `${findings}\n<!-- goclaims no-such -->\n`})
    const lines = (await editor.diagnostics()).map(({range}) => range.start.line)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
    expect(lines.length).toBeGreaterThan(2)
  })

  test('is told why where the pointer rests, on a claim and on its code', async () => {
    const editor = await open({'post.md': findings})
    const onClaim = await editor.hover(44, 20)
    expect(onClaim).toMatch(/^\*\*moved\*\*: The compiler prints this, but at another place\.$/m)
    expect(onClaim).toMatch(/^1\. `&kept` takes its address, line 36$/m)
    expect(onClaim).toMatch(/What a function returns outlives its call/)
    expect(await editor.hover(35, 2)).toContain('moved to heap: kept')
    expect(await editor.hover(1, 1)).toBeNull()
  })

  test('takes nothing of an article for Markdown of ours', async () => {
    const trap = '![x](https://example.com/x.png)'
    const editor = await open({
      'post.md': findings.replace('moved to heap: kept', `moved to heap: ${trap}`)
    })
    const [heading] = (await editor.hover(44, 20))?.split('\n') ?? []
    expect(heading).toBe('moved to heap: \\!\\[x\\](https:')
  })

  test('is not asked to format: how an article is written is its author’s business', async () => {
    const {greeting} = await open({'post.md': findings})
    expect(greeting.capabilities).toMatchObject({hoverProvider: true})
    expect(greeting.capabilities).not.toHaveProperty('documentFormattingProvider')
    // Under a second where nothing else runs; others may run here.
    expect(greeting.milliseconds).toBeLessThan(5000)
  })

  test('says which Go and which configuration are meant, where it can be asked', async () => {
    const files = {'post.md': findings, 'other.yaml': 'rules: {go-claim-offset: off}\n'}
    const config = await open(files, 'post.md', {settings: [{config: 'other.yaml'}]})
    expect((await config.diagnostics()).map(said)).toEqual(expectedFindings.slice(1))
    const go = await open(files, 'post.md', {settings: [{go: '/no/such/go'}]})
    expect(await go.diagnostics()).toMatchObject([
      {message: expect.stringContaining('looked for `/no/such/go`'), severity: 2}
    ])
  })

  test('is told nothing of what ignore files leave out', async () => {
    const editor = await open({'post.md': findings, '.remarkignore': 'post.md\n'})
    expect(await editor.diagnostics()).toEqual([])
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
    const versions = editor.published.map(({version}) => version ?? 0)
    expect(versions).toEqual(versions.toSorted((a, b) => a - b))
    expect(versions.at(-1)).toBe(1 + texts.length)
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
      .filter(({message}) => /^\s+at /m.test(String(message)))
    expect(faults).toEqual([])
    expect(editor.errors()).toBe('')
  })
})
