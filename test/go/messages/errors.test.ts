import {describe, expect, test} from 'vitest'
import {
  compareMessages,
  parseBareMessage,
  parseError,
  parseLine
} from '../../../src/go/messages/index.ts'

/** Old words, today's, and the row that joins them; each measured with the compiler of both versions. */
const reworded = [
  ['unused-variable', 'x declared but not used', 'declared and not used: x'],
  ['unused-variable', 'x declared and not used', 'declared and not used: x'],
  ['unused-import', 'imported and not used: "os"', '"os" imported and not used'],
  ['unused-import', 'imported and not used: "os" as o', '"os" imported as o and not used'],
  ['missing-return', 'missing return at end of function', 'missing return'],
  [
    'operand-description',
    'cannot use s (type string) as type int in argument to f',
    'cannot use s (variable of type string) as int value in argument to f'
  ],
  [
    'as-value',
    'cannot use s (variable of type string) as type int in argument to f',
    'cannot use s (variable of type string) as int value in argument to f'
  ],
  [
    'operand-description',
    'cannot convert s (type string) to type int',
    'cannot convert s (variable of type string) to type int'
  ],
  ['overflow', 'constant 300 overflows byte', '300 (untyped int constant) overflows byte'],
  [
    'overflow',
    'constant 256 overflows byte',
    'cannot use 256 (untyped int constant) as byte value in variable declaration (overflows)'
  ],
  ['return-values', 'too many arguments to return', 'too many return values'],
  [
    'missing-comma',
    'syntax error: unexpected newline, expecting comma or }',
    'syntax error: unexpected newline in composite literal; possibly missing comma or }'
  ],
  [
    'expected',
    'syntax error: unexpected else, expecting }',
    'syntax error: unexpected keyword else, expected }'
  ],
  [
    'expected',
    'syntax error: unexpected EOF, expecting }',
    'syntax error: unexpected EOF, expected }'
  ],
  ['operand-description', 'x evaluated but not used', 'x (variable of type int) is not used'],
  ['operand-description', 'g() used as value', 'g() (no value) used as value'],
  [
    'assignment-count',
    'assignment mismatch: 2 variables but f returns 1 values',
    'assignment mismatch: 2 variables but f returns 1 value'
  ],
  [
    'assign-reason',
    'cannot assign to s[0] (strings are immutable)',
    'cannot assign to s[0] (neither addressable nor a map index expression)'
  ],
  ['division-by-zero', 'division by zero', 'invalid operation: division by zero'],
  [
    'index-bounds',
    'invalid array index 5 (out of bounds for 3-element array)',
    'invalid argument: index 5 out of bounds [0:3]'
  ],
  ['untyped-nil', 'use of untyped nil', 'use of untyped nil in assignment'],
  [
    'unknown-field',
    "unknown field 'b' in struct literal of type T",
    'unknown field b in struct literal of type T'
  ],
  ['struct-literal', 'too few values in T literal', 'too few values in struct literal of type T'],
  ['recursive-type', 'invalid recursive type T', 'invalid recursive type: T refers to itself'],
  ['initialization-cycle', 'initialization loop for a', 'initialization cycle for a'],
  [
    'reason-behind',
    'cannot use T{} (value of type T) as I value in variable declaration:',
    'cannot use T{} (value of type T) as I value in variable declaration: T does not implement I (missing method M)'
  ]
] as const

function claimed(text: string) {
  const message = parseLine(`./prog.go:3:2: ${text}`)?.message
  if (!message) throw new Error(`not read: ${text}`)
  return message
}

describe('compile errors', () => {
  test.each(reworded)('%s: %s', (id, old, today) => {
    const likeness = compareMessages(claimed(old), parseError(today))
    expect(likeness).toMatchObject({kind: 'reworded', needsSamePlace: false})
    expect(likeness.kind === 'reworded' && likeness.rewordings.map(row => row.id)).toContain(id)
  })

  test.each([
    ['declared and not used: x', 'declared and not used: y'],
    ['undefined: x', 'undefined: y'],
    ['"os" imported and not used', '"io" imported and not used'],
    ['no new variables on left side of :=', 'missing return'],
    [
      'cannot use a (type int) as type string in assignment',
      'cannot use b (variable of type int) as string value in assignment'
    ]
  ])('%s is not %s, and says otherwise only at one place', (one, other) => {
    expect(compareMessages(claimed(one), parseError(other))).toEqual({
      kind: 'opposite',
      needsSamePlace: true
    })
  })

  test.each([
    ['prog.go:8:2: declared and not used: x', 'x'],
    ['vet: ./prog.go:5:6: all.tail undefined (type list has no field or method tail)', 'all.tail'],
    ['./main.go:4: undefined: fmt.Printn', 'fmt.Printn'],
    ['  ./a.go:3:8: "math/rand" imported and not used', '"math/rand"']
  ])('%s is one', (line, subject) => {
    expect(parseLine(line)?.message).toMatchObject({kind: 'error', subject})
  })

  test.each([
    'main.go:12: listening on :8080',
    '2024/01/02 15:04:05 main.go:12: user not found',
    'main_test.go:9: got 3, want 4',
    '	/tmp/main.go:9 +0x1d',
    './main.go:7:6: cannot inline f: function too complex: cost 90 exceeds budget 80',
    './prog.go:8:2: fmt.Printf format %d has arg s of wrong type string'
  ])('%s is none', line => expect(parseLine(line)?.message.kind).not.toBe('error'))

  test('without a position only words that nobody else uses are one', () => {
    expect(parseBareMessage('declared and not used: x')?.message.kind).toBe('error')
    expect(parseBareMessage('cannot use that here')).toBeNull()
    expect(parseBareMessage('invalid operation: a + b')).toBeNull()
  })
})
