import {describe, expect, it} from 'vitest'
import {parseMessages} from '../../../src/go/messages/index.ts'

const said = (line: string, isComment = false) =>
  parseMessages(line, isComment).map(
    ({position, messageSpan}) => `${position.line ?? '-'} ${line.slice(...messageSpan)}`
  )

describe('parseMessages', () => {
  it('takes several positions of a line', () => {
    expect(said('./a.go:4:2: moved to heap: x ./a.go:5:9: &x escapes to heap // both')).toEqual([
      '4 moved to heap: x',
      '5 &x escapes to heap'
    ])
  })

  it('takes several messages behind one position', () => {
    expect(said('./a.go:4:2: moved to heap: x; x escapes to heap, and can inline f')).toEqual([
      '4 moved to heap: x',
      '4 x escapes to heap',
      '4 can inline f'
    ])
  })

  it('takes several messages of a comment', () => {
    expect(said('// leaking param: p, moved to heap: q and r escapes to heap', true)).toEqual([
      '- leaking param: p',
      '- moved to heap: q',
      '- r escapes to heap'
    ])
  })

  it('takes nothing of lines that are glued together', () => {
    const next = './a.go:5:2: moved to heap: b'
    expect(said(`./a.go:4:11: new(T) does not escape${next}`)).toEqual([])
    expect(said(`./a.go:4:11: new(T) does not escapexx go run a.go# header${next}`)).toEqual([])
    expect(said(`./a.go:4:11: new(T) does not escape ${next}`)).toHaveLength(2)
  })

  it('takes no note for a message', () => {
    expect(said('./a.go:4:2: moved to heap: x, which escapes to heap because of y')).toEqual([
      '4 moved to heap: x'
    ])
    expect(said('./a.go:5:9:   from x (return) at ./a.go:5:2')).toHaveLength(1)
  })
})
