import {describe, expect, it, test} from 'vitest'
import {mayMatter} from '../../src/extract/prefilter.ts'
import {parseBareMessage} from '../../src/go/messages/index.ts'
import {errors, wordings} from './wordings.ts'

describe('what a look at the text leaves out', () => {
  test.each(wordings)('never has a message: %s', wording => {
    const placed = [`main.go:1:2: ${wording}`, `**main.go:1**:2: ${wording}`]
    // Errors are read as they are spelt, and most of them only behind a place.
    const spelt = errors.includes(wording) ? [wording] : [wording, wording.toUpperCase()]
    const bare = spelt.filter(text => !errors.includes(text) || parseBareMessage(text))
    for (const text of [...placed, ...bare]) {
      expect(mayMatter(`It says \`${text}\`.`, 'post.md')).toBe(true)
    }
    expect(mayMatter(`    :7:2: ${wording.replace(' ', '\n    ')}`, 'post.md')).toBe(true)
  })

  test('is never MDX, which may not be well-formed', () => {
    expect(mayMatter('# Nothing', 'post.mdx')).toBe(true)
    expect(mayMatter('# Nothing', 'POST.MDX')).toBe(true)
    expect(mayMatter('# Nothing', 'post.md')).toBe(false)
  })

  test('is most of what is not about Go', () => {
    const text = '# Bread\n\nFlour, water & salt. It takes 12:30 hours.\n\n```js\nlet x = 1\n```\n'
    expect(mayMatter(text, 'bread.md')).toBe(false)
  })
})

describe('one thing that may matter is enough', () => {
  it.each([
    ['a word of the compiler', 'It INLINES.'],
    ['a step', 'from here\nat x:5'],
    ['HTML with code', '<pre>x</pre>'],
    ['words behind the language of a fence', '```js title=x\n```'],
    ['a character written in another way', 'fu&#110;c'],
    ['a place in a Go file', 'a.go: anything'],
    ['a place in bold', '**a.go**: anything'],
    ['an error without a place', 'undefined: x'],
    ['an error over two lines of a quote', 'missing\n> return'],
    ['an unused name', 'x declared\n> and not\n> used'],
    ['an error at a place', ':5: cannot\n> use x'],
    ['a command with a flag', 'x\n$ go run -m .\nx'],
    ['the compiler with a flag', 'compile -m x'],
    ['an old compiler with a flag', '6g -m x'],
    ['front matter of Go', '---\ngo: 1.20\n---\n'],
    ['front matter in TOML', '+++\nGO = "1.20"\n+++\n'],
    ['front matter in escapes', '---\n"\\x67": 1\n---\n'],
    ['front matter that does not end', '---\ngo: 1.20\n'],
    ['front matter behind a byte order mark', '\uFEFF---\ngo: 1.20\n---\n']
  ])('%s', (_, text) => {
    expect(mayMatter(text, 'post.md')).toBe(true)
  })

  it.each([
    ['a place before a step', 'At 5:12 we come from home.'],
    ['a language alone', '```js\n```'],
    ['the usual references', 'a &amp; b &lt; c'],
    ['the time', 'At 12:30 we cooked.'],
    ['words of an error without a place', 'You cannot use x.'],
    ['"not used" alone', 'It is not used; nothing was imported.'],
    ['a command without a flag', '$ go run .'],
    ['a flag without a command', 'ls -l'],
    ['a verb before the word', 'We build -- and go on.'],
    ['a verb on another line, with a flag', 'Let us go\nand build it -- so.'],
    ['a verb on another line', 'Let us go\n-- and build.'],
    ['a word behind front matter', '---\ntitle: x\n---\nLet it go.'],
    ['rules in the text', 'Text.\n\n---\n\nLet it go.']
  ])('%s is not', (_, text) => {
    expect(mayMatter(text, 'post.md')).toBe(false)
  })
})
