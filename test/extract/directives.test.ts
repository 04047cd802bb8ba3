import {describe, expect, it} from 'vitest'
import {markdown, read, said} from './read.ts'

const output = ['```', './a.go:3:6: can inline f', '```']

/** The problems of an article: the words they stand at, and what is wrong. */
function problems(source: string, path?: string) {
  return read(source, path).directiveProblems.map(({range, problem}) => [
    said(source, range),
    problem
  ])
}

describe('directives', () => {
  it('stand in the meta of a fence', () => {
    const source = markdown(
      '```go file=a/main.go go=1.22 flags="-m=2 -l" offset=10 {1,3} title="x" showLineNumbers',
      'x := 1',
      '```'
    )
    const article = read(source)
    expect(article.directiveProblems).toEqual([])
    expect(article.blocks[0]?.fileName).toBe('main.go')
    expect(article.blocks[0]?.directive).toMatchObject({
      file: 'a/main.go',
      for: null,
      flags: ['-m=2', '-l'],
      go: '1.22',
      offset: 10,
      partial: false,
      skip: null
    })
    expect(said(source, article.blocks[0]?.directive?.range ?? null)).toMatch(
      /^file=.*showLineNumbers$/
    )
  })

  it('stand in comments right before, also in MDX', () => {
    const article = read(
      markdown('<!-- goclaims for=main.go partial -->', '<!-- goclaims offset=2 -->', ...output)
    )
    expect(article.directiveProblems).toEqual([])
    expect(article.listings[0]?.directive).toMatchObject({for: 'main.go', partial: true, offset: 2})
    const mdx = read(
      markdown('{/* goclaims skip reason="patched compiler" */}', '', ...output),
      'a.mdx'
    )
    expect(mdx.directiveProblems).toEqual([])
    expect(mdx.listings[0]?.directive?.skip).toEqual({reason: 'patched compiler'})
  })

  it('reach no further than the next node', () => {
    const article = read(markdown('<!-- goclaims skip -->', ...output, '', ...output))
    expect(article.listings.map(({directive}) => directive?.skip ?? null)).toEqual([
      {reason: null},
      null
    ])
  })

  it('hold for all of a table, list or element', () => {
    const rows = ['| `a.go:1:2: x does not escape` |', '| - |', '| `a.go:2:2: y does not escape` |']
    const article = read(markdown('<!-- goclaims for=a.go -->', '', ...rows, '', ...output))
    expect(article.listings.map(({directive}) => directive?.for ?? null)).toEqual([
      'a.go',
      'a.go',
      null
    ])
  })

  it('name what cannot be taken, at the exact words', () => {
    const meta = markdown('```go go=one offset=abc flags="-S"', 'x := 1', '```')
    expect(problems(meta).map(([words]) => words)).toEqual(['go=one', 'offset=abc', 'flags="-S"'])
    expect(problems(markdown('<!-- goclaims skip=yes -->', ...output))).toEqual([
      ['skip=yes', '`skip` takes no value']
    ])
    expect(problems(markdown('<!-- goclaims foo for=main -->', ...output))).toEqual([
      ['foo', expect.stringContaining('Unknown word `foo`')],
      ['for=main', expect.stringContaining('`.go`')]
    ])
    expect(problems(markdown('<!-- goclaims skip flags="-m" -->', ...output))).toEqual([
      ['skip flags="-m"', expect.stringContaining('`flags` has no effect')]
    ])
    expect(problems(markdown('<!-- goclaims reason="x" -->', ...output))[0]?.[1]).toContain(
      '`skip`'
    )
    expect(problems(markdown('<!-- goclaims go=1.20 go=1.21 -->', ...output))).toEqual([
      ['go=1.21', '`go` is said twice']
    ])
    expect(problems(markdown('<!-- goclaims skip -->', '', 'Text.'))[0]?.[1]).toContain('follows')
  })

  it('contradict each other over several places, too', () => {
    const skip = '<!-- goclaims skip reason="x" -->'
    const both = problems(markdown(skip, '<!-- goclaims partial -->', ...output))
    expect(both).toEqual([['partial', expect.stringContaining('`partial` has no effect')]])
    const comment = '<!-- goclaims go=1.20 -->'
    const said = problems(markdown(comment, '```sh go=1.21', './a.go:3:6: can inline f', '```'))
    expect(said).toEqual([['go=1.21', '`go` is said twice']])
    const same = problems(markdown(comment, '```sh go=1.20', './a.go:3:6: can inline f', '```'))
    expect(same).toEqual([])
    const meta = problems(markdown(skip, '```sh for=a.go', './a.go:3:6: can inline f', '```'))
    expect(meta).toEqual([['for=a.go', expect.stringContaining('`for` has no effect')]])
  })

  it('say something, on lines of their own', () => {
    expect(problems(markdown('<!-- goclaims -->', ...output))).toEqual([
      [' ', expect.stringContaining('is empty')]
    ])
    const comment = '<!-- goclaims skip -->'
    const misplaced = [comment, expect.stringContaining('lines of its own')]
    expect(problems(markdown(`Text ${comment} text.`))).toEqual([misplaced])
    expect(problems(markdown('| a |', '| - |', `| b ${comment} |`))).toEqual([misplaced])
    const mdx = '{/* goclaims skip */}'
    expect(problems(markdown(`Text ${mdx} text.`), 'a.mdx')).toEqual([[mdx, misplaced[1]]])
    expect(problems(markdown('Text `<!-- goclaims skip -->` <!-- other --> text.'))).toEqual([])
  })

  it('are not looked for in fences about something else', () => {
    expect(problems(markdown('```yaml flags="--x" go=latest', 'a: b', '```'))).toEqual([])
    expect(problems(markdown('```js for=x', 'f()', '```'))).toEqual([])
  })

  it("leave other sites' words alone", () => {
    const metas = [
      '{1,3-4} title="main.go"',
      'linenums="1" hl_lines="2 3"',
      'file=app.ts',
      'showLineNumbers {go=1}',
      'for you',
      'editable, should_panic',
      'mark=/go=x/'
    ]
    for (const meta of metas) {
      const article = read(markdown(`\`\`\`go ${meta}`, 'x := 1', '```'))
      expect(article.directiveProblems, meta).toEqual([])
      expect(article.blocks[0]?.directive, meta).toBeNull()
    }
  })
})

describe('Go versions', () => {
  it('come from front matter', () => {
    expect(read(markdown('---', 'go: "1.22"', '---', '')).go).toBe('1.22')
    expect(read(markdown('---', 'go: 1.20', '---', '')).go).toBe('1.20')
    expect(read(markdown('+++', 'go = "go1.21.3"', '+++', '')).go).toBe('1.21')
    expect(read(markdown('---', 'title: go', '---', '')).go).toBeNull()
    expect(read(markdown('---', 'go: [', '---', '')).go).toBeNull()
    expect(problems(markdown('---', 'title: x', 'go: latest', '---', ''))).toEqual([
      ['go: latest', expect.stringContaining('no Go version')]
    ])
  })

  it("come from the article's own words", () => {
    const stated = (...lines: readonly string[]) => read(markdown(...lines)).statedGo
    expect(stated('All of it with Go 1.13.6.')).toBe('1.13')
    expect(stated('Go 1.13 and Go 1.14 differ.')).toBeNull()
    expect(stated('In Go 1.25/1.26 it changed.')).toBeNull()
    expect(stated('Before Go 1.13 it was worse.')).toBeNull()
    expect(stated('Before Go 1.13 it was worse; this is Go 1.14.')).toBe('1.14')
    expect(
      stated(
        'Go 1.13, Go 1.14.',
        '',
        '```',
        '$ go version',
        'go version go1.12.1 linux/amd64',
        '```'
      )
    ).toBe('1.12')
    expect(stated('See section 1.13 of the Go book.')).toBeNull()
  })
})
