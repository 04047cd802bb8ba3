import {describe, expect, it} from 'vitest'
import {claims, markdown, read, said} from './read.ts'

const comments = (...code: readonly string[]) =>
  read(markdown('```go', ...code, '```')).listings.flatMap(listing =>
    listing.claims.map(({text, codeLine}) => `${codeLine} ${text}`)
  )

describe('comments on code', () => {
  it('may give a reason', () => {
    expect(
      comments(
        'x := 1 // x escapes to heap because it is kept',
        'y := 2 // y does not escape: ее никто не хранит',
        'z := 3 // moved to heap: z since it is returned'
      )
    ).toEqual(['1 x escapes to heap', '2 y does not escape', '3 moved to heap: z'])
  })

  it('are no claims where they make a condition or ask', () => {
    expect(
      comments(
        'x := 1 // x escapes to heap if it is kept',
        'y := 2 // y escapes to heap when boxed',
        'z := 3 // z escapes to heap as long as w is kept',
        'w := 4 // escapes to heap?'
      )
    ).toEqual([])
  })

  it('may quote the message, if they state it', () => {
    expect(
      comments(
        'f() // prints `inlining call to f`',
        'f() // no longer prints `inlining call to f`',
        'f() // `inlining call to f`, says the compiler'
      )
    ).toEqual(['1 inlining call to f', '3 inlining call to f'])
  })

  it('are about their line where they name no subject, and stand behind code', () => {
    expect(
      comments(
        'a := new(int) // GOOD: does not escape',
        '// escapes to heap',
        'b := new(int) // before: escapes to heap',
        'c := new(int) /* escapes to heap */'
      )
    ).toEqual(['1 does not escape', '4 escapes to heap'])
  })

  it('may go on in the next line, and need no space', () => {
    const source = markdown(
      '```go',
      'x := f()',
      '//./main.go:4:11: inlining',
      '//   call to f',
      '/*',
      './main.go:4:2: moved',
      '  to heap: x',
      '*/',
      '```'
    )
    const found = read(source).listings[0]?.claims ?? []
    expect(found.map(({text, position: {file, line}}) => [file, line, text])).toEqual([
      ['./main.go', 4, 'inlining call to f'],
      ['./main.go', 4, 'moved to heap: x']
    ])
    expect(said(source, found[0]?.ranges.message ?? null)).toBe('inlining\n//   call to f')
    expect(said(source, found[1]?.ranges.subject ?? null)).toBe('x')
  })

  it('do not go on in code', () => {
    expect(comments('x := f() // inlining', 'y := g() // call to f')).toEqual([])
  })
})

describe('comments with a message among other words', () => {
  const inCode = (line: string) => claims(read(markdown('```go', 'func f() {', line, '}', '```')))

  it('state it only if the words on both sides do', () => {
    expect(inCode('\tx := 1 // the compiler says `moved to heap: x`')).toEqual(['moved to heap: x'])
    expect(inCode('\tx := 1 // `moved to heap: x` would be wrong here')).toEqual([])
  })

  it('may have no subject behind a label, if they stand behind code', () => {
    expect(inCode('\tx := new(int) // BAD: escapes to heap')).toEqual(['escapes to heap'])
    expect(inCode('\t// BAD: escapes to heap')).toEqual([])
    expect(inCode('\tx := new(int) // not anymore: escapes to heap')).toEqual([])
  })
})
