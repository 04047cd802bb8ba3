import {readdir, readFile} from 'node:fs/promises'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {allRules} from '../../rules/index.ts'
import {checkArticle} from '../../src/cli/check/check-file.ts'
import {mayMatter} from '../../src/extract/prefilter.ts'
import {wordings} from './wordings.ts'

const folder = new URL('../../docs-fixtures/', import.meta.url)
const names = (await readdir(folder)).filter(name => /\.mdx?$/.test(name))
const fixtures = await Promise.all(names.map(name => readFile(new URL(name, folder), 'utf8')))
const rules = Object.fromEntries(allRules.map(({meta}) => [meta.id, 'on']))

/** What the whole road says of a text, with every rule on. */
async function wholeReport(text: string, path = 'post.md') {
  const {report} = await checkArticle({ok: true, path, value: Buffer.from(text)}, {rules})
  const {listings, messages, checked} = report
  return {listings: listings.length, messages: messages.map(String), checked}
}

const nothing = {listings: 0, messages: [], checked: true}

/** Hold the look against reading a text. `false` if the text is to be read anyway. */
async function isLeftOut(text: string): Promise<boolean> {
  if (mayMatter(text, 'post.md')) return false
  expect({text, ...(await wholeReport(text))}).toEqual({text, ...nothing})
  return true
}

/** Lines that articles are made of, among them all that the look looks for, spelt in many ways. */
const line = fc.oneof(
  fc.constantFrom(...wordings).map(text => `\`${text}\``),
  fc.constantFrom(...wordings).map(text => `main.go:3:5: ${text}`),
  fc.constantFrom(...wordings).map(text => `:3:5: ${text}`),
  fc.constantFrom(
    ...['```go', '```', '```js file=main.go', '~~~ go skip', '    package main', '---', '+++'],
    ...['func main() {', 'x := 1', 'var x int', 'type T struct{}', 'fu&#110;c main() {', '}'],
    ...['go: "1.20"', '"\\x67o": nonsense', 'title: Let it go', '<!-- goclaims skip -->', '<pre>'],
    ...['<!--lint disable go-command-->', '<!--lint nonsense-->', '</pre>', '> quoted', '- item'],
    ...[
      '$ go build -gcflags -m',
      '$ go run -m',
      'Let us go -- and run',
      'compile -m x.go',
      '6g -m a.go'
    ],
    ...[
      'We come from Rome at 12:30',
      'from x (spill) at y',
      '# A title',
      '',
      '&amp; more',
      '&copy;'
    ],
    ...['go version go1.14.3', '`go build`', 'Use go test.', '[link](https://a.b/c)', '| a | b |']
  ),
  fc.lorem()
)
const article = fc.array(line, {maxLength: 8}).map(lines => lines.join('\n'))
const options = {seed: 1, numRuns: 700}

describe('what a look at the text leaves out', () => {
  test('is nothing to the whole road: articles put together', {timeout: 120_000}, async () => {
    let leftOut = 0
    await fc.assert(
      fc.asyncProperty(article, async text => {
        if (await isLeftOut(text)) leftOut++
      }),
      options
    )
    expect(leftOut).toBeGreaterThan(100)
  })

  test('is nothing to the whole road: pieces of fixtures', {timeout: 120_000}, async () => {
    let leftOut = 0
    const piece = fc
      .tuple(fc.constantFrom(...fixtures), fc.nat(), fc.nat(12), fc.nat(12))
      .map(([text, from, length, blanked]) => {
        const lines = text.split('\n')
        const start = from % lines.length
        return lines
          .slice(start, start + length)
          .map((each, index) => (index === blanked ? '' : each))
          .join('\n')
      })
    await fc.assert(
      fc.asyncProperty(piece, async text => {
        if (await isLeftOut(text)) leftOut++
      }),
      options
    )
    expect(leftOut).toBeGreaterThan(100)
  })

  test('is nothing to the whole road: fixtures without the words', {timeout: 120_000}, async () => {
    for (const text of fixtures) {
      expect(mayMatter(text, 'post.md') || (await isLeftOut(text))).toBe(true)
    }
  })

  test('is nothing to the whole road: any text', {timeout: 120_000}, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'binary', maxLength: 60}), async text => {
        await isLeftOut(text)
      }),
      {...options, numRuns: 300}
    )
  })
})
