import {readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {execa} from 'execa'
import {describe, expect, test} from 'vitest'
import {folderWith, goclaims} from './command.ts'

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8')
const [readme, page] = await Promise.all([read('README.md'), read('docs/explain.md')])
const post = /````markdown\n(# Where do my greetings live\?[\s\S]*?)\n````/.exec(readme)?.[1] ?? ''

/** What a page says that a command yields, between these words and the end of the block. */
function shownBehind(words: string, text: string): string {
  const [, block = ''] = text.split(`${words}\n\n\`\`\`text\n`)
  return block.split('```')[0] ?? ''
}

/** A text without what differs from machine to machine: which Go 1.26 it is, and how fast. */
function steady(text: string): string {
  return text.replaceAll(/go1\.26\.\d+/g, 'go1.26').replace(/ · [\d.]+ s$/m, '')
}

describe('what the docs show is what is printed', () => {
  test.for([
    ['the report', ['--format', 'pretty', 'post.md'], 'yields, on a terminal:', readme],
    [
      'the explanation',
      ['explain', 'post.md:27'],
      '`npx goclaims explain post.md:27` yields:',
      page
    ]
  ] as const)('%s', async ([, args, words, text], {skip}) => {
    const cwd = await folderWith({'post.md': `${post}\n`})
    const {stdout} = await goclaims(cwd, args)
    skip(!/go1\.26\./.test(stdout), 'the docs are for Go 1.26')
    expect(steady(stdout)).toBe(steady(shownBehind(words, text)))
  })
})

test('`npm start` shows in a screenful what becomes of the README’s article', async () => {
  expect(await read('examples/post.md')).toBe(`${post}\n`)
  const start = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url))
  const env = {NO_COLOR: '1', FORCE_COLOR: undefined}
  const {stdout} = await execa(process.execPath, [start], {env})
  const shown = [
    /^examples\/post\.md:27:11 go-claim-position {2}fixable$/m,
    /^Why `&greeting\{\.\.\.\}` escapes to the heap/m,
    /^\+\.\/main\.go:13:9: /m,
    /^Check your own: /m
  ]
  for (const part of shown) expect(stdout).toMatch(part)
  expect(stdout.split('\n').length).toBeLessThanOrEqual(45)
})
