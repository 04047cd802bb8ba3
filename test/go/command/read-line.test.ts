import {describe, expect, it} from 'vitest'
import {isHarmlessFlag, readLine} from '../../../src/go/command/index.ts'

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
    it(`of ${line}`, () => expect(readLine(line).command?.flags).toEqual(flags))
  }

  it('finds files, and what cuts the output', () => {
    expect(
      readLine('go build -gcflags=-m .\\cmd\\a.go b/c.go 2>&1 | grep -v inline').command
    ).toEqual({
      flags: ['-m'],
      files: ['a.go', 'c.go'],
      target: {},
      otherBuild: null,
      runsProgram: false,
      filtered: true
    })
    expect(readLine('go build -gcflags=-m 2>&1 | tee out.txt').command?.filtered).toBe(false)
  })

  it('tells builds for other machines and runs of programs apart', () => {
    const experiment = 'GOEXPERIMENT=noswissmap go build -gcflags=-m a.go'
    expect(readLine(experiment).command?.otherBuild).toBe('GOEXPERIMENT=noswissmap')
    expect(readLine('GOARCH=386 go build -gcflags=-m a.go').command?.otherBuild).toBeNull()
    expect(readLine('go build -race -gcflags=-m a.go').command).toMatchObject({
      flags: ['-m', '-race']
    })
    expect(readLine('go run main.go').command?.runsProgram).toBe(true)
    expect(readLine('go run -gcflags=-m main.go').command?.runsProgram).toBe(false)
    expect(readLine('go build main.go').command?.runsProgram).toBe(false)
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
      expect(readLine(line).command, line).toBeNull()
    }
  })
})

describe('a line as a shell reads it', () => {
  /** The line with its Go command taken apart, each part as the line has it. */
  const parts = (line: string) => {
    const {go, openQuote, isAlone} = readLine(line).shell
    const said = (place: {from: number; to: number} | null | undefined) =>
      place ? line.slice(place.from, place.to) : null
    return {
      verb: go?.verb ?? null,
      head: said(go?.head),
      gcflags: said(go?.gcflags),
      value: go?.gcflags?.value ?? null,
      strangers: go?.strangers.map(said),
      operands: go?.operands.map(said),
      openQuote,
      isAlone
    }
  }

  it('has its words where they stand, quotes and all', () => {
    expect(parts('sudo go1.22 build -v -gcflags "-m -l" -zap ./a.go "b c.go"')).toEqual({
      verb: 'build',
      head: 'go1.22 build',
      gcflags: '-gcflags "-m -l"',
      value: '-m -l',
      strangers: ['-zap'],
      operands: ['./a.go', '"b c.go"'],
      openQuote: null,
      isAlone: true
    })
    expect(parts('go test “-gcflags=-m”')).toMatchObject({gcflags: '“-gcflags=-m”', value: '-m'})
    expect(parts('go tool compile -m a.go')).toMatchObject({
      verb: 'compile',
      head: 'go tool compile'
    })
  })

  it('hands nothing to the compiler with other verbs and other tools', () => {
    for (const line of ['go vet a.go', 'go tool 6g a.go', 'compile -m a.go', '-gcflags=-m', 'ls']) {
      expect(parts(line).verb, line).toBeNull()
    }
  })

  it('is told by its first Go command, wherever that stands', () => {
    expect(parts('cd shop && go build -gcflags=-m .')).toMatchObject({
      head: 'go build',
      isAlone: true
    })
    expect(parts('go build a.go; go test b.go')).toMatchObject({
      operands: ['a.go'],
      isAlone: false
    })
    expect(parts('make && go build a.go').isAlone).toBe(false)
  })

  it('leaves out what is redirected, and what a comment says', () => {
    for (const end of ['2>&1', '> out.go', '2> out.go', '&> out.go', '>> out.go', '# in b.go'])
      expect(parts(`go build -gcflags=-m a.go ${end}`), end).toMatchObject({
        operands: ['a.go'],
        isAlone: true
      })
    expect(parts('go build 2>&1 a.go').operands).toEqual(['a.go'])
    expect(parts('(go build a.go)').operands).toEqual(['a.go'])
    expect(parts('go build a.go#1').operands).toEqual(['a.go#1'])
  })

  it('has no output but its own behind filters', () => {
    const alone = ['| grep x', '2>&1 | sort | tee out', '|& head -3', '; cd ..']
    for (const end of alone) expect(parts(`go build a.go ${end}`).isAlone, end).toBe(true)
    for (const end of ['&& ./a', '|| echo no', '& ls'])
      expect(parts(`go build a.go ${end}`).isAlone, end).toBe(false)
  })

  it('says where a quote begins that nothing closes', () => {
    expect(parts('go build -gcflags="-m a.go').openQuote).toBe(18)
    expect(parts(`go build '-v' -gcflags='-m a.go`).openQuote).toBe(23)
    expect(parts("go build a.go | grep don't").openQuote).toBeNull()
    expect(parts('go build \\"a.go').openQuote).toBeNull()
  })
})

describe('flags that the compiler may be given', () => {
  it('only print, or change how code is optimized', () => {
    const harmless = '-m -m=2 -l -l=4 -N -race -live=1 -lang=go1.21 -d=nil -d=wb,append=1'.split(
      ' '
    )
    for (const flag of [...harmless, '-d=ssa/check_bce/debug=1'])
      expect(isHarmlessFlag(flag), flag).toBe(true)
    const others = '-o -o=x -S -m=23 -N=1 -lang=go2 -lang -d -d= -d=nil,panic --m m -cpuprofile=p'
    for (const flag of [...others.split(' '), '-d=ssa/../x/debug=1', '-zap'])
      expect(isHarmlessFlag(flag), flag).toBe(false)
  })
})
