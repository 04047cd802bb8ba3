import {describe, expect, it} from 'vitest'
import {markdown, read} from './read.ts'

const program = ['package main', '', 'func main() {', '\tprintln(1)', '}']

describe('which texts are Go', () => {
  it('takes fences, indented blocks and <pre>, with their lines', () => {
    const article = read(
      markdown(
        '# Title',
        '',
        '```go',
        ...program,
        '```',
        '',
        'Then:',
        '',
        ...program.map(line => `    ${line}`),
        '',
        '<pre><code class="language-go">package main',
        '',
        'func main() { <b>println</b>(1 &lt; 2) }',
        '</code></pre>',
        '',
        '> - ~~~~ golang',
        ...program.map(line => `>   ${line}`),
        '>   ~~~~'
      )
    )
    expect(
      article.blocks.map(({form, line, language, shape}) => [form, line, language, shape])
    ).toEqual([
      ['fence', 3, 'go', 'program'],
      ['indented', 13, null, 'program'],
      ['pre', 19, 'go', 'program'],
      ['fence', 24, 'golang', 'program']
    ])
    expect(article.blocks[2]?.code.text).toBe('package main\n\nfunc main() { println(1 < 2) }\n')
    expect(article.blocks[3]?.code.text).toBe(program.join('\n'))
  })

  it('goes by what is in it, not by what its fence says', () => {
    const article = read(
      markdown(
        '```javascript',
        ...program,
        '```',
        '',
        '```',
        'func add(a, b int) int {',
        '\treturn a + b',
        '}',
        '```',
        '',
        '```go',
        'BenchmarkAdd-8    1000000    1045 ns/op    16 B/op',
        'PASS',
        '```',
        '',
        '```js',
        'const x = () => 1',
        'function f() { return x }',
        '```',
        '',
        '```bash',
        'export PATH=$PATH:/usr/local/go/bin',
        '```',
        '',
        '```go',
        '// nothing but a comment',
        '```',
        '',
        '```diff',
        '-func f() {}',
        '+func g() {}',
        '```'
      )
    )
    expect(article.blocks.map(({line, shape}) => [line, shape])).toEqual([
      [1, 'program'],
      [9, 'fragment']
    ])
  })

  it('keeps statements, and code with dots for what is left out', () => {
    const article = read(
      markdown(
        '```go',
        'x := 42',
        'fmt.Println(x)',
        '```',
        '',
        '```',
        'type T struct {',
        '\ta int',
        '}',
        '...',
        'func f() {}',
        '```'
      )
    )
    expect(article.blocks.map(({line, shape}) => [line, shape])).toEqual([
      [1, 'fragment'],
      [6, 'fragment']
    ])
  })

  it('joins a <pre> that empty lines cut', () => {
    const article = read(
      markdown(
        '<div><pre>',
        'package main',
        '',
        'func main() {',
        '',
        '\tx := a &lt; b',
        '}',
        '</pre></div>',
        '',
        'After `x`.'
      )
    )
    expect(article.blocks.map(({line, code}) => [line, code.text])).toEqual([
      [1, 'package main\n\nfunc main() {\n\n\tx := a < b\n}\n']
    ])
  })

  it('reads the <pre> of MDX, with its template literal', () => {
    const source = markdown(
      '<pre>{`package main',
      'var s = \\`a\\`',
      '`}</pre>',
      '',
      '<Box>',
      '```go',
      'func f() {}',
      '```',
      '</Box>'
    )
    const article = read(source, 'a.mdx')
    expect(article.blocks.map(({form, line, code}) => [form, line, code.text])).toEqual([
      ['pre', 1, 'package main\nvar s = `a`\n'],
      ['fence', 6, 'func f() {}']
    ])
  })
})

describe('what else a fence may hold', () => {
  it('tells code, command and output of one fence apart', () => {
    const article = read(
      markdown(
        '```bash',
        '$ cat escape.go',
        ...program,
        '',
        '$ go build -gcflags="-m" escape.go',
        '# command-line-arguments',
        './escape.go:3:6: can inline main',
        '',
        '1',
        '```'
      )
    )
    expect(article.blocks.map(({fileName, code, line}) => [fileName, code.text, line])).toEqual([
      ['escape.go', program.join('\n'), 1]
    ])
    expect(article.commands.map(({line, flags, files}) => [line, flags, files])).toEqual([
      [9, ['-m'], ['escape.go']]
    ])
    expect(
      article.listings.map(({line, ownBlock, claims}) => [line, ownBlock, claims.length])
    ).toEqual([[1, 0, 1]])
    expect([
      article.blocks[0]?.order,
      article.commands[0]?.order,
      article.listings[0]?.order
    ]).toEqual([0, 1, 2])
  })

  it('takes code with output right after it', () => {
    const article = read(markdown('```go', ...program, '', './prog.go:3:6: can inline main', '```'))
    expect(article.blocks[0]?.code.text).toBe(program.join('\n'))
    expect(article.listings[0]).toMatchObject({form: 'output', ownBlock: 0, line: 1})
  })

  it('keeps output that stands in a raw string', () => {
    const code = ['package main', 'const want = `', './a.go:3:6: can inline f', '`']
    const article = read(markdown('```go', ...code, '```'))
    expect(article.listings).toEqual([])
    expect(article.blocks[0]?.code.text).toBe(code.join('\n'))
  })

  it('leaves what the program prints out of the code', () => {
    const article = read(markdown('```go', ...program, '', 'Hello, 3 world', 'Done in 2 s', '```'))
    expect(article.blocks[0]?.code.text.trimEnd()).toBe(program.join('\n'))
  })

  it('makes a block of each package clause, and of each file of an archive', () => {
    const article = read(
      markdown(
        '```go',
        'package a',
        '',
        '// B is next.',
        'package b',
        'var x int',
        '```',
        '',
        '```',
        '-- a.go --',
        'package a',
        '-- b/b.go --',
        'package b',
        '```'
      )
    )
    expect(article.blocks.map(({line, fileName, code}) => [line, fileName, code.text])).toEqual([
      [1, null, 'package a\n'],
      [1, null, '// B is next.\npackage b\nvar x int'],
      [9, 'a.go', 'package a'],
      [9, 'b.go', 'package b']
    ])
  })

  it('makes a listing of each run between commands', () => {
    const article = read(
      markdown(
        '```console',
        'user@host:~/p$ go build -gcflags=-m .',
        './a.go:3:6: can inline f',
        'C:\\p> go build -gcflags="-m -l" .',
        '.\\a.go:4:2: moved to heap: x',
        '➜  p git:(main) ✗ go build -gcflags=-m=2 . | grep inline',
        'a.go:3:6: can inline f',
        '...',
        '```'
      )
    )
    expect(article.commands.map(({flags}) => flags)).toEqual([['-m'], ['-m', '-l'], ['-m=2']])
    expect(
      article.listings.map(({claims, elided, filtered}) => [claims.length, elided, filtered])
    ).toEqual([
      [1, false, false],
      [1, false, false],
      [1, true, true]
    ])
  })
})

describe('file names', () => {
  const block = ['```go', 'package a', '```']
  const cases: Readonly<Record<string, readonly [readonly string[], string | null]>> = {
    'title of the fence': [['```go title="cmd/main.go"', 'package a', '```'], 'main.go'],
    'file glued to the language': [['```go:pkg/x.go', 'package a', '```'], 'x.go'],
    'first comment': [['```go', '// file: a/b.go', 'package a', '```'], 'b.go'],
    'first comment that is a sentence': [
      ['```go', '// See main.go for the rest of it.', 'package a', '```'],
      null
    ],
    'sentence before': [['Old text in x.go. Here is `main.go`:', '', ...block], 'main.go'],
    'sentence with two files': [['Compare a.go with b.go:', '', ...block], null],
    'heading of the section': [['## main.go', '', 'It starts so.', '', ...block], 'main.go'],
    nothing: [['Here it is:', '', ...block], null]
  }
  for (const [name, [lines, expected]] of Object.entries(cases)) {
    it(`reads: ${name}`, () => expect(read(markdown(...lines)).blocks[0]?.fileName).toBe(expected))
  }
})
