import {describe, expect, it, test} from 'vitest'
import {markdown, read, said} from './read.ts'

const code = ['```go', 'x := f()', '```', '']
const output = ['```', './a.go:3:6: can inline f', '```', '']
const problems = (...lines: readonly string[]) => {
  const source = markdown(...lines)
  return read(source).directiveProblems.map(({range, problem}) => [said(source, range), problem])
}
const names = (...lines: readonly string[]) =>
  read(markdown(...lines)).blocks.map(({fileName}) => fileName)

describe('the name of a file', () => {
  test('in a heading holds for the first code of its section', () => {
    expect(names('# a.go', '', ...code, ...code)).toEqual(['a.go', null])
    expect(names('# a.go', '', 'Words.', '', ...code)).toEqual(['a.go'])
    expect(names('# a.go', '', '# Next', '', ...code)).toEqual([null])
  })

  test('in a sentence holds for what stands right behind it', () => {
    expect(names('See a.go:', '', ...code, ...code)).toEqual(['a.go', null])
    expect(names('See a.go:', '', '```', 'hello', '```', '', ...code)).toEqual([null])
    expect(names('See a.go:', '', '# Next', '', ...code)).toEqual([null])
    expect(names('See a.go:', '', 'Now:', '', ...code)).toEqual([null])
  })

  test('is that of the nearest who names one', () => {
    const commented = ['```go', '// c.go', 'x := f()', '```', '']
    expect(names('# a.go', '', 'See b.go:', '', ...code)).toEqual(['b.go'])
    expect(names('# a.go', '', 'See b.go:', '', ...commented)).toEqual(['c.go'])
    expect(names('```go title=d.go', '// c.go', 'x := f()', '```')).toEqual(['d.go'])
    expect(names('<!-- goclaims file=e.go -->', '```go title=d.go', 'x := f()', '```')).toEqual([
      'e.go'
    ])
    expect(names('```go title=d.go', '-- f.go --', 'x := f()', '```')).toEqual(['f.go'])
  })
})

describe('claims', () => {
  it.each([
    ['in a heading', '# `a.go:1:2: moved to heap: x`'],
    ['in a list', '- `a.go:1:2: moved to heap: x`'],
    ['in a quote', '> `a.go:1:2: moved to heap: x`'],
    ['in a footnote', 'See[^1].\n\n[^1]: `a.go:1:2: moved to heap: x`']
  ])('are read %s', (_, text) => {
    expect(read(markdown(text)).listings).toHaveLength(1)
  })

  test('stand in sections, which headings begin', () => {
    const article = read(markdown(...output, '# A', '', ...output, '## B', '', ...output))
    expect(article.listings.map(({section}) => section)).toEqual([0, 1, 2])
  })
})

describe('a comment for us', () => {
  test('needs code or output right behind it', () => {
    const nothing = expect.stringContaining('No Go code and no compiler output follows')
    expect(problems('<!-- goclaims partial -->', '', 'Text.', '', ...output)).toEqual([
      [expect.stringContaining('partial'), nothing]
    ])
    expect(problems('<!-- goclaims partial -->')).toEqual([
      [expect.stringContaining('partial'), nothing]
    ])
    expect(problems('<!-- goclaims partial -->', '', '> Text.')).toEqual([])
    expect(problems('<!-- goclaims partial -->', ...output)).toEqual([])
  })

  test('that says nothing has one problem, whatever follows', () => {
    const empty = [' ', expect.stringContaining('is empty')]
    expect(problems('<!-- goclaims -->', '', 'Text.')).toEqual([empty])
    expect(problems('<!-- goclaims -->', ...output)).toEqual([empty])
  })

  test('that does not end is none', () => {
    expect(problems('<!-- goclaims partial', '', ...output)).toEqual([])
  })

  test('may be one of several in a piece of HTML', () => {
    const article = read(markdown('<!-- goclaims partial --><!-- goclaims go=1.20 -->', ...output))
    expect(article.listings[0]?.directive).toMatchObject({partial: true, go: '1.20'})
  })
})

test('the words of a fence are ours where Go is in it', () => {
  expect(problems('```go offset=x', 'x := f()', '```')).toHaveLength(1)
  expect(problems('```js offset=x', 'f()', '```')).toEqual([])
})

test('front matter is none where it is code', () => {
  expect(read(markdown('```toml', 'go = "1.20"', '```')).go).toBeNull()
  expect(read(markdown('---', 'go: 1.20', '---')).go).toBe('1.20')
})

test('Go that is nested too deep is not read, and its first line is told', () => {
  const deep = ['```go', '{'.repeat(5000), '```', '']
  const article = read(markdown('Text.', '', ...deep, ...deep, ...code))
  expect(article.tooDeep).toBe(3)
  expect(article.blocks).toHaveLength(1)
  expect(read(markdown('```js', '{'.repeat(5000), '```')).tooDeep).toBeNull()
})
