import {describe, expect, it, test} from 'vitest'
import {readCommentLine} from '../../../src/extract/claims/comment-words.ts'

/** What a line of a comment states, each as its words in the line. */
function stated(text: string, isBehindCode = false) {
  return readCommentLine(text, isBehindCode).map(({messageSpan}) => text.slice(...messageSpan))
}

describe('a line of a comment', () => {
  it.each([
    ['// moved to heap: x', ['moved to heap: x']],
    ['// moved to heap: x, moved to heap: y', ['moved to heap: x', 'moved to heap: y']],
    ['// says `moved to heap: x` and `moved to heap: y`', ['moved to heap: x', 'moved to heap: y']],
    ['// says `moved to heap: x ` here', ['moved to heap: x']],
    ['// never says `moved to heap: x`, but `moved to heap: y`', ['moved to heap: y']],
    ['// Here: x escapes to heap', ['x escapes to heap']],
    ['/* Hier： moved to heap: x', ['moved to heap: x']],
    ['* 🙂 yes: moved to heap: x', ['moved to heap: x']]
  ])('%j states %j', (text, messages) => {
    expect(stated(text)).toEqual(messages)
  })

  it.each([
    '// moved to heap: x?',
    '// moved to heap: x? */',
    '// moved to heap: x？',
    '// says `now moved to heap: x` here',
    '// says `moved to heap: x at last` here',
    '// not: moved to heap: x',
    '// In the old days: moved to heap: x',
    '// isn’t it, no: moved to heap: x',
    "// doesn't: moved to heap: x",
    '// Here: nothing of the kind',
    '// escapes to heap'
  ])('%j states nothing', text => {
    expect(stated(text)).toEqual([])
  })

  test('of more than two thousand characters is none', () => {
    expect(stated('// moved to heap: '.padEnd(2000, 'x'))).toHaveLength(1)
    expect(stated('// moved to heap: '.padEnd(2001, 'x'))).toEqual([])
  })
})

describe('behind code', () => {
  it.each([
    ['// escapes to heap', ['escapes to heap']],
    ['// Yes: escapes to heap', ['escapes to heap']],
    ['// moved to the heap', ['moved to the heap']],
    ['// before: escapes to heap', []],
    ['// too large for the stack, escapes to heap', ['escapes to heap']],
    ['// goes into an interface -> escapes to heap', ['escapes to heap']],
    ['// if it is large, escapes to heap', []],
    ['// no longer small, escapes to heap', []],
    ['// Yes: it is so', []]
  ])('%j states %j', (text, messages) => {
    expect(stated(text, true)).toEqual(messages)
  })
})
