import {describe, expect, it} from 'vitest'
import {markdown, read} from './read.ts'

describe('gutters', () => {
  const bodies = ['package main', '', 'func main() {', '\tprintln(1)', '}']
  const gutters: Readonly<Record<string, (line: string, number: number) => string>> = {
    'cat -n': (line, number) => `${String(number).padStart(6)}\t${line}`,
    bars: (line, number) => `${String(number).padStart(4)} | ${line}`,
    colons: (line, number) => `${number}: ${line}`,
    spaces: (line, number) => `${String(number).padStart(2)}  ${line}`.trimEnd(),
    zeros: (line, number) => `${String(number).padStart(2, '0')} ${line}`.trimEnd()
  }
  for (const [name, write] of Object.entries(gutters)) {
    it(`takes off ${name}, and says the first number`, () => {
      const source = markdown('```', ...bodies.map((line, index) => write(line, index + 8)), '```')
      const [block] = read(source).blocks
      expect(block?.code.text).toBe(bodies.join('\n'))
      expect(block?.firstLine).toBe(8)
      const at = block?.code.text.indexOf('println') ?? -1
      expect(source.slice(block?.code.offsets[at] ?? 0).startsWith('println(1)')).toBe(true)
    })
  }

  it('leaves numbers that are code', () => {
    const source = markdown('```go', 'var x = []int{', '1,', '2,', '3,', '}', '```')
    expect(read(source).blocks[0]).toMatchObject({
      firstLine: 1,
      code: {text: 'var x = []int{\n1,\n2,\n3,\n}'}
    })
  })

  it('needs numbers that count up by one', () => {
    const source = markdown('```', '1  package a', '2  func f() {', '7  }', '```')
    expect(read(source).blocks).toEqual([])
  })

  it('leaves lines around it out of the code', () => {
    const source = markdown(
      '```',
      '// The source:',
      '$ cat -n a.go',
      '  5\tfunc f() {',
      '  6\t\tx := 1',
      '  7\t}',
      '',
      '// Now build:',
      '$ go build -gcflags=-m a.go',
      './a.go:5:6: can inline f',
      '```'
    )
    const article = read(source)
    expect(article.blocks[0]).toMatchObject({
      firstLine: 5,
      fileName: 'a.go',
      code: {text: 'func f() {\n\tx := 1\n}'}
    })
    expect(article.listings[0]).toMatchObject({ownBlock: 0})
  })
})
