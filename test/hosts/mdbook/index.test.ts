import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join, relative} from 'node:path'
import {describe, expect, test} from 'vitest'
import {checkBook} from '../../../src/hosts/mdbook/index.ts'
import {clean, findings} from '../../articles.ts'
import {folderWith} from '../../cli/command.ts'
import {bookOf, chapter, handed} from './book.ts'

/** A book on the disk. */
async function bookWith(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await folderWith({})
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, 'src', name)
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, text)
  }
  return root
}

const keepNothing = {cache: false}

describe('a book', () => {
  test.for(['0.4', '0.5'] as const)(
    'that is right is handed back as it was, to mdBook %s',
    async version => {
      const root = await bookWith({'README.md': clean})
      const items = [
        chapter({name: 'Start', content: clean, path: 'README.md'}),
        'Separator',
        {PartTitle: 'More'},
        chapter({name: 'To come', content: '', path: null})
      ]
      const checked = await checkBook(handed(root, items, keepNothing, version))
      expect(checked).toEqual({ok: true, book: expect.any(String), notes: []})
      expect(checked.ok && JSON.parse(checked.book)).toEqual(bookOf(items, version))
    }
  )

  test('that is wrong fails, with the file, the places and the corrections', async () => {
    const root = await bookWith({'more/README.md': findings})
    const inner = chapter({name: 'In it', content: findings, path: 'more/README.md'})
    const outer = chapter({name: 'Out of it', content: '', path: 'start.md', sub_items: [inner]})
    const checked = await checkBook(handed(root, [outer], keepNothing))
    const file = relative(process.cwd(), join(root, 'src/more/README.md'))
    expect(checked).toMatchObject({ok: false, cause: 'articles', notes: []})
    if (checked.ok) return
    expect(checked.problem).toContain('The Go compiler disagrees in 2 places of 1 article:')
    expect(checked.problem).toContain(
      `${file}:21:11 Unexpected position \`9:19\`, expected \`7:19\``
    )
    expect(checked.problem).toContain(`${file}:44:11 Unexpected position`)
    expect(checked.problem).toContain('21 | ./main.go:9:19: total * 2 escapes to heap')
  })

  test('whose code is included from files has the lines of the chapter as it is written', async () => {
    const [before = '', code = '', rest = ''] = findings.split(/(?<=```go\n)|\n(?=```\n)/)
    const written = `${before}{{#include main.go}}\n${rest}${findings.slice(before.length + code.length + rest.length + 1)}`
    expect(written.split('\n').length).toBeLessThan(findings.split('\n').length)
    const root = await bookWith({'post.md': written})
    const items = [chapter({name: 'Post', content: findings, path: 'post.md'})]
    const checked = await checkBook(handed(root, items, keepNothing))
    const line = written.split('\n').findIndex(text => text.startsWith('./main.go:9:19')) + 1
    expect(line).toBeGreaterThan(0)
    expect(checked).toMatchObject({ok: false, problem: expect.stringContaining(`:${line}:11 `)})
  })

  test('of which nothing is on the disk has the lines that mdBook handed over', async () => {
    const root = await bookWith({})
    const items = [chapter({name: 'Made', content: findings, path: 'made.md'})]
    const checked = await checkBook(handed(root, items, keepNothing))
    expect(checked).toMatchObject({ok: false, problem: expect.stringContaining('made.md:21:11 ')})
  })
})

describe('[preprocessor.goclaims]', () => {
  async function checkWith(table: Readonly<Record<string, unknown>>) {
    const root = await bookWith({'post.md': findings})
    const items = [chapter({name: 'Post', content: findings, path: 'post.md'})]
    return checkBook(handed(root, items, {...keepNothing, ...table}))
  }

  test.for(['never', 'error'])('with `fail-on = "%s"` makes warnings of it', async failOn => {
    const checked = await checkWith({'fail-on': failOn})
    expect(checked).toMatchObject({ok: true, notes: [expect.stringMatching(/post\.md:21:11 /)]})
  })

  test('without Go: one note for all chapters, and the book goes on', async () => {
    const root = await bookWith({})
    const items = ['a.md', 'b.md'].map(path => chapter({name: path, content: findings, path}))
    const checked = await checkBook(handed(root, items, {...keepNothing, go: '/no/such/go'}))
    expect(checked).toMatchObject({
      ok: true,
      notes: [expect.stringContaining('with `go` of `[preprocessor.goclaims]` in `book.toml`')]
    })
  })

  test('without Go and `missing-go = "error"`: the build stops', async () => {
    const checked = await checkWith({go: '/no/such/go', 'missing-go': 'error'})
    expect(checked).toMatchObject({ok: false, cause: 'call'})
  })

  test('with a name that is not known: the nearest one, as it is written there', async () => {
    const checked = await checkWith({'fail-om': 'never'})
    expect(checked).toMatchObject({
      ok: false,
      problem: expect.stringContaining('did you mean `fail-on`?')
    })
  })

  test('may have all that mdBook reads itself', async () => {
    const own = {renderers: ['html'], before: ['index'], after: ['links'], optional: true}
    expect(await checkWith({...own, 'fail-on': 'never'})).toMatchObject({ok: true})
  })
})

test.for(['', '{}', '[]', '[{}, {}]', 'no JSON'])('%j is no book', async json => {
  expect(await checkBook(json)).toMatchObject({ok: false, cause: 'call'})
})
