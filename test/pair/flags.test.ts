import {describe, expect, it} from 'vitest'
import {flagSets} from '../../src/pair/flags.ts'
import {articleWith, go, output} from './articles.ts'

const lamp = go('func lamp() *int {\n\tw := 40\n\treturn &w\n}')
const setsFor = (...parts: readonly string[]) => {
  const {article, listing} = articleWith(...parts)
  return flagSets(article, listing).map(({flags}) => flags.join(' '))
}
const listing = output('./a.go:2:2: moved to heap: w')

describe('flags of commands', () => {
  it('come from those before the listing, the nearest first, then from those after it', () => {
    expect(
      setsFor('`go build -gcflags=-m=2`\n\n', '`go build -gcflags="-m -l"`\n\n', lamp, listing)
    ).toEqual(['-m -l', '-m=2'])
    expect(setsFor('`go build -gcflags=-m=2`\n\n', lamp, listing, '`go vet`')).toEqual(['-m=2'])
    expect(
      setsFor(lamp, listing, '`go build -gcflags="-m -l"`\n\n', '`go build -gcflags=-m=2`\n\n')
    ).toEqual(['-m -l', '-m=2'])
    expect(
      setsFor('`go build -gcflags=-m=2`\n\n', lamp, listing, '`go build -gcflags="-m -l"`\n\n')
    ).toEqual(['-m=2', '-m -l'])
  })

  it('are those of the command that stands on the listing, and no others', () => {
    const other = '`go build -gcflags=-m b.go`\n\n'
    const own = "$ go build -gcflags='-m -l' a.go"
    const moved = './a.go:2:2: moved to heap: w'
    const inlined = './a.go:9:3: inlining call to f'
    expect(setsFor(other, lamp, output(own, moved))).toEqual(['-m -l'])
    expect(setsFor(other, lamp, output(own, moved, moved, inlined))).toEqual(['-m -l'])
    // What can print half of it at most is not what printed it.
    expect(setsFor(other, lamp, output(own, moved, inlined))).toEqual(['-m'])
  })

  it('are those of the last command above its messages, and of none that stands elsewhere', () => {
    const moved = './a.go:2:2: moved to heap: w'
    const [one, two] = ["$ go build -gcflags='-m -l' a.go", "$ go build -gcflags='-m=2 -l' a.go"]
    expect(setsFor(lamp, output(one, two, moved))).toEqual(['-m=2 -l'])
    // A command behind the first message printed something else.
    expect(setsFor('`go build -gcflags=-m`\n\n', lamp, output(moved, two))).toEqual([
      '-m',
      '-m=2 -l'
    ])
    expect(setsFor(lamp, listing, output(one))).toEqual(['-m -l'])
  })

  it('are three sets at most, each once, in whatever order they are written', () => {
    const commands = ['-m', '-m -l', '-l -m', '-m=2', '-m=3', '-m=2 -l']
    const shown = commands.map(flags => `\`go build -gcflags="${flags}"\`\n\n`)
    expect(setsFor(...shown, lamp, listing)).toEqual(['-m=2 -l', '-m=3', '-m=2'])
    expect(setsFor(...shown.slice(0, 3), lamp, listing)).toEqual(['-l -m', '-m'])
  })

  it('need not print a line in four', () => {
    const lines = (inlined: number, moved: number) =>
      output(
        ...Array.from(
          {length: inlined},
          (_, index) => `./a.go:${index + 1}:6: can inline f${index}`
        ),
        ...Array.from({length: moved}, (_, index) => `./a.go:${index + 1}:2: moved to heap: x`)
      )
    const command = '`go build -gcflags="-m -l"`\n\n'
    expect(setsFor(command, lamp, lines(1, 3))).toEqual(['-m -l'])
    expect(setsFor(command, lamp, lines(1, 2))).toEqual(['-m'])
  })
})

describe('flags that nobody shows', () => {
  it('are the plainest, then without inlining if that could print it all', () => {
    expect(setsFor(lamp, listing)).toEqual(['-m', '-m -l'])
    expect(setsFor(lamp, output('./a.go:1:6: can inline lamp'))).toEqual(['-m'])
    expect(
      setsFor(lamp, output('./a.go:2:2: moved to heap: w', './a.go:1:6: can inline lamp'))
    ).toEqual(['-m'])
  })

  it('are no guess for comments, nor for what `-m` has no part in', () => {
    expect(
      setsFor(go('func lamp() *int {\n\tw := 40 // moved to heap: w\n\treturn &w\n}'))
    ).toEqual(['-m'])
    expect(setsFor(lamp, output('./a.go:2:2: Found IsInBounds'))).toEqual(['-d=ssa/check_bce'])
  })

  it('are those of a directive where there is one', () => {
    expect(
      setsFor('`go build -gcflags=-m=2`\n\n', lamp, '<!-- goclaims flags="-m -l" -->\n\n', listing)
    ).toEqual(['-m -l'])
  })
})
