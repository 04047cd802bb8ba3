import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {asMarkdown} from '../../src/extract/containers/site-syntax.ts'
import {claims, markdown, read, said} from './read.ts'

const output = './main.go:4:2: moved to heap: n'
const seen = '4:2 moved to heap: n'

describe('containers of sites', () => {
  it.each([
    ['a tab', ['=== "Out"', '', '    ```', `    ${output}`, '    ```']],
    ['a box', ['!!! note', '    ```', `    ${output}`, '    ```']],
    [
      'a box in a box',
      ['??? note "A"', '', '    !!! tip', '        ~~~', `        ${output}`, '        ~~~']
    ],
    ['a box in a quote', ['> !!! note', '>     ```', `>     ${output}`, '>     ```']],
    [
      'a box in a list',
      ['- x', '', '    ???+ note', '', '        ```', `        ${output}`, '        ```']
    ],
    ['a box with tabs', ['!!! note', '', '\t```', `\t${output}`, '\t```']],
    ['a <div>', ['<div class="result">', '```', '', output, '```', '</div>']],
    [
      'a <details>',
      ['Text', '<details><summary>Out</summary>', '~~~', output, '', '~~~', '</details>']
    ],
    ['tags behind tags', ['</TabItem>', '<TabItem value="b">', '```', output, '```', '</TabItem>']],
    ['a <div> in a list', ['1. x', '   <div>', '   ```', `   ${output}`, '   ```', '   </div>']],
    ['Jekyll', ['{% highlight text %}', output, '{% endhighlight %}']],
    ['Jekyll in a list', ['- {% highlight text %}', `  ${output}`, '', '  {% endhighlight %}']],
    ['Jekyll in a quote', ['> {%- highlight text -%}', `> ${output}`, '> {%- endhighlight -%}']],
    ['Hugo', ['{{< highlight text "linenos=true" >}}', output, '{{< /highlight >}}']],
    [
      'Hugo in a list',
      ['* x', '', '  {{% highlight text %}}', `  ${output}`, '  {{% /highlight %}}']
    ],
    ['a tab of Hugo with code', ['{{< tab "Out" lang="text" >}}', output, '{{< /tab >}}']],
    ['a tab of Hugo with Markdown', ['{{< tab "Out" >}}', '```', output, '```', '{{< /tab >}}']],
    ['Docusaurus', [':::note', '```', output, '```', ':::']]
  ])('%s', (_, lines) => {
    for (const ending of ['\n', '\r\n']) {
      const source = `# T${ending}${ending}${lines.join(ending)}${ending}${ending}End.${ending}`
      const article = read(source)
      expect(claims(article)).toEqual([seen])
      expect(said(source, article.listings[0]?.claims[0]?.ranges.claim ?? null)).toBe(output)
    }
  })

  it('takes the language of a tag', () => {
    const article = read(
      markdown('> {{< highlight go >}}', '> package main', '> {{< /highlight >}}')
    )
    expect(article.blocks[0]).toMatchObject({form: 'fence', line: 1, language: 'go'})
    expect(article.blocks[0]?.code.text).toBe('package main')
  })

  it.each([
    ['what stands in a fence', ['```', '!!! note', '    x', '<div>', '~~~', '```']],
    ['a box without content', ['!!! note', '', 'Text']],
    ['a box whose tab reaches not far enough', ['- x', '', '  !!! note', '   \tx', '', 'Text']],
    ['output of tests', ['=== RUN   TestX', '    x_test.go:3: y']],
    ['HTML with a <pre>', ['<div>', '<pre>', '```', '</pre>', '</div>']],
    ['a tag without its end', ['{% highlight go %}', 'package main']],
    ['a tag in a sentence', ['Of {% highlight go %} we say', 'nothing {% endhighlight %}.']],
    ['HTML before an empty line', ['<div>', '', '```', 'x', '```', '', '</div>']]
  ])('leaves %s alone', (_, lines) => {
    const source = markdown(...lines)
    expect(asMarkdown(source)).toBe(source)
  })

  const pieces = [
    '```\n',
    '~~~ go\n',
    '<div>\n',
    '</div>\n',
    '<!-- x -->\n',
    '<pre>\n',
    '!!! note\n',
    '??? "x"\n',
    '=== "Tab"\n',
    '{% highlight go %}\n',
    '{% endhighlight %}\n',
    '{{< tab lang="go" >}}\n',
    '{{< /tab >}}\n',
    '    ',
    '\t',
    '> ',
    '- ',
    '1. ',
    '\n',
    '\r\n',
    '\r',
    'text\n',
    '😀',
    '\uFEFF'
  ]

  it('moves nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 30}), parts => {
        const source = parts.join('')
        const written = asMarkdown(source)
        expect(written).toHaveLength(source.length)
        expect(written.replace(/[^\r\n]/g, '')).toBe(source.replace(/[^\r\n]/g, ''))
      })
    )
  })

  it('is done with a long article in no time', () => {
    const source = '<div>\n{{< highlight go >}}\n!!! x\n> '.repeat(40_000)
    const started = performance.now()
    asMarkdown(source)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
