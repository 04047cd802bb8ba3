import {describe, expect, it} from 'vitest'
import {claims, markdown, read, said} from './read.ts'

describe('output', () => {
  it('gives each claim its exact places', () => {
    const source = markdown(
      '- Run it:',
      '',
      '  ```',
      '  ./main.go:25:31: user escapes to heap  // look',
      '  ```'
    )
    const [listing] = read(source).listings
    const [claim] = listing?.claims ?? []
    expect(listing).toMatchObject({form: 'output', line: 3, ownBlock: null})
    expect(claim).toMatchObject({
      kind: 'escapes',
      subject: 'user',
      position: {file: './main.go', line: 25, column: 31},
      line: './main.go:25:31: user escapes to heap  // look',
      codeLine: null
    })
    expect(said(source, claim?.ranges.claim ?? null)).toBe('./main.go:25:31: user escapes to heap')
    expect(said(source, claim?.ranges.position ?? null)).toBe('25:31')
    expect(said(source, claim?.ranges.message ?? null)).toBe('user escapes to heap')
    expect(said(source, claim?.ranges.subject ?? null)).toBe('user')
    expect(claim?.ranges.position?.start).toEqual({
      line: 4,
      column: 13,
      offset: source.indexOf('25:31')
    })
  })

  it('takes continuation lines, with the position of the line above where they have none', () => {
    const source = markdown(
      '```',
      './a.go:5:2: x escapes to heap:',
      './a.go:5:2:   flow: ~r0 = &x:',
      './a.go:9:10: &y escapes to heap',
      './a.go:9:10: \tfrom return (return) at ./a.go:9:3',
      '\tfrom ~r0 (return) at ./a.go:9:3',
      '```'
    )
    expect(
      read(source).listings[0]?.claims.map(({kind, position: {line}}) => [kind, line])
    ).toEqual([
      ['escapes-head', 5],
      ['flow-step', 5],
      ['escapes', 9],
      ['from-step', 9],
      ['from-step', 9]
    ])
  })

  it('makes one listing of claims with other lines in between', () => {
    const source = markdown(
      '```',
      '# example.com/p',
      'main.go:3:6: can inline f',
      'hello',
      'main.go:4:2: moved to heap: x',
      '```'
    )
    expect(read(source).listings.map(listing => listing.claims.length)).toEqual([2])
  })

  it('takes compile errors, as builds and the playground print them', () => {
    const source = markdown(
      '```',
      '# command-line-arguments',
      './prog.go:5:2: undefined: x',
      './prog.go:8:2: not enough arguments in call to f',
      '\thave ()',
      '\twant (int)',
      './prog.go:8:2: too many errors',
      '',
      'Go build failed.',
      '```'
    )
    expect(read(source).listings[0]?.claims.map(({kind, text}) => [kind, text])).toEqual([
      ['error', 'undefined: x'],
      ['error', 'not enough arguments in call to f']
    ])
  })

  it('takes no claim of logs, benchmarks and prose', () => {
    const source = markdown(
      '```',
      'main.go:5: listening on :8080',
      'ok  p 0.3s',
      'this variable escapes to heap because we return it',
      '```'
    )
    expect(read(source).listings).toEqual([])
  })

  it('says that a pipe of the command before cut it', () => {
    const source = markdown(
      '```sh',
      'go build -gcflags=-m . 2>&1 | grep heap',
      '```',
      '',
      '```',
      './a.go:1:2: moved to heap: x',
      '```'
    )
    expect(read(source).listings[0]?.filtered).toBe(true)
  })
})

describe('comments', () => {
  it('takes exact messages, with the line of code that they are about', () => {
    const source = markdown(
      '```go',
      'func f() *int {',
      '\tx := 1 // moved to heap: x',
      '\t// new(T) does not escape',
      '\tp := new(T)',
      '\tuse(p) // GOOD: p does not escape',
      '\t/* ./main.go:7:9: &x escapes to heap */',
      '\treturn &x',
      '}',
      '```'
    )
    const article = read(source)
    expect(article.listings).toHaveLength(1)
    expect(article.listings[0]).toMatchObject({form: 'comment', line: 1, ownBlock: 0})
    expect(
      article.listings[0]?.claims.map(({codeLine, text, position}) => [
        codeLine,
        text,
        position.line
      ])
    ).toEqual([
      [2, 'moved to heap: x', null],
      [4, 'new(T) does not escape', null],
      [5, 'p does not escape', null],
      [7, '&x escapes to heap', 7]
    ])
    expect(said(source, article.listings[0]?.claims[2]?.ranges.subject ?? null)).toBe('p')
  })

  it('takes no free wording, no question, nothing taken back, nobody else', () => {
    const source = markdown(
      '```go',
      'func f() {',
      '\tx := 1 // x escapes',
      '\ty := 2 // does y escape to heap?',
      '\tz := 3 // moved to heap: z?',
      '\tv := 4 // no longer: moved to heap: v',
      '\tw := 5 // looks like heap, but w does not escape here at all',
      '\tu := 6 // it escapes to heap',
      '\tt := 7 // everything does not escape',
      '\ts := "// moved to heap: s"',
      '}',
      '```'
    )
    expect(read(source).listings).toEqual([])
  })
})

describe('inline code and prose', () => {
  const code = ['```go', 'func f() *int {', '\tcount := new(int)', '\treturn count', '}', '```', '']

  it('takes messages with a position', () => {
    const source = markdown(
      'Text that says',
      '`./main.go:8:10: new(A) escapes to heap` and',
      '`main.go:9: a does not escape`.'
    )
    const article = read(source)
    expect(article.listings).toHaveLength(1)
    expect(article.listings[0]).toMatchObject({form: 'inline', line: 1})
    expect(article.listings[0]?.claims.map(({ranges}) => ranges.claim.start.line)).toEqual([2, 3])
    expect(claims(article)).toEqual(['8:10 new(A) escapes to heap', '9 a does not escape'])
  })

  it('takes messages about names of the code, and no general statements', () => {
    const source = markdown(
      ...code,
      '- `new(int) escapes to heap` here, `X escapes to heap` in general.',
      '- `moved to heap: <var>`, `moved to heap: xxx`, `escapes to heap`, `leaking param`, `count escapes`.'
    )
    expect(claims(read(source))).toEqual(['new(int) escapes to heap'])
  })

  it('makes a listing of each list item and table row', () => {
    const source = markdown(
      '- `a.go:1:2: x does not escape`',
      '- `a.go:2:2: y does not escape`',
      '',
      '| line | says |',
      '| - | - |',
      '| 3 | `a.go:3:2: x \\|\\| y does not escape` |'
    )
    const article = read(source)
    expect(article.listings.map(({line, form}) => [line, form])).toEqual([
      [1, 'inline'],
      [2, 'inline'],
      [6, 'inline']
    ])
    expect(article.listings[2]?.claims[0]?.subject).toBe('x || y')
    expect(said(source, article.listings[2]?.claims[0]?.ranges.subject ?? null)).toBe('x \\|\\| y')
  })

  it('finds its way through quotes, double backticks and line endings', () => {
    const source = '> See `` a.go:1:2:\r\n> `s` escapes to heap `` there.\r\n'
    const article = read(source)
    expect(claims(article)).toEqual(['1:2 `s` escapes to heap'])
    expect(said(source, article.listings[0]?.claims[0]?.ranges.message ?? null)).toBe(
      '`s` escapes to heap'
    )
  })

  it('takes plain lines with a position', () => {
    const source = markdown(
      'Run it and see:',
      'pkg/sum.go:10: Sum make([]int, 100) does not escape'
    )
    const article = read(source)
    expect(article.listings[0]).toMatchObject({form: 'prose', line: 1})
    expect(article.listings[0]?.claims[0]).toMatchObject({
      kind: 'does-not-escape',
      position: {line: 10}
    })
    expect(article.listings[0]?.claims[0]?.ranges.claim.start).toMatchObject({line: 2, column: 1})
  })
})
