import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {bookOf, chapter, handed} from '../hosts/mdbook/book.ts'
import {corrected, correction} from '../sites/correction.ts'
import {goclaims} from './command.ts'

const example = fileURLToPath(new URL('../../examples/mdbook/', import.meta.url))

/** The chapters of the example, as mdBook hands them over. */
async function chapters(change: (text: string) => string = text => text) {
  const names = ['right', 'wrong']
  return Promise.all(
    names.map(async name => {
      const text = await readFile(`${example}src/${name}.md`, 'utf8')
      return chapter({name, content: change(text), path: `${name}.md`})
    })
  )
}

const table = {cache: false}

describe('goclaims mdbook', () => {
  test('says yes to every renderer', async () => {
    expect(await goclaims(example, ['mdbook', 'supports', 'html'])).toMatchObject({
      exitCode: 0,
      stdout: ''
    })
  })

  test('stops the build at a wrong chapter, and prints no book', async () => {
    const input = handed(example, await chapters(), table)
    const {exitCode, stdout, stderr} = await goclaims(example, ['mdbook'], {input})
    expect(stderr).toMatch(correction('src/wrong.md'))
    expect({exitCode, stdout}).toEqual({exitCode: 1, stdout: ''})
  })

  test('hands the book back once it is right, and says nothing', async () => {
    const items = await chapters(corrected)
    const input = handed(example, items, table)
    const {exitCode, stdout, stderr} = await goclaims(example, ['mdbook'], {input})
    expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''})
    expect(JSON.parse(stdout)).toEqual(bookOf(items))
  })

  test('tells what is no book, and what it cannot be asked', async () => {
    const noBook = await goclaims(example, ['mdbook'], {input: 'chapter'})
    expect(noBook).toMatchObject({exitCode: 2, stderr: expect.stringContaining('is no book')})
    const asked = await goclaims(example, ['mdbook', 'supports'])
    expect(asked).toMatchObject({exitCode: 2, stderr: expect.stringContaining('supports RENDERER')})
  })
})
