import {describe, expect, it} from 'vitest'
import {alternatives} from '../../../src/go/source/alternative.ts'

describe('code in a comment that may stand for its neighbour', () => {
  it.each([
    [['size := 64', '// size := 1 << 20'], [1]],
    [['// px [1 << 18]byte', 'px [64]byte'], [0]],
    [['\treturn &x', '\t// return &y'], [1]],
    [['func f(n int) {', '// func f(n *int) {'], [1]]
  ])('%j', (lines, found) => {
    expect(alternatives(lines)).toEqual(found)
  })

  it.each([
    [['// size is the size (in bytes)', 'size := 64']],
    [['size := 64', '', '// size := 65']],
    [['size := 64', '// other := 65']],
    [['size := 64 // size := 65']],
    [['// f = ma', 'force := 3']]
  ])('is not %j', lines => {
    expect(alternatives(lines)).toEqual([])
  })
})
