import {describe, expect, test} from 'vitest'
import {isExpected} from '../../../src/checks/expected-failures/index.ts'
import {singleUnit} from '../../../src/pair/index.ts'
import {markdown, read} from '../../extract/read.ts'

const program = ['package main', '', 'func main() {', '\tx := 1', '}']

/** Whether nobody has to be told that the last program of an article fails with some errors. */
function expected(
  lines: readonly string[],
  messages: readonly string[] = ['declared and not used: x'],
  line = 4
): boolean {
  const article = read(markdown(...lines))
  const block = article.blocks.at(-1)
  if (!block) throw new Error('no block')
  const unit = singleUnit(block)
  const file = unit.files[0].name
  const errors = messages.map(message => ({position: {file, line, column: 2}, message}))
  return isExpected({article, block, unit, errors})
}

function fence(...code: readonly string[]): readonly string[] {
  return ['```go', ...code, '```']
}

describe('a program that does not compile', () => {
  test('is told where nothing says so', () => {
    expect(
      expected(['`os.Open` returns an error, if there is no such file:', '', ...fence(...program)])
    ).toBe(false)
  })

  test.each([
    'This does not compile:',
    'It won’t build, for x is never read:',
    'You will get a compile error here.',
    'What happens? The compiler complains.',
    'Will this program compile?',
    '- A: 1\n- B: 2\n- C: none of these',
    '这段代码无法通过编译：',
    'Этот код не скомпилируется:',
    'Este programa no compila:',
    'Ce code ne compile pas :',
    'So etwas kompiliert nicht:',
    'これはコンパイルエラーになります。',
    '이 코드는 컴파일되지 않습니다.',
    'A variable that is never used is an error in Go.',
    'Before Go 1.5 the compiler let this pass:',
    'How would you fix this program?',
    'Go 语言禁止了这种写法。'
  ])('is not told after %j', words => {
    expect(expected([words, '', ...fence(...program)])).toBe(true)
    expect(expected([...fence(...program), '', words])).toBe(true)
  })

  test.each([
    [
      'a comment at the line',
      ['package main', '', 'func main() {', '\tx := 1 // not allowed', '}']
    ],
    [
      'a comment above it',
      ['package main', '', 'func main() {', '\t// wrong:', '\tx := 1', '}'],
      5
    ],
    ['a task', ['package main', '', '// TODO: use x', 'func main() {', '\tx := 1', '}'], 5],
    ['a blank to fill', ['package main', '', 'func main() {', '\tx := ____', '}']],
    ['a template of the site', ['package main', '', 'func main() {', '\tx := {{ .Value }}', '}']],
    ['dots', ['package main', '', 'func main() {', '\tx := 1', '\t...', '}']]
  ] satisfies [string, string[], number?][])('is not told with %s', (_name, code, line = 4) => {
    expect(expected(fence(...code), undefined, line)).toBe(true)
  })

  test('is not told in an exercise', () => {
    expect(expected(['**Exercise.** Begin with this:', '', ...fence(...program)])).toBe(true)
  })

  test('is told when the remark stands at another line', () => {
    const code = [
      'package main',
      '',
      '// invalid',
      'var y = 1',
      '',
      'func main() {',
      '\tx := 1',
      '}'
    ]
    expect(expected(fence(...code), undefined, 7)).toBe(false)
  })

  test('is not told when what it lacks may be in other files', () => {
    const code = ['package main', '', 'func main() {', '\tserve()', '}']
    expect(expected(fence(...code), ['undefined: serve'])).toBe(true)
  })

  test('is told when a name is misspelt', () => {
    const code = ['package main', '', 'func serve() {}', '', 'func main() {', '\tServe()', '}']
    expect(expected(fence(...code), ['undefined: Serve'], 6)).toBe(false)
  })

  test('is not told when the article is a proposal', () => {
    expect(expected(['# Proposal: variables', '', ...fence(...program)])).toBe(true)
  })
})
