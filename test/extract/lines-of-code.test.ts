import {describe, expect, it} from 'vitest'
import {markdown, read} from './read.ts'

const codes = (language: string, ...lines: readonly string[]) =>
  read(markdown(`\`\`\`${language}`, ...lines, '```')).blocks.map(({code, firstLine}) => ({
    code: code.text,
    firstLine
  }))

describe('numbers before code', () => {
  it('end where the line that is indented least begins', () => {
    expect(codes('go', '1   func f() {', '2       x()', '3   }')).toEqual([
      {code: 'func f() {\n    x()\n}', firstLine: 1}
    ])
  })

  it('end behind their bar, whatever stands there', () => {
    expect(codes('go', '1 | func f() {', '2 |     x()', '3 | }')).toEqual([
      {code: 'func f() {\n    x()\n}', firstLine: 1}
    ])
    expect(codes('go', '1 |\tfunc f() {', '2 |\t\tx()', '3 |\t}')).toEqual([
      {code: 'func f() {\n\tx()\n}', firstLine: 1}
    ])
  })

  it('may be missing on empty lines, and be longer on some', () => {
    expect(codes('go', ' 9  func f() {', '10      x()', '', '12  }')).toEqual([
      {code: 'func f() {\n    x()\n\n}', firstLine: 9}
    ])
  })

  it('are code where what is left of it would be none', () => {
    expect(codes('text', '1  apple', '2  pear', '3  plum')).toEqual([])
  })
})

describe('text before a package clause', () => {
  it('is cut off where it is no Go', () => {
    expect(
      codes('', 'Here is the file, dear reader:', '', 'package main', '', 'func main() {}')
    ).toEqual([{code: 'package main\n\nfunc main() {}', firstLine: 1}])
  })

  it('stays where it is empty or a comment', () => {
    expect(codes('go', '', 'package main', '', 'func main() {}')[0]?.code).toBe(
      '\npackage main\n\nfunc main() {}'
    )
    expect(codes('go', '// Lamps.', 'package main', '', 'func main() {}')[0]?.code).toMatch(
      /^\/\/ Lamps/
    )
  })
})

describe('output in raw strings', () => {
  it('is text of a program that is Go from end to end', () => {
    const article = read(
      markdown(
        '```go',
        'package main',
        '',
        'const want = `',
        './a.go:2:2: moved to heap: x',
        '`',
        '',
        'func main() { println(want) }',
        '```'
      )
    )
    expect(article.listings).toEqual([])
    expect(article.blocks).toHaveLength(1)
  })

  it('is output where the backtick is not of Go', () => {
    const article = read(markdown('```', './a.go:2:2: moved to heap: x', '`done', '```'))
    expect(article.listings).toHaveLength(1)
  })
})

describe('prompts', () => {
  const commandsOf = (line: string) =>
    read(markdown('```console', line, '```')).commands.map(({text}) => text)

  it('may be of many shells, before words that begin a command', () => {
    const command = 'go build -gcflags=-m .'
    for (const prompt of [
      '$ ',
      '% ',
      '# ',
      '> ',
      '➜ ',
      'λ',
      '❯ ',
      '» ',
      'λ ',
      '➜  shop git:(main) ✗ ',
      'PS C:\\shop> ',
      'C:\\shop> ',
      'me@box:~/shop$ ',
      '(env) me@box ~ % ',
      '~/shop $ ',
      '-> $ ',
      'shop$ ',
      ''
    ]) {
      expect(commandsOf(prompt + command), prompt).toEqual([command])
    }
  })
})
