import {describe, expect, it} from 'vitest'
import {extract, parseMarkdown} from '../../src/extract/index.ts'
import type {Article, Pairing} from '../../src/model/index.ts'
import {propose} from '../../src/pair/index.ts'

/** The proposals for the last listing of an article. */
function proposalsFor(markdown: string): readonly Pairing[] {
  const article = articleOf(markdown)
  const listing = article.listings.at(-1)
  if (!listing) throw new Error('no listing')
  return propose(article, listing, [])
}

function articleOf(markdown: string): Article {
  return extract(parseMarkdown(markdown, 'a.md'), markdown, 'a.md')
}

/** The Markdown lines of the blocks of each unit proposed, the likeliest first, with whatever flags. */
const linesOf = (proposals: readonly Pairing[]) => [
  ...new Set(proposals.map(({unit}) => unit.blocks.map(({line}) => line).join('+')))
]

const go = (code: string) => `\`\`\`go\n${code}\n\`\`\`\n`
const output = (lines: string) => `\`\`\`\n${lines}\n\`\`\`\n`

const lamp = 'func lamp() *int {\n\tw := 40\n\treturn &w\n}'
const door = 'func door() *int {\n\th := 2\n\treturn &h\n}'

describe('which block', () => {
  it('proposes the nearest block before the listing first', () => {
    const proposals = proposalsFor(
      `${go(door)}\n${go(lamp)}\n${output('main.go:2:2: moved to heap: w')}`
    )
    expect(linesOf(proposals)[0]).toBe('8')
    expect(proposals[0]).toMatchObject({basis: 'preceding', near: true})
  })

  it('proposes what has a block further up first if only that one’s source fits', () => {
    const proposals = proposalsFor(
      `${go(door)}\n${go(lamp)}\n${output('main.go:2:2: moved to heap: h')}`
    )
    expect(linesOf(proposals).slice(0, 2)).toEqual(['1+8', '1'])
    expect(linesOf(proposals)).toContain('8')
  })

  it('looks at code after the listing too', () => {
    const proposals = proposalsFor(`${output('main.go:2:2: moved to heap: w')}\n${go(lamp)}`)
    expect(proposals[0]).toMatchObject({basis: 'following', near: false})
  })

  it('takes the code of the same fence, and nothing else', () => {
    const proposals = proposalsFor(
      `${go(door)}\n${go(`${lamp}\n\n./main.go:2:2: moved to heap: w`)}`
    )
    expect(linesOf(proposals)).toEqual(['8', '1+8'])
  })

  it('takes the file that the author names', () => {
    const proposals = proposalsFor(
      '```go file=door.go\nfunc door() *int {\n\tw := 2\n\treturn &w\n}\n```\n\n' +
        `${go(lamp)}\n<!-- goclaims for=door.go -->\n\n${output('x.go:2:2: moved to heap: w')}`
    )
    expect(linesOf(proposals)).toEqual(['1'])
    expect(proposals[0]?.basis).toBe('directive')
  })

  it('goes by the file names that blocks have', () => {
    const proposals = proposalsFor(
      `${go(`// door.go\n${lamp}`)}\n${go(`// lamp.go\n${lamp}`)}\n` +
        output('./door.go:3:2: moved to heap: w')
    )
    expect(linesOf(proposals)[0]).toBe('1')
  })
})

describe('which blocks together', () => {
  it('joins a piece with the pieces before it that it needs', () => {
    const proposals = proposalsFor(
      `${go('type bulb struct{ watt int }')}\n` +
        `${go('func screwIn() *bulb {\n\treturn &bulb{watt: 5}\n}')}\n` +
        output('main.go:4:9: &bulb{...} escapes to heap')
    )
    expect(linesOf(proposals)[0]).toBe('1+5')
  })

  it('borrows single declarations from other sections', () => {
    const [first] = proposalsFor(
      `# Types\n\n${go('type bulb struct{ watt int }\n\ntype fuse int')}\n# Use\n\n` +
        `${go('func screwIn() *bulb {\n\treturn &bulb{watt: 5}\n}')}\n` +
        output('main.go:2:9: &bulb{...} escapes to heap')
    )
    expect(first && linesOf([first])).toEqual(['11'])
    expect(first?.unit.files[1]?.lines.map(({text}) => text)).toEqual([
      'type bulb struct{ watt int }',
      ''
    ])
  })

  it('puts a changed function into the program that it changes', () => {
    const program = `package main\n\n${lamp}\n\nfunc main() { println(*lamp()) }`
    const [first] = proposalsFor(
      `${go(program)}\n# A change\n\n${go(lamp.replace('40', '60'))}\n` +
        output('main.go:4:2: moved to heap: w\nmain.go:8:6: can inline main')
    )
    expect(first && linesOf([first])).toEqual(['1+14'])
    expect(first?.unit.files[0].lines[3]?.text).toBe('\tw := 60')
  })

  it('takes the program for a fragment that only repeats a part of it', () => {
    const program = `package main\n\n${lamp}\n\nfunc main() { println(*lamp()) }`
    const proposals = proposalsFor(
      `${go(program)}\nLook again:\n\n${go(lamp)}\n${output('main.go:4:2: moved to heap: w')}`
    )
    expect(linesOf(proposals)[0]).toBe('1')
  })

  it('makes one package of the files that a listing names', () => {
    const [first] = proposalsFor(
      `### lamp.go\n\n${go(`package main\n\n${lamp}`)}\n### main.go\n\n` +
        `${go('package main\n\nfunc main() { println(*lamp()) }')}\n` +
        output('./lamp.go:4:2: moved to heap: w\n./main.go:3:29: inlining call to lamp')
    )
    expect(first?.basis).toBe('file-names')
    expect(first?.unit.files.map(({name}) => name)).toEqual(['lamp.go', 'main.go'])
  })
})

describe('which flags', () => {
  const flagsFor = (before: string, lines: string) =>
    proposalsFor(`${go(lamp)}\n${before}\n\n${output(lines)}`)[0]?.flags

  it('takes those of the nearest command', () => {
    expect(
      flagsFor(
        '`go build -gcflags=-m` or `go build -gcflags="-m -l"`',
        'a.go:2:2: moved to heap: w'
      )
    ).toEqual(['-m', '-l'])
  })

  it('passes over a command that could not print such lines', () => {
    expect(
      flagsFor(
        '`go build -gcflags=-m a.go`, `go tool compile -S a.go`',
        'a.go:2:2: moved to heap: w'
      )
    ).toEqual(['-m'])
    expect(
      flagsFor('`go build -gcflags="-m"`, `go build -gcflags="-m -l"`', 'a.go:1:6: can inline lamp')
    ).toEqual(['-m'])
  })

  it('takes the plainest that do, where no command is shown', () => {
    expect(flagsFor('', 'a.go:2:2: moved to heap: w')).toEqual(['-m'])
    expect(
      flagsFor('', 'a.go:1:6: can inline lamp with cost 7 as: func() *int { w := 40; return &w }')
    ).toEqual(['-m=2'])
    expect(flagsFor('', 'a.go:2:2: Found IsInBounds')).toEqual(['-d=ssa/check_bce'])
  })

  it('keeps the flags of a listing with a stray line', () => {
    const lines = [2, 3, 4, 5].map(line => `a.go:${line}:2: moved to heap: w`).join('\n')
    expect(
      flagsFor(
        '`go build -gcflags=-m`, `go build -gcflags="-m -l"`',
        `${lines}\na.go:1:6: can inline lamp`
      )
    ).toEqual(['-m', '-l'])
  })
})

describe('what goes on about earlier output', () => {
  it('keeps the pairing of a listing whose lines are repeated', () => {
    const article = articleOf(
      `${go(lamp)}\n${output('a.go:2:2: moved to heap: w\na.go:1:6: can inline lamp')}\n` +
        `Look:\n\n${output('a.go:2:2: moved to heap: w')}`
    )
    const [first, second] = article.listings
    const pairing = first && propose(article, first, [])[0]
    if (!first || !second || !pairing) throw new Error('two listings')
    const [again] = propose(article, second, [{listing: first, pairing}])
    expect(again?.basis).toBe('continued')
    expect(again?.unit).toBe(pairing.unit)
  })
})
