import {describe, expect, it, test} from 'vitest'
import {claims, markdown, read, said} from './read.ts'

const commands = (source: string) =>
  read(source).commands.map(({text, range}) => [text, said(source, range)])
const inline = (text: string) =>
  claims(read(markdown('```go', 'func f(x, y *int) {}', '```', '', text)))

describe('commands in sentences', () => {
  it.each([
    ['Run go build -gcflags=-m, then look.', 'go build -gcflags=-m'],
    ['Run go build -gcflags=-m. Then look.', 'go build -gcflags=-m'],
    ['Run go build -gcflags=-m a.go', 'go build -gcflags=-m a.go'],
    ['运行 go build -gcflags=-m，然后', 'go build -gcflags=-m'],
    ['(see go tool compile -gcflags=-m a.go)', 'go tool compile -gcflags=-m a.go'],
    ['Run `x` and go vet; go test -gcflags=-m .', 'go test -gcflags=-m']
  ])('%j', (text, command) => {
    expect(commands(markdown(text)).map(([, words]) => words)).toEqual([command])
  })

  it.each([
    'The flag -gcflags is for go build .',
    'Use cargo build -gcflags=-m here.',
    'Use go doc -gcflags=-m here.'
  ])('%j has none', text => {
    expect(commands(markdown(text))).toEqual([])
  })

  test('in inline code count if they say something', () => {
    expect(commands(markdown('Use `go build` with `-gcflags`.'))).toEqual([])
    expect(commands(markdown('Use `go build a.go `.'))).toEqual([
      ['go build a.go', 'go build a.go']
    ])
    expect(commands(markdown('Use `$ go build -gcflags=-m`.'))).toEqual([
      ['go build -gcflags=-m', 'go build -gcflags=-m']
    ])
  })
})

describe('a shown command', () => {
  test('needs to say nothing', () => {
    const source = markdown('```console', '$ go build   ', '```')
    expect(commands(source)).toEqual([['go build', 'go build']])
  })

  test('in a comment ends where that does', () => {
    expect(
      commands(markdown('```go', '/* go build a.go */', 'f()', '// go build b.go', '```'))
    ).toEqual([
      ['go build a.go', 'go build a.go'],
      ['go build b.go', 'go build b.go']
    ])
  })

  test('that runs a program prints no messages, but errors', () => {
    const run = (command: string) =>
      claims(
        read(
          markdown(
            '```',
            command,
            './a.go:1:2: moved to heap: x',
            './a.go:2:2: undefined: y',
            '```'
          )
        )
      )
    expect(run('$ go run .')).toEqual(['2:2 undefined: y'])
    expect(run('$ go run -gcflags=-m .')).toHaveLength(2)
    expect(run('$ go build .')).toHaveLength(2)
  })
})

describe('inline code', () => {
  test('states a message that is all of it', () => {
    expect(inline('It says `moved to heap: x`.')).toEqual(['moved to heap: x'])
    expect(inline('It says ` moved to heap: x `.')).toEqual(['moved to heap: x'])
    expect(inline('It says `GOOD: moved to heap: x`.')).toEqual([])
    expect(inline('It says `moved to heap: x (so)`.')).toEqual([])
  })

  test('has a subject', () => {
    expect(inline('It says `Found IsInBounds`.')).toEqual([])
    expect(inline('It says `a.go:1:2: Found IsInBounds`.')).toEqual(['1:2 Found IsInBounds'])
  })

  test('is no step without a place', () => {
    expect(inline('It says `from &x (address-of) at ./a.go:1:2`.')).toEqual([])
  })

  test('may be long, but not without end', () => {
    const code = (length: number) => `\`${'a.go:1:2: moved to heap: '.padEnd(length, 'x')}\``
    expect(inline(code(4000))).toHaveLength(1)
    expect(inline(code(4001))).toEqual([])
  })

  test('goes on as it began: what is said of the first holds of all', () => {
    expect(inline('It never says `moved to heap: x` or `moved to heap: y`.')).toEqual([])
    expect(inline('It never says `moved to heap: x`, *and* `moved to heap: y`.')).toEqual([])
    expect(inline('It says `moved to heap: x`, `moved to heap: y`.')).toHaveLength(2)
    expect(inline('It never says `moved to heap: x`. It says `moved to heap: y`.')).toEqual([
      'moved to heap: y'
    ])
  })
})

describe('a plain line', () => {
  test('is a claim from its place on', () => {
    const source = markdown('See `a\\.b` in a\\.go:1:2: moved to heap: x')
    const [claim] = read(source).listings[0]?.claims ?? []
    expect(claim).toMatchObject({subject: 'x', line: 'See `a\\.b` in a.go:1:2: moved to heap: x'})
    expect(said(source, claim?.ranges.claim ?? null)).toBe('a\\.go:1:2: moved to heap: x')
  })

  test('is one where code stands only around it', () => {
    expect(claims(read(markdown('`See` a.go:1:2: moved to heap: x')))).toHaveLength(1)
    const article = read(markdown('`a.go:1:2: moved to heap: x`'))
    expect(article.listings.map(({form}) => form)).toEqual(['inline'])
  })

  test('may be long, but not without end', () => {
    const line = (length: number) => 'a.go:1:2: moved to heap: '.padEnd(length, 'x')
    expect(claims(read(markdown(line(4000))))).toHaveLength(1)
    expect(claims(read(markdown(line(4001))))).toEqual([])
  })

  test('is cut where the command before it was', () => {
    const build = ['```', '$ go build -gcflags=-m . | grep heap', '```', '']
    const line = 'a.go:1:2: moved to heap: x'
    expect(read(markdown(...build, line)).listings[0]?.filtered).toBe(true)
    expect(read(markdown(line)).listings[0]?.filtered).toBe(false)
  })
})
