import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {execa} from 'execa'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {ignoredBy} from '../../src/config/ignored.ts'
import {folderWith} from '../cli/command.ts'

async function treeWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await folderWith({})
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), text)
  }
  return folder
}

const names = ['a', 'b', 'post.md', 'draft.md']
const path = fc.array(fc.constantFrom(...names), {minLength: 1, maxLength: 3})
const pattern = fc
  .record({
    no: fc.constantFrom('', '', '!'),
    start: fc.constantFrom('', '', '/', '**/'),
    name: fc.constantFrom('a', 'b', '*.md', 'draft.md', 'a/*', 'b/post.md', '*'),
    end: fc.constantFrom('', '', '/')
  })
  .map(({no, start, name, end}) => `${no}${start}${name}${end}`)
const ignoreFile = fc.array(pattern, {minLength: 1, maxLength: 3}).map(lines => lines.join('\n'))

describe('a file that is named by itself', () => {
  test('is left out when git leaves it out', async () => {
    const tree = fc.record({
      root: fc.option(ignoreFile),
      a: fc.option(ignoreFile),
      ab: fc.option(ignoreFile),
      paths: fc.array(path, {minLength: 1, maxLength: 8})
    })
    await fc.assert(
      fc.asyncProperty(tree, async ({root, a, ab, paths}) => {
        const files = Object.fromEntries(
          paths.map(parts => [['x', ...parts, 'f.md'].join('/'), ''])
        )
        const rules = {'.gitignore': root, 'x/a/.gitignore': a, 'x/a/b/.gitignore': ab}
        const written = Object.entries(rules).flatMap(([name, text]) =>
          text === null ? [] : [[name, `${text}\n`]]
        )
        const folder = await treeWith({...files, ...Object.fromEntries(written)})
        await execa('git', ['init', '-q'], {cwd: folder})
        const {stdout} = await execa('git', ['check-ignore', '--no-index', '--stdin'], {
          cwd: folder,
          input: Object.keys(files).join('\n'),
          reject: false
        })
        // From a folder in the repository, whose ignore files above it count too.
        const isIgnored = ignoredBy(join(folder, 'x'))
        const found = Object.keys(files).filter(file => isIgnored(join(folder, file)))
        expect(found.toSorted()).toEqual(stdout.split('\n').filter(Boolean).toSorted())
      }),
      {numRuns: 40}
    )
  })

  test('is left out when .remarkignore or a folder of packages has it', async () => {
    const folder = await treeWith({'.remarkignore': 'old\n', 'new/.remarkignore': '*.mdx\n'})
    const isIgnored = ignoredBy(folder)
    expect(isIgnored('old/post.md')).toBe(true)
    expect(isIgnored('new/post.md')).toBe(false)
    expect(isIgnored('new/post.mdx')).toBe(true)
    expect(isIgnored('node_modules/some/readme.md')).toBe(true)
    expect(isIgnored('../post.md')).toBe(false)
  })
})
