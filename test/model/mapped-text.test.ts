import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {rangeOf, readLines} from '../../src/model/text/index.ts'
import {mappedSource} from '../../src/model/text/mapped-text.ts'
import {pointAt} from '../../src/model/text/source-lines.ts'
import {read} from '../extract/read.ts'

/** Put a prefix before each line, another before the first. */
function nest(lines: readonly string[], first: string, rest: string): readonly string[] {
  return lines.map((line, index) => (index === 0 ? first : rest) + line)
}

const containers = fc.constantFrom(
  {first: '> ', rest: '> '},
  {first: '>', rest: '>'},
  {first: '- ', rest: '  '},
  {first: '-\t', rest: '\t'},
  {first: '1. ', rest: '   '},
  {first: '10)  ', rest: '     '},
  {first: '* ', rest: '\t'},
  {first: '', rest: ''}
)

const codeLine = fc
  .array(
    fc.constantFrom(
      '\t',
      '  ',
      'x := 1',
      'é',
      '😀',
      '𝒳',
      '世界',
      '"',
      '// n',
      ' ',
      '&amp;',
      '\\',
      '*a*'
    ),
    {maxLength: 5}
  )
  .map(parts => parts.join(''))

/** How an article is laid out. */
interface Shape {
  readonly nesting: readonly {readonly first: string; readonly rest: string}[]
  readonly code: readonly string[]
  readonly ending: string
  readonly bom: boolean
  readonly form: string
}

const articles: fc.Arbitrary<Shape> = fc.record({
  nesting: fc.array(containers, {maxLength: 4}),
  code: fc.array(codeLine, {minLength: 1, maxLength: 6}),
  ending: fc.constantFrom('\n', '\r\n', '\r'),
  bom: fc.boolean(),
  form: fc.constantFrom('fence', 'indented', 'tab')
})

function bodyOf(code: readonly string[]): readonly string[] {
  return ['package p', 'func f() {}', ...code, 'var end int']
}

function write({nesting, code, ending, bom, form}: Shape): string {
  const body = bodyOf(code)
  const block =
    form === 'fence'
      ? ['```go', ...body, '```']
      : body.map(line => (form === 'tab' ? '\t' : '    ') + line)
  const nested = nesting.reduceRight<readonly string[]>(
    (lines, {first, rest}) => nest(lines, first, rest),
    block
  )
  return `${bom ? '\uFEFF' : ''}${['Text.', '', ...nested, '', 'Text.'].join(ending)}`
}

describe('the map of a block', () => {
  it('leads each character back to itself in the article', () => {
    let seen = 0
    fc.assert(
      fc.property(articles, article => {
        const source = write(article)
        for (const {code} of read(source).blocks) {
          seen++
          expect(code.offsets).toHaveLength(code.text.length + 1)
          const wrong = code.text.split('').filter((char, index) => {
            const original = source[code.offsets[index] ?? -1] ?? ''
            if (char === '\n') return !'\n\r'.includes(original)
            // A space that a container left of a tab.
            return original !== char && !(char === ' ' && original === '\t')
          })
          expect(wrong).toEqual([])
          expect(code.offsets).toEqual(code.offsets.toSorted())
        }
      }),
      {numRuns: 400, seed: 20}
    )
    expect(seen).toBeGreaterThan(200)
  })

  it('holds every line of the block', () => {
    const exact = articles.map(article => ({
      ...article,
      form: 'fence',
      // Comments, so that it is Go whatever the line holds.
      code: article.code.map(line => `//${line}`),
      nesting: article.nesting.filter(
        ({first}) => !first.includes('\t') && first !== '>' && first !== '* '
      )
    }))
    fc.assert(
      fc.property(exact, article => {
        const [block] = read(write(article)).blocks
        expect(block?.code.text).toBe(bodyOf(article.code).join('\n'))
      }),
      {numRuns: 200, seed: 21}
    )
  })

  it('counts a tab that a list used in part as the spaces that are left of it', () => {
    const source = '-\tText.\n\n\t\t\tx := f()\n\t\t\tvar y int\n'
    const [block] = read(source).blocks
    expect(block?.code.text).toBe('\tx := f()\n\tvar y int')
    const quoted = '> ```go\n>\tx := f()\n>\tvar y int\n> ```\n'
    const [second] = read(quoted).blocks
    expect(second?.code.text).toBe('  x := f()\n  var y int')
    expect([...(second?.code.offsets.slice(0, 3) ?? [])]).toEqual([9, 9, 10])
  })
})

describe('rangeOf', () => {
  it('counts lines and columns from 1, in UTF-16, and leaves a BOM out', () => {
    const source = '\uFEFF`😀x`\r\n  y'
    const lines = readLines(source)
    expect(pointAt(lines, 1)).toEqual({line: 1, column: 1, offset: 1})
    expect(pointAt(lines, 4)).toEqual({line: 1, column: 4, offset: 4})
    expect(pointAt(lines, source.indexOf('y'))).toMatchObject({line: 2, column: 3})
  })

  it('ends after a character reference', () => {
    const source = '<pre>\nvar x = a &lt; b &amp;&amp; c\nfunc f() {}\n</pre>\n'
    const [block] = read(source).blocks
    const code = block?.code
    if (!code) throw new Error('no block')
    expect(code.text).toBe('var x = a < b && c\nfunc f() {}\n')
    const range = rangeOf(
      readLines(source),
      code,
      code.text.indexOf('<'),
      code.text.indexOf('<') + 1
    )
    expect(source.slice(range.start.offset, range.end.offset)).toBe('&lt;')
    const and = code.text.indexOf('&')
    const second = rangeOf(readLines(source), code, and + 1, and + 2)
    expect(source.slice(second.start.offset, second.end.offset)).toBe('&amp;')
  })
})

describe('mappedSource', () => {
  it('folds line endings to \\n', () => {
    const text = mappedSource(readLines('a\r\nb\rc\n'), 0, 7)
    expect(text.text).toBe('a\nb\nc\n')
    expect([...text.offsets]).toEqual([0, 2, 3, 4, 5, 6, 7])
  })
})
