import fc from 'fast-check'
import type {Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {extract, parseMarkdown} from '../../src/extract/index.ts'
import {read} from './read.ts'

const pieces = [
  '```go\n',
  '```\n',
  '~~~\n',
  '```go file=main.go go=1.2 flags="-m -S" skip offset=abc\n',
  'package main\n',
  'func main() {\n',
  '}\n',
  '\tx := 1 // moved to heap: x\n',
  './main.go:3:4: x escapes to heap\n',
  '$ go build -gcflags="-m -l" main.go | grep x\n',
  '> ',
  '- ',
  '1. ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '<pre><code class="language-go">',
  '</code></pre>\n',
  '{% highlight go %}\n',
  '{{< /highlight >}}\n',
  '{% endhighlight %}\n',
  '=== "Tab"\n',
  '!!! note\n',
  '<div>\n',
  '&lt;',
  '&amp;',
  '😀',
  '`moved to heap: x` ',
  '`./a.go:1:2: x does not escape` ',
  '| a | b |\n| - | - |\n',
  '| `x \\| y` | 2 |\n',
  '<!-- goclaims skip -->\n',
  '<!-- goclaims for=a.go offset=1 foo="-->\n',
  '# main.go\n',
  '  12 | code\n',
  '     1\tpackage a\n',
  '     2\tfunc x() {}\n',
  '---\ngo: "1.22"\n---\n',
  '\0',
  '\uFEFF',
  '/*',
  '*/',
  '`',
  '"',
  '“',
  '{',
  '}',
  '<div>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: shell
  '${a:b}',
  '$(',
  "go run 'x",
  '\tfrom x (y) at ./a.go:1\n',
  '-- a.go --\n',
  'text Go 1.13 ',
  '\\\n',
  '*',
  '<pre>\n'
]

describe('any text', () => {
  it('is read without an exception, and the tree is left as it was', () => {
    const text = fc.array(
      fc.oneof({weight: 9, arbitrary: fc.constantFrom(...pieces)}, fc.string()),
      {maxLength: 40}
    )
    fc.assert(
      fc.property(text, parts => {
        const source = parts.join('')
        const tree = parseMarkdown(source, 'a.md')
        const before = structuredClone(tree)
        const article = extract(tree, source, 'a.md')
        expect(tree).toEqual(before)
        for (const {claims} of article.listings) {
          for (const {ranges, text: message} of claims) {
            const {start, end} = ranges.message
            expect(end.offset).toBeGreaterThan(start.offset)
            expect(message.length).toBeGreaterThan(0)
          }
        }
      }),
      {numRuns: 500, seed: 7}
    )
  })

  it('is read in the order of its length', () => {
    const long = (line: string, times: number) =>
      `\`\`\`go\npackage a\n${line.repeat(times)}\`\`\`\n`
    const lines = [
      '} ) ...\n',
      '/* a */\n',
      './a.go:1:2: x escapes to heap\n',
      '`x` // moved to heap: x, ',
      '$ go build \\\n'
    ]
    for (const line of lines) {
      const time = (times: number) => {
        const source = long(line, times)
        const tree = parseMarkdown(source, 'a.md')
        const start = performance.now()
        extract(tree, source, 'a.md')
        return performance.now() - start
      }
      time(200)
      const short = Math.max(5, Math.min(time(300), time(300), time(300)))
      // Ten times the text; quadratic time would be a hundred times.
      expect(Math.min(time(3000), time(3000)), line).toBeLessThan(short * 40)
    }
  })

  it('may come in a tree that another processor made', () => {
    const made: Root = {type: 'root', children: [{type: 'code', lang: 'go', value: 'package a'}]}
    expect(extract(made, '', 'a.md').blocks).toEqual([])
    const source = '```go\npackage a\n```\n'
    const tree = parseMarkdown(source, 'a.md')
    const [code] = tree.children
    if (code?.type === 'code') code.value = 'package changed'
    expect(extract(tree, source, 'a.md').blocks).toEqual([])
    expect(read(`${'> '.repeat(300)}text`).blocks).toEqual([])
  })
})
