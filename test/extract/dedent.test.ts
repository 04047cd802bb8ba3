import {describe, expect, it} from 'vitest'
import {markdown, read, said} from './read.ts'

describe('white space before every line', () => {
  it('is no part of a program', () => {
    const source = markdown(
      '```go',
      '  package main',
      '',
      '  func main() {',
      '  \tx()',
      '  }',
      '```'
    )
    const [block] = read(source).blocks
    expect(block?.code.text).toBe('package main\n\nfunc main() {\n\tx()\n}')
    const at = block?.code.offsets[0] ?? 0
    expect(source.slice(at, at + 7)).toBe('package')
  })

  it('may be that of the function around statements', () => {
    const [block] = read(
      markdown('```go', '\tx := 1', '\tif x > 0 {', '\t\ty(&x)', '\t}', '```')
    ).blocks
    expect(block?.code.text).toBe('\tx := 1\n\tif x > 0 {\n\t\ty(&x)\n\t}')
  })
})

describe('sentences around code', () => {
  it('are cut off, with links in them', () => {
    const source = markdown(
      '<pre>See https://example.org/a:',
      '',
      'package main',
      '',
      'func main() {',
      '}',
      '',
      'https://example.org/b',
      '',
      'a.go:3:6: can inline main</pre>'
    )
    const article = read(source)
    expect(article.blocks.map(({code}) => code.text.trim())).toEqual([
      'package main\n\nfunc main() {\n}'
    ])
    expect(said(source, article.listings[0]?.claims[0]?.ranges.message ?? null)).toBe(
      'can inline main'
    )
  })
})
