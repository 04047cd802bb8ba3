import {describe, expect, it, test} from 'vitest'
import {markdown, read, said} from '../read.ts'

const codes = (source: string, path?: string) =>
  read(source, path).blocks.map(({line, language, code}) => [line, language, code.text])

describe('a <pre> in HTML', () => {
  it.each([
    ['the class of its code', '<pre><code class="a language-go b">'],
    ['its own class', '<pre class="lang-go">'],
    ['its `lang`', '<pre lang="Go">'],
    ['`data-lang` of its code', '<pre><code data-lang="go">'],
    ['`data-language`', '<pre data-language="go">'],
    ['the first of all that say it', '<pre lang="go"><code class="language-js">']
  ])('has the language of %s', (_, open) => {
    expect(codes(markdown(`${open}x := f()`, '</pre>'))).toEqual([[1, 'go', 'x := f()\n']])
  })

  test('has a line for each <br>, and none for the one right after its tag', () => {
    expect(codes(markdown('<pre>', 'x := 1<br>y := 2<br/>z := 3</pre>'))).toEqual([
      [1, null, 'x := 1\ny := 2\nz := 3']
    ])
  })

  test('may stand in another', () => {
    const open = '<div><pre>x := 1'
    expect(codes(markdown(open, '<pre>y := 2</pre>', 'z := 3</pre></div>'))).toEqual([
      [1, null, 'x := 1\ny := 2\nz := 3']
    ])
  })

  test('says where each character stands, references and all', () => {
    const source = markdown('<pre>./a.go:1:2: &amp;x &lt; <b>y</b> escapes to heap</pre>')
    const [claim] = read(source).listings[0]?.claims ?? []
    expect(claim?.subject).toBe('&x < y')
    expect(said(source, claim?.ranges.message ?? null)).toBe('&amp;x &lt; <b>y</b> escapes to heap')
    expect(said(source, claim?.ranges.subject ?? null)).toBe('&amp;x &lt; <b>y')
  })

  test('reaches over empty lines to the tag that closes it, in any case', () => {
    expect(
      codes(markdown('<div><PRE>x := 1', '', 'y := 2', '', 'z := 3</PRE></div>', '', 'Text.'))
    ).toEqual([[1, null, 'x := 1\n\ny := 2\n\nz := 3']])
  })

  test('may begin where another ends', () => {
    expect(
      codes(
        markdown(
          '<div><pre>x := 1',
          '',
          'y := 2</pre><pre>z := 3',
          '',
          'w := 4</pre></div>',
          '',
          'Text.'
        )
      )
    ).toEqual([
      [1, null, 'x := 1\n\ny := 2'],
      [3, null, 'z := 3\n\nw := 4']
    ])
  })

  test('is followed by what is read for itself', () => {
    const source = markdown(
      '<div><pre>x := 1',
      '',
      'y := 2</pre></div>',
      '',
      '```go',
      'z := 3',
      '```'
    )
    expect(codes(source)).toEqual([
      [1, null, 'x := 1\n\ny := 2'],
      [5, 'go', 'z := 3']
    ])
  })

  test('ends with its HTML where nothing closes it, or another opens first', () => {
    const open = ['<div><pre>x := 1</div>', '', '```go', 'y := 2', '```', '']
    expect(codes(markdown(...open))).toEqual([
      [1, null, 'x := 1'],
      [3, 'go', 'y := 2']
    ])
    expect(codes(markdown(...open, '<pre>z := 3</pre>'))).toEqual([
      [1, null, 'x := 1'],
      [3, 'go', 'y := 2'],
      [7, null, 'z := 3']
    ])
  })

  test('ends at a tag in capitals, too', () => {
    expect(codes(markdown('<div><pre>x := 1</PRE></div>', '', 'Text.', '', '</pre>'))).toEqual([
      [1, null, 'x := 1']
    ])
  })

  test('ends with its HTML inside of a list', () => {
    expect(codes(markdown('- <div><pre>x := 1', '', '  y := 2</pre></div>'))).toEqual([
      [1, null, 'x := 1']
    ])
  })

  test('is none where only its name is said', () => {
    expect(codes(markdown('<div data-x="<prefix">x := 1</div>'))).toEqual([])
  })
})

describe('a <pre> in MDX', () => {
  const mdx = (...lines: readonly string[]) => codes(markdown(...lines), 'a.mdx')

  test('holds a template literal, without what escapes', () => {
    expect(
      mdx('<pre className="language-Go">{ `', 'x := \\`a\\` + "\\\\$\\n"', '` }</pre>')
    ).toEqual([[1, 'go', 'x := `a` + "\\$\\n"\n']])
    expect(mdx('<pre>{`x := 1`}</pre>')).toEqual([[1, null, 'x := 1']])
  })

  test('or text', () => {
    expect(mdx('<pre>x := f()</pre>')).toEqual([[1, null, 'x := f()']])
    expect(mdx('<pre>var x = f(`a`)</pre>')).toEqual([])
  })

  test('maps each character to where it stands', () => {
    const source = markdown('<pre>{`', './a.go:1:2: \\`x\\` escapes to heap', '`}</pre>')
    const [claim] = read(source, 'a.mdx').listings[0]?.claims ?? []
    expect(said(source, claim?.ranges.message ?? null)).toBe('`x\\` escapes to heap')
  })

  test('stands in a file that is MDX by its name, in any case', () => {
    expect(codes(markdown('<pre>{`x := 1`}</pre>'), 'A.MDX')).toEqual([[1, null, 'x := 1']])
  })
})
