import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {wrongCommands} from '../../../src/checks/commands/index.ts'
import {markdown, read, said} from '../../extract/read.ts'

/** What is wrong with the commands of an article: the fault, the words, what to write. */
function faults(...lines: readonly string[]) {
  const source = markdown(...lines)
  return wrongCommands(read(source)).map(({fault, words, range, expected}) => {
    // The backslash at the end of a line is no part of the words.
    const joined = (text: string | null) => text?.replace(/[\\\s]+/g, ' ').trim()
    expect(joined(said(source, range))).toBe(joined(words))
    return [fault, words, expected]
  })
}

/** The fault of a command in a fence. */
function faultOf(command: string) {
  return faults('```sh', `$ ${command}`, '```')[0] ?? null
}

describe('a command that cannot run', () => {
  const lines: Readonly<Record<string, readonly [string, string, string | null]>> = {
    'go build -gcflags=-mm main.go': ['unknown-flag', '-gcflags=-mm', '-gcflags="-m -m"'],
    "go build -gcflags '-ml' main.go": ['unknown-flag', "-gcflags '-ml'", "-gcflags '-m -l'"],
    'go build -gcflags=-m,-l main.go': ['unknown-flag', '-gcflags=-m,-l', '-gcflags="-m -l"'],
    'go build -gcflags=-m2 main.go': ['unknown-flag', '-gcflags=-m2', '-gcflags=-m=2'],
    'go build -gcflags="-m -verbose" .': ['unknown-flag', '-gcflags="-m -verbose"', null],
    'go build -gcflags -m -l main.go': ['outside-gcflags', '-gcflags -m -l', '-gcflags "-m -l"'],
    'go build -gcflags=all=-m -l .': [
      'outside-gcflags',
      '-gcflags=all=-m -l',
      '-gcflags="all=-m -l"'
    ],
    'go test -gcflags -m -m .': ['outside-gcflags', '-gcflags -m -m', '-gcflags "-m -m"'],
    'go build -gcflags=-m -v -l .': ['outside-gcflags', '-l', null],
    'go build -l -gcflags=-m .': ['outside-gcflags', '-l', null],
    'go build -m main.go': ['outside-gcflags', '-m', '-gcflags=-m'],
    'go build -gcflags= "-m -l" .': ['empty-value', '-gcflags= "-m -l"', '-gcflags="-m -l"'],
    'go build -gcflags=m main.go': ['no-dash', '-gcflags=m', '-gcflags=-m'],
    'go build -gcflags="-m l" main.go': ['no-dash', '-gcflags="-m l"', '-gcflags="-m -l"'],
    'go build -gcflag=-m main.go': ['misspelt', '-gcflag', '-gcflags'],
    'go build gcflags=-m main.go': ['misspelt', 'gcflags', '-gcflags'],
    'go build main.go -gcflags=-m': ['after-files', 'main.go -gcflags=-m', '-gcflags=-m main.go'],
    'go run . -gcflags "-m -l"': ['after-files', '. -gcflags "-m -l"', '-gcflags "-m -l" .'],
    'go build –gcflags=“-m -l” main.go': ['typographic', '–gcflags=“-m -l”', '-gcflags="-m -l"'],
    'go build -gcflags="-m -l main.go': ['open-quote', '"', null],
    'go tool compile -gcflags="-m -l" a.go': ['gcflags-of-compile', '-gcflags="-m -l"', '-m -l'],
    'go tool compile -mm a.go': ['unknown-flag', '-mm', '-m -m'],
    'go tool compile a.go -m': ['after-files', 'a.go -m', '-m a.go'],
    'GOOS=linux go1.22.1 build -gcflags -m -l 2>&1 | grep x': [
      'outside-gcflags',
      '-gcflags -m -l',
      '-gcflags "-m -l"'
    ]
  }
  for (const [line, fault] of Object.entries(lines)) {
    test(line, () => expect(faultOf(line)).toEqual(fault))
  }
})

describe('says nothing of', () => {
  const lines = [
    'go build -gcflags="-m -l" main.go',
    "go build -gcflags '-m=2' ./...",
    'go build --gcflags=-m -o out main.go',
    'go build -o out -tags "a b" -gcflags=all="-N -l" main.go',
    'go build -gcflags=example.com/x/...=-m ./...',
    'go run -gcflags=-m main.go -l -m',
    'go test ./... -gcflags=-m -run X',
    'go test -run=NONE -bench . -gcflags "-m -m" -memprofile mem.out',
    'go test -l -m',
    'go build -gcflags="-m -d=ssa/check_bce/debug=1 -lang=go1.20" .',
    'go build -gcflags="-d ssa/prove/debug=1" .',
    'go build -gcflags="-m -pgoprofile x.pprof" .',
    'go build -gcflags="$FLAGS" main.go',
    "go build -gcflags='[pattern=]arg list' packages",
    'go build -gcflags=<flags> main.go',
    'go build -gcflags="-m ..." main.go',
    "go build -gcflags=-m main.go # don't forget it",
    "go build main.go && echo it's done",
    'go tool compile "-m" -p main -importcfg cfg x.go',
    'go tool compile -help',
    'go tool compile --help',
    'go build -gcflags=-h main.go',
    'go tool compile -o x.o -m x.go y.go',
    'go build -ldflags="-s -w" -asmflags=-S -trimpath .',
    '.\\go.exe build -gcflags=-m .\\main.go',
    'go vet -m -l'
  ]
  for (const line of lines) test(line, () => expect(faultOf(line)).toBeNull())

  test('what prose and comments mention', () => {
    expect(
      faults(
        'Not `go build -gcflags -m -l main.go`, but with quotes. go run -gcflags=-mm main.go too.',
        '',
        '```go',
        '// go build -gcflags=-mm main.go',
        'package main',
        '```'
      )
    ).toEqual([])
  })

  test('a command that is shown with its error', () => {
    const error = ['flag provided but not defined: -mm', 'usage: compile [options] file.go...']
    expect(faults('```sh', '$ go build -gcflags=-mm main.go', ...error, '```')).toEqual([])
  })
})

describe('a command that does not print what stands under it', () => {
  const plain = ['# command-line-arguments', './a.go:3:2: moved to heap: x']
  const inlining = ['./a.go:3:6: can inline f', './a.go:5:7: inlining call to f']
  const second = ['./a.go:3:6: cannot inline f: recursive', './a.go:5:2: x escapes to heap in f:']
  const under = (command: string, ...lines: readonly string[]) =>
    faults('```sh', `$ ${command}`, ...lines, '```')

  test('since it asks for no messages', () => {
    expect(under('go build a.go', ...plain)).toEqual([
      ['prints-nothing', 'go build', 'go build -gcflags=-m']
    ])
    expect(under('go build -gcflags="-N -l" a.go', ...plain)).toEqual([
      ['prints-nothing', '-gcflags="-N -l"', '-gcflags="-m -N -l"']
    ])
    expect(under('go tool compile -S a.go', ...plain)).toEqual([['prints-nothing', '-S', null]])
    expect(under('go build -gcflags=-m a.go', './a.go:3:2: Found IsInBounds')).toEqual([
      ['prints-nothing', '-gcflags=-m', '-gcflags="-m -d=ssa/check_bce"']
    ])
  })

  test('since it asks for too few', () => {
    expect(under('go build -gcflags=-m a.go', ...plain, ...second)).toEqual([
      ['prints-less', '-gcflags=-m', '-gcflags=-m=2']
    ])
    expect(
      under('go build -gcflags=-m a.go', './a.go:3:6: can inline f with cost 4 as: func() { g() }')
    ).toMatchObject([['prints-less', '-gcflags=-m', '-gcflags=-m=2']])
  })

  test('since it switches inlining off', () => {
    expect(under("go build -gcflags='-m -l' a.go", ...inlining)).toEqual([
      ['no-inlining', "-gcflags='-m -l'", "-gcflags='-m'"]
    ])
  })

  test('but not where it may have printed it', () => {
    expect(under('go build -gcflags="-m -l" a.go', ...plain)).toEqual([])
    expect(under('go build -gcflags="-m -l -l" a.go', ...inlining)).toEqual([])
    expect(under('go build -gcflags=-m=2 a.go', ...second)).toEqual([])
    expect(under('go build -gcflags="-m -m -m" a.go', ...second)).toEqual([])
    expect(
      under('go build -gcflags=-d=ssa/check_bce a.go', './a.go:3:2: Found IsInBounds')
    ).toEqual([])
    expect(under('go run -gcflags=-m a.go', ...inlining)).toEqual([])
  })

  test('but not for one odd line among many', () => {
    const odd = './a.go:9:6: cannot inline g: recursive'
    expect(under('go build -gcflags=-m a.go', ...plain, ...inlining, ...inlining, odd)).toEqual([])
  })

  test('but not where something stands in between, or another fence', () => {
    expect(under('go build a.go', '$ ./a', ...plain)).toEqual([])
    expect(under('go build a.go', 'done', ...plain)).toEqual([])
    expect(under('go build a.go && make escapes', ...plain)).toEqual([])
    expect(faults('```sh', '$ go build a.go', '```', '', '```', ...plain, '```')).toEqual([])
    expect(under('make escapes', ...plain)).toEqual([])
  })

  test('but not where another command of the section, or the environment, explains it', () => {
    const shown = ['```sh', '$ go build a.go', ...plain, '```']
    expect(faults('Say `go build -gcflags=-m a.go`:', '', ...shown)).toEqual([])
    expect(faults('```sh', '$ export GOFLAGS=-gcflags=-m', '```', '', ...shown)).toEqual([])
    expect(faults('<!-- goclaims flags="-m" -->', '', ...shown)).toEqual([])
    const other = [
      '',
      '```sh',
      '$ go build -gcflags=-m b.go',
      './b.go:3:2: moved to heap: y',
      '```'
    ]
    expect(faults(...shown, ...other)).toHaveLength(1)
  })

  test('in lists and quotes, and over several lines', () => {
    expect(
      faults(
        '- > ```sh',
        '  > $ go build \\',
        '  >     -o out a.go',
        '  > ./a.go:3:2: moved to heap: x',
        '  > ```'
      )
    ).toEqual([['prints-nothing', 'go build', 'go build -gcflags=-m']])
  })
})

test('whatever a command looks like, what is wrong with it are words of it', () => {
  const piece = fc.constantFrom(
    ...['go', 'build', 'run', 'tool', 'compile', '-gcflags', '-gcflags=', 'main.go', '.', '-o'],
    ...[
      '-m',
      '-l',
      '-mm',
      '-m,-l',
      'm',
      'all=',
      '"',
      "'",
      '“',
      '”',
      '\\',
      '|',
      '&&',
      '#',
      '$X',
      ' ',
      ' '
    ]
  )
  const line = fc.array(piece, {maxLength: 14}).map(pieces => `go build ${pieces.join('')}`)
  fc.assert(
    fc.property(line, text => {
      for (const [, words, expected] of faults(
        '```sh',
        `$ ${text}`,
        './a.go:1:2: can inline f',
        '```'
      )) {
        expect(words).not.toBe('')
        expect(expected).not.toBe(words)
      }
    })
  )
})
