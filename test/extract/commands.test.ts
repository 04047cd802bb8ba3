import {describe, expect, it} from 'vitest'
import {commandStart} from '../../src/extract/text/prompt.ts'
import {readCommand} from '../../src/go/command/index.ts'
import {markdown, read, said} from './read.ts'

describe('flags', () => {
  const lines: Readonly<Record<string, readonly string[]>> = {
    'go build -gcflags="-m -l" main.go': ['-m', '-l'],
    "go run -gcflags '-m' main.go": ['-m'],
    'go build -gcflags=-m=2 ./...': ['-m=2'],
    'go build --gcflags=-m .': ['-m'],
    'go build -gcflags="all=-m -m" .': ['-m', '-m'],
    'go build -gcflags=all="-N -l" .': ['-N', '-l'],
    'go build –gcflags=“-m -l” main.go': ['-m', '-l'],
    'go build -gcflags "-m" -gcflags "-l"': ['-l'],
    'go build -gcflags -m -l main.go': ['-m'],
    'go test -c -gcflags="-m=2 -S -o /tmp/x -cpuprofile p" .': ['-m=2'],
    'go tool compile -m -d=ssa/check_bce/debug=1 x.go': ['-m', '-d=ssa/check_bce/debug=1'],
    'go tool compile -d nil x.go': ['-d=nil'],
    'go tool compile -d=panic,nil x.go': [],
    'go tool 6g -m x.go': ['-m'],
    'GOOS=linux go1.17 build -gcflags=-m': ['-m'],
    'cd x && go build -gcflags=-m && ./x': ['-m'],
    'go build -gcflags="-lang=go1.21 -m"': ['-lang=go1.21', '-m'],
    'go build -gcflags="-m': [],
    'go build main.go': []
  }
  for (const [line, flags] of Object.entries(lines)) {
    it(`of ${line}`, () => expect(readCommand(line)?.flags).toEqual(flags))
  }

  it('finds files, and what cuts the output', () => {
    expect(readCommand('go build -gcflags=-m .\\cmd\\a.go b/c.go 2>&1 | grep -v inline')).toEqual({
      flags: ['-m'],
      files: ['a.go', 'c.go'],
      otherBuild: null,
      runsProgram: false,
      filtered: true
    })
    expect(readCommand('go build -gcflags=-m 2>&1 | tee out.txt')?.filtered).toBe(false)
  })

  it('tells builds for other machines and runs of programs apart', () => {
    expect(readCommand('GOARCH=386 go build -gcflags=-m a.go')?.otherBuild).toBe('GOARCH=386')
    expect(readCommand('GOARCH=arm64 go build -gcflags=-m a.go')?.otherBuild).toBeNull()
    expect(readCommand('go build -race -gcflags=-m a.go')).toMatchObject({flags: ['-m', '-race']})
    expect(readCommand('go run main.go')?.runsProgram).toBe(true)
    expect(readCommand('go run -gcflags=-m main.go')?.runsProgram).toBe(false)
    expect(readCommand('go build main.go')?.runsProgram).toBe(false)
  })

  it('leaves other commands alone', () => {
    for (const line of [
      'go version',
      'go mod init x',
      'echo go build',
      'ls',
      'gofmt -l .',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: shell
      'cat ${x:-y}',
      ''
    ]) {
      expect(readCommand(line), line).toBeNull()
    }
  })
})

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
