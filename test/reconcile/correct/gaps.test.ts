import {describe, expect, test} from 'vitest'
import {filled, fixesForGaps} from './mended.ts'

const program = `package main

func one() *int {
	x := 1
	return &x
}

func two() *int {
	y := 2
	return &y
}`
const printed = [
  'main.go:3:6: can inline one',
  'main.go:8:6: can inline two',
  'main.go:4:2: moved to heap: x',
  'main.go:9:2: moved to heap: y'
]
const listing = printed.map(line => `./${line}`)
const article = (lines: readonly string[], prefix = '', ending = '\n') =>
  ['```go', ...program.split('\n'), '```', '', '```', ...lines, '```', '']
    .map(line => prefix + line)
    .join(ending)

describe('what a listing lacks', () => {
  test('is put behind the line that the compiler prints before it', () => {
    for (const [index] of listing.entries()) {
      const rest = listing.filter((_, other) => other !== index)
      expect(filled(article(rest), printed)).toBe(article(listing))
    }
    expect(filled(article(listing.slice(1, 2)), printed)).toBe(article(listing))
    expect(filled(article(listing.slice(3)), printed)).toBe(article(listing))
  })

  test('is told of, and where it will stand', () => {
    const [fix] = fixesForGaps(article(listing.slice(0, 2)), printed)
    expect(fix).toMatchObject({reach: 'whole', leaning: null, change: {kind: 'added', amount: 2}})
    expect(fix?.ways[0]?.expected).toMatchObject([
      {after: 0, text: 'moved to heap: x', place: {line: 4, column: 2}},
      {after: 32, text: 'moved to heap: y', place: {line: 9, column: 2}}
    ])
  })

  test('is nothing where all is there, each as often as it is printed', () => {
    expect(fixesForGaps(article(listing), printed)).toEqual([])
    const twice = [...printed, printed[3] ?? '']
    expect(filled(article(listing), twice)).toBe(article([...listing, listing[3] ?? '']))
  })

  test('is written as the author writes lines', () => {
    const styled = (style: (line: string) => string) =>
      filled(article(listing.slice(0, 1).map(style)), printed)
        .split('\n')
        .at(-3)
    expect(styled(line => line)).toBe('./main.go:9:2: moved to heap: y')
    expect(styled(line => line.replace('./', 'cmd/'))).toBe('cmd/main.go:9:2: moved to heap: y')
    expect(styled(line => line.replace(':6:', ':'))).toBe('./main.go:9: moved to heap: y')
    expect(styled(line => `  ${line}`)).toBe('  ./main.go:9:2: moved to heap: y')
    expect(styled(line => line.replace('./main.go:3:6: ', ''))).toBe('moved to heap: y')
  })

  test('is indented as the compiler has it', () => {
    const steps = [
      'main.go:4:2: x escapes to heap in one:',
      'main.go:4:2:   flow: ~r0 ← &x:',
      'main.go:4:2:     from &x (address-of) at ./main.go:5:9'
    ]
    const lines = [listing[2] ?? '', ...steps.map(line => `./${line}`)]
    expect(filled(article(lines.slice(0, 1)), [printed[2] ?? '', ...steps])).toBe(article(lines))
  })

  test('keeps quotes and line endings', () => {
    const rest = listing.slice(0, 3)
    expect(filled(article(rest, '> '), printed)).toBe(article(listing, '> '))
    expect(filled(article(rest, '', '\r\n'), printed)).toBe(article(listing, '', '\r\n'))
  })

  test('needs a line to be written like', () => {
    expect(fixesForGaps(article([`see ${listing[0]}`]), printed)).toEqual([])
    const [first = '', second = ''] = listing
    expect(
      filled(article([`see ${first}`, second]), printed)
        .split('\n')
        .at(-3)
    ).toBe('./main.go:9:2: moved to heap: y')
  })
})
