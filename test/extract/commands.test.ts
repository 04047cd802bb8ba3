import {describe, expect, it} from 'vitest'
import {commandStart} from '../../src/extract/text/prompt.ts'
import {markdown, read, said} from './read.ts'

describe('prompts', () => {
  const commands: readonly string[] = [
    '$ go build',
    '% go build',
    '> go build',
    '# go build',
    '-> % go build',
    '~/x $ go build',
    'me@host:~/go$ go build',
    '[root@box dir]# go build',
    '➜ go build',
    '➜  dir git:(main) ✗ go build',
    '❯ go build',
    'C:\\src>go build',
    'PS C:\\src> go build',
    '(base) me@mac dir % go build',
    '  go build'
  ]
  for (const line of commands) {
    it(`sees the command of ${line}`, () => {
      expect(line.slice(commandStart(line) ?? 0)).toBe('go build')
    })
  }

  it('takes neither headers nor output nor code for commands', () => {
    for (const line of [
      '# command-line-arguments',
      '# a comment',
      '> quoted',
      'go func() {',
      '\tgo run()',
      './a.go:1:2: x escapes to heap',
      '%d',
      '$'
    ]) {
      expect(commandStart(line), line).toBeNull()
    }
  })
})

describe('commands of an article', () => {
  it('come from comments in code, too', () => {
    const source = markdown(
      '```go',
      '// go build -gcflags=-m=2 a.go',
      'package a',
      '/*',
      ' * $ go vet a.go',
      ' */',
      '```'
    )
    expect(read(source).commands.map(({line, flags}) => [line, flags])).toEqual([
      [2, ['-m=2']],
      [5, []]
    ])
    const only = markdown(
      '```go',
      '// go build -gcflags=-m a.go',
      '// ./a.go:3:6: can inline f',
      '```'
    )
    expect(read(only).commands.map(({line, flags}) => [line, flags])).toEqual([[2, ['-m']]])
  })

  it('come from fences, inline code and plain text', () => {
    const source = markdown(
      '`go build` has `-gcflags`; run `go build -gcflags="-m -l" x.go`, or go run -gcflags=-m y.go, then:',
      '',
      '```bash',
      '# compile',
      'go build \\',
      '  -gcflags="-m=2" \\',
      '  z.go',
      '```'
    )
    const {commands} = read(source)
    expect(commands.map(({line, flags, files}) => [line, flags, files])).toEqual([
      [1, ['-m', '-l'], ['x.go']],
      [1, ['-m'], ['y.go']],
      [5, ['-m=2'], ['z.go']]
    ])
    expect(said(source, commands[1]?.range ?? null)).toBe('go run -gcflags=-m y.go')
    expect(said(source, commands[2]?.range ?? null)).toBe(
      'go build \\\n  -gcflags="-m=2" \\\n  z.go'
    )
  })
})
