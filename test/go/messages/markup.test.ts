import {describe, expect, it} from 'vitest'
import {parseLine} from '../../../src/go/messages/index.ts'
import {withoutMarkup} from '../../../src/go/messages/markup.ts'

describe('withoutMarkup', () => {
  it.each([
    ['**moved to heap: n**', 'moved to heap: n'],
    [
      'a.go:4:2: __func literal escapes to heap__ (kept)',
      'a.go:4:2: func literal escapes to heap (kept)'
    ],
    ['*a.go:4:2: x escapes to heap*', 'a.go:4:2: x escapes to heap'],
    ['<span class="hot">a.go:4:2: x <b>escapes</b> to heap</span>', 'a.go:4:2: x escapes to heap']
  ])('%s', (marked, plain) => {
    expect(withoutMarkup(marked)?.text).toBe(plain)
  })

  it.each([
    'a.go:4:2: *p escapes to heap',
    'a.go:4:2: moved to heap: hits__',
    'a.go:4:2: (*stack[int]).push as: func(*stack[int], int) { *p = 1 }',
    'a.go:4:2: "<b>x</b>" escapes to heap',
    'a.go:4:2: "**x**" + y escapes to heap',
    'a.go:4:2: from <-done (assign) at a.go:3:2'
  ])('leaves what is Go as it is: %s', line => {
    expect(withoutMarkup(line)).toBeNull()
  })

  it('keeps the places of what is inside', () => {
    const line = '**a.go:4:2:** <b>moved to heap: n</b> !'
    const parsed = parseLine(line)
    expect(parsed && line.slice(...parsed.messageSpan)).toBe('moved to heap: n')
    expect(line.slice(...(parsed?.subjectSpan ?? []))).toBe('n')
    expect(line.slice(...(parsed?.positionSpan ?? []))).toBe('4:2')
  })
})

describe('backticks behind a position', () => {
  it('are left out around a message', () => {
    const line = 'a.go:4:2: `make([]int, n) escapes to heap`'
    expect(parseLine(line)).toMatchObject({
      message: {subject: 'make([]int, n)'},
      messageSpan: [11, 41]
    })
  })

  it('stay where they make a string', () => {
    expect(parseLine('a.go:4:2: `a b` escapes to heap')?.message.subject).toBe('`a b`')
  })
})
