import {describe, expect, test} from 'vitest'
import {fixesFor, mended} from './mended.ts'

const program = `package main

type cup struct{ size int }

func fill() *cup {
	c := cup{size: 3}
	return &c
}

func pour(c *cup) *cup {
	return c
}

func main() {
	println(pour(fill()).size)
}`
const moved = 'main.go:6:2: moved to heap: c'
const leaks = 'main.go:10:11: leaking param: c to result ~r0 level=0'
const inlines =
  'main.go:5:6: can inline fill with cost 8 as: func() *cup { c := cup{…}; return &c }'
const step = 'main.go:6:2:     from &c (address-of) at main.go:7:9'

/** An article with the program and some lines of output. */
const article = (...lines: readonly string[]) =>
  `\`\`\`go\n${program}\n\`\`\`\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`
const mend = (line: string, printed: readonly string[]) =>
  mended(article(line), printed).split('\n').at(-3)

describe('a place', () => {
  test('has only those of its numbers changed that are wrong', () => {
    expect(mend('./main.go:9:2: moved to heap: c', [moved])).toBe('./main.go:6:2: moved to heap: c')
    expect(mend('./main.go:6:7: moved to heap: c', [moved])).toBe('./main.go:6:2: moved to heap: c')
    expect(mend('./main.go:9:7: moved to heap: c', [moved])).toBe('./main.go:6:2: moved to heap: c')
    expect(mend('./main.go:9: moved to heap: c', [moved])).toBe('./main.go:6: moved to heap: c')
    const [fix] = fixesFor(article('./main.go:9:2: moved to heap: c'), [moved])
    expect(fix).toMatchObject({
      reach: 'correction',
      leaning: null,
      change: {kind: 'place'},
      ways: [{expected: [{text: 'moved to heap: c', place: {line: 6, column: 2}}]}]
    })
    expect(fix?.ways.map(({edits}) => edits.map(({text}) => text))).toEqual([['6']])
  })

  test('loses a column that the compiler does not print', () => {
    const far = 'main.go:6: moved to heap: c'
    expect(mend('./main.go:9:2: moved to heap: c', [far])).toBe('./main.go:6: moved to heap: c')
  })

  test('moves inside a step as it does outside', () => {
    expect(mend('./main.go:9:2:     from &c (address-of) at ./main.go:10:9', [step])).toBe(
      './main.go:6:2:     from &c (address-of) at ./main.go:7:9'
    )
    expect(mend('./main.go:9:2:     from &c (address-of) at ./main.go:10', [step])).toBe(
      './main.go:6:2:     from &c (address-of) at ./main.go:7'
    )
    const [fix] = fixesFor(article('./main.go:9:2:     from &c (address-of) at ./main.go:10:9'), [
      step
    ])
    expect(fix?.ways[0]?.expected[0]?.text).toBe('from &c (address-of) at ./main.go:7:9')
  })

  test('stays in a step that is right there', () => {
    expect(mend('./main.go:6:2:     from &c (address-of) at ./main.go:7:1', [step])).toBe(
      './main.go:6:2:     from &c (address-of) at ./main.go:7:9'
    )
  })
})

describe('words', () => {
  test('become the compiler’s, as little as that takes', () => {
    const [fix] = fixesFor(article('./main.go:10:11: leaking param: c to result ~r1 level=0'), [
      leaks
    ])
    expect(fix).toMatchObject({
      reach: 'correction',
      change: {kind: 'words', words: 'leaking param: c to result ~r0 level=0'},
      ways: [
        {
          edits: [{text: '0'}],
          expected: [
            {text: 'leaking param: c to result ~r0 level=0', place: {line: 10, column: 11}}
          ]
        },
        {}
      ]
    })
  })

  test('leave off what the author leaves off, and what dots stand for', () => {
    const old = './main.go:6:5: can inline fill'
    expect(mend(old, [inlines])).toBe('./main.go:5:6: can inline fill')
    expect(mend('./main.go:5:6: can inline fill as: func() *cup { ... }', [inlines])).toBe(
      './main.go:5:6: can inline fill with cost 8 as: func() *cup { ... }'
    )
    expect(mend('./main.go:5:6: can inline fill with cost 9', [inlines])).toBe(
      './main.go:5:6: can inline fill with cost 8'
    )
  })

  test('that say the opposite are turned round, by whoever asks for that', () => {
    const [fix] = fixesFor(article('./main.go:9:7: c does not escape'), [moved])
    expect(fix).toMatchObject({reach: 'claim', change: {kind: 'opposite'}})
    expect(mend('./main.go:6:2: c does not escape', [moved])).toBe(
      './main.go:6:2: moved to heap: c'
    )
  })

  test('of a heading keep the colon that stands behind them', () => {
    const head = 'main.go:6:2: c escapes to heap in fill:'
    const lines = ['./main.go:6:2: c escapes to heap:', './main.go:6:2:   flow: ~r0 = &c:']
    const printed = [head, 'main.go:6:2:   flow: ~r0 ← &c:']
    expect(mended(article(...lines), printed)).toBe(
      article('./main.go:6:2: c escapes to heap in fill:', './main.go:6:2:   flow: ~r0 ← &c:')
    )
  })

  test('are written with references where the article is HTML', () => {
    const source = (words: string) =>
      `\`\`\`go\n${program}\n\`\`\`\n\n<pre><code>./main.go:6:14: ${words} escapes to heap\n</code></pre>\n`
    const printed = ['main.go:6:14: &cup{...} escapes to heap']
    expect(mended(source('&amp;cup literal'), printed)).toBe(source('&amp;cup&#123;...&#125;'))
    expect(mended(source('&amp;cup literal'), printed, 1)).toBe(source('&cup{...}'))
  })
})

describe('what the compiler says nothing of', () => {
  const silent = './main.go:15:9: moved to heap: d'

  test('goes with its line, and is said to', () => {
    const source = article(silent, './main.go:6:2: moved to heap: c')
    expect(mended(source, [moved])).toBe(article('./main.go:6:2: moved to heap: c'))
    expect(fixesFor(source, [moved])).toMatchObject([
      {
        reach: 'claim',
        change: {kind: 'taken-out', instead: null, denied: true},
        leaning: null,
        ways: [{expected: []}]
      }
    ])
  })

  test('stays where the author has other words on the line', () => {
    for (const line of [`${silent} // why?`, `see ${silent}`]) {
      const source = article(line, './main.go:6:2: moved to heap: c')
      expect(mended(source, [moved])).toBe(source)
    }
  })

  test('goes from behind code, in a quote as well, and from nowhere else', () => {
    const code = (comment: string, prefix = '') =>
      ['```go', ...program.replace('.size)', `.size)${comment}`).split('\n'), '```', '']
        .map(line => prefix + line)
        .join('\n')
    const comment = ' // pour(fill()) escapes to heap'
    expect(mended(code(comment), [moved])).toBe(code(''))
    expect(mended(code(`   ${comment}  `), [moved])).toBe(code(''))
    expect(mended(code(comment, '> '), [moved])).toBe(code('', '> '))
    for (const other of [
      ` /*${comment.slice(3)} */`,
      `${comment} // as ever`,
      `\n\t//${comment.slice(3)}`
    ]) {
      expect(mended(code(other), [moved]), other).toBe(code(other))
    }
  })

  test('takes along whoever has its place from it', () => {
    const head = './main.go:15:9: d escapes to heap:'
    const [fix] = fixesFor(article(head, '  flow: ~r0 = &d:', `./${moved}`), [moved])
    expect(fix).toMatchObject({leaning: {text: 'flow: ~r0 = &d:'}})
  })
})

describe('two messages of old Go that are one today', () => {
  const old = ['./main.go:6:2: &c escapes to heap', './main.go:6:2: moved to heap: c']

  test('are said once', () => {
    const source = article(...old)
    expect(mended(source, [moved])).toBe(article(old[1] ?? ''))
    expect(fixesFor(source, [moved])).toMatchObject([
      {change: {kind: 'taken-out', instead: 'moved to heap: c', denied: false}}
    ])
  })

  test('are said as often as the compiler says it', () => {
    expect(mended(article(...old), [moved, moved])).toBe(article(old[1] ?? '', old[1] ?? ''))
  })
})
