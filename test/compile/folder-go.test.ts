import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, it, onTestFinished, vi} from 'vitest'
import {folderGo, unreadGoVersions} from '../../src/compile/index.ts'
import {testFolder} from './compilers.ts'

/** A repository with files, by their paths in it, and an article in `docs/`. */
async function articleAmong(files: Readonly<Record<string, string>>): Promise<string> {
  const repository = await testFolder()
  await mkdir(path.join(repository, '.git'))
  await mkdir(path.join(repository, 'docs'))
  for (const [name, text] of Object.entries(files)) {
    await writeFile(path.join(repository, name), text)
  }
  return path.join(repository, 'docs', 'post.md')
}

describe('the Go of a folder', () => {
  it.each([
    [{'docs/.go-version': '1.22.3\n'}, {minor: '1.22', isLeast: false}],
    [{'.go-version': 'go1.9'}, {minor: '1.9', isLeast: false}],
    [{'go.mod': 'module x\n\ngo 1.21\n'}, {minor: '1.21', isLeast: true}],
    [{'go.mod': 'module x\ngo 1.21.0\ntoolchain go1.23.4-x\n'}, {minor: '1.23', isLeast: true}],
    [
      {'docs/go.mod': 'module y\ngo 1.20\n', '.go-version': '1.12'},
      {minor: '1.20', isLeast: true}
    ],
    [
      {'docs/.go-version': '1.12', 'docs/go.mod': 'go 1.20'},
      {minor: '1.12', isLeast: false}
    ],
    [{'.go-version': '/usr/bin/evil'}, null],
    [{'go.mod': '// go 1.20\nmodule x\n'}, null],
    [{}, null]
  ])('is what the nearest file says: %j', async (files, asked) => {
    expect(folderGo(await articleAmong(files))).toEqual(asked)
  })

  it('is none where a `.go-version` names none, which is kept to be told', async () => {
    const article = await articleAmong({'docs/.go-version': 'tip\n'})
    expect(folderGo(article)).toBe(null)
    const file = path.join(path.dirname(article), '.go-version')
    expect(unreadGoVersions().get(file)).toBe('tip')
  })

  it('is looked for up to the current folder where there is no repository', async () => {
    const folder = await testFolder()
    await mkdir(path.join(folder, 'site', 'docs'), {recursive: true})
    await mkdir(path.join(folder, 'blog', 'docs'), {recursive: true})
    await writeFile(path.join(folder, '.go-version'), '1.12')
    await writeFile(path.join(folder, 'site', '.go-version'), '1.14')
    const cwd = vi.spyOn(process, 'cwd')
    onTestFinished(() => cwd.mockRestore())
    cwd.mockReturnValue(path.join(folder, 'site'))
    expect(folderGo(path.join(folder, 'site', 'docs', 'post.md'))?.minor).toBe('1.14')
    cwd.mockReturnValue(path.join(folder, 'blog'))
    expect(folderGo(path.join(folder, 'blog', 'docs', 'post.md'))).toBe(null)
  })

  it('is not looked for outside of the repository', async () => {
    const around = path.dirname(await articleAmong({}))
    await writeFile(path.join(around, '.go-version'), '1.12')
    const inner = path.join(around, 'inner', 'docs')
    await mkdir(path.join(inner, '..', '.git'), {recursive: true})
    expect(folderGo(path.join(inner, 'post.md'))).toBe(null)
  })
})
