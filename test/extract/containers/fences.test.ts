import type {Code} from 'mdast'
import {describe, expect, it, test} from 'vitest'
import {readCode} from '../../../src/extract/containers/preformatted.ts'
import {readLines} from '../../../src/model/text/index.ts'
import {claims, markdown, read} from '../read.ts'

describe('the words behind a fence', () => {
  const info = (words: string) => {
    const [block] = read(markdown(`\`\`\`${words}`, 'x := f()', 'y := g()', '```')).blocks
    return block && [block.language, block.fileName]
  }

  it.each([
    ['go', ['go', null]],
    [' Go', ['go', null]],
    ['{.go .numberLines}', ['go', null]],
    ['go,ignore', ['go', null]],
    ['go{1,3}', ['go', null]],
    ['', [null, null]],
    ['go:x.go', ['go', 'x.go']],
    ['go:x.txt', ['go', null]],
    ['go title="cmd/x.go"', ['go', 'x.go']],
    ['go title=“x.go”', ['go', 'x.go']],
    ['go {filename: x.go}', ['go', 'x.go']],
    ['go title="x.txt" file=y.go', ['go', 'y.go']],
    ['go caption="x.go, cut"', ['go', 'x.go']],
    ['go cmd/x.go', ['go', 'x.go']],
    ['go see x.go', ['go', null]],
    ['go subtitle=x.go', ['go', null]]
  ])('%j', (words, expected) => {
    expect(info(words)).toEqual(expected)
  })
})

describe('what a tree says that the article does not', () => {
  const source = markdown('```go', 'x := 1', '```')
  const place = {
    start: {line: 1, column: 1, offset: 0},
    end: {line: 3, column: 4, offset: 16}
  }
  const code = (value: string, position?: Code['position']) =>
    readCode(readLines(source), {type: 'code', value, ...(position && {position})})

  test('is not read', () => {
    expect(code('x := 1', place)?.text.text).toBe('x := 1')
    expect(code('x := 1')).toBeNull()
    expect(code('y := 1', place)).toBeNull()
  })
})

describe('lines that only sites understand', () => {
  const output = './main.go:4:2: moved to heap: n'
  const seen = ['4:2 moved to heap: n']

  it.each([
    [
      'a fence in a quote ends with it',
      ['> ```', '> x', '', '{% highlight text %}', output, '{% endhighlight %}'],
      seen
    ],
    ['a fence ends with the article', ['```', '!!! note', output], seen],
    [
      'a fence ends at a mark as long as its own',
      ['````', '```', '````', '', '!!! note', '    ```', `    ${output}`, '    ```'],
      seen
    ],
    [
      'a box needs four columns',
      ['!!! note', '', '   text', '', '- ```', `  ${output}`, '  ```'],
      seen
    ],
    [
      'a tab is as wide as to the next fourth',
      ['!!! note', '', ' \t```', ` \t${output}`, ' \t```'],
      seen
    ],
    [
      'a tag with a language first',
      ['{% code go %}', 'x := 1', '{% endcode %}', '', '```', output, '```'],
      seen
    ],
    ['a tag is no fence without its end', ['{% code go %}', '', '```', output, '```'], seen],
    [
      'a tag ends before another',
      ['{% code a %}', '{% code text %}', output, '{% endcode %}'],
      seen
    ],
    [
      'a tag in a quote ends with it',
      ['> {% code text %}', '> x', '', output, '{% endcode %}'],
      ['4:2 moved to heap: n']
    ],
    ['a tag without a language is none', ['{% highlight %}', output, '{% endhighlight %}'], seen]
  ])('%s', (_, lines, expected) => {
    expect(claims(read(markdown(...lines)))).toEqual(expected)
  })
})
