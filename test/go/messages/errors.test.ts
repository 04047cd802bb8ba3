import {describe, expect, test} from 'vitest'
import {
  compareMessages,
  parseBareMessage,
  parseError,
  parseLine,
  parseMessages
} from '../../../src/go/messages/index.ts'

/** Old words, today's, and the row that joins them; each measured with the compiler of both versions. */
const reworded = [
  [
    'full-width',
    'cannot use s （type string） as type int in argument to f',
    'cannot use s (variable of type string) as int value in argument to f'
  ],
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
    'assignment-mismatch',
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
  ],
  [
    'undeclared-name',
    'cannot refer to unexported name fmt.println',
    'undefined: fmt.println (but have Println)'
  ],
  ['like-name', 'undefined: fmt.println', 'undefined: fmt.println (but have Println)'],
  [
    'other-field',
    'x.A undefined (type T has no field or method A, but does have a)',
    'x.A undefined (type T has no field or method A, but does have field a)'
  ],
  [
    'syntax-error',
    'non-declaration statement outside function body',
    'syntax error: non-declaration statement outside function body'
  ],
  [
    'missing-comma',
    'syntax error: unexpected newline, expecting comma or )',
    'syntax error: unexpected newline in argument list; possibly missing comma or )'
  ],
  [
    'missing-comma',
    'syntax error: need trailing comma before newline in composite literal',
    'syntax error: unexpected newline in composite literal; possibly missing comma or }'
  ],
  [
    'token-name',
    'syntax error: unexpected x at end of statement',
    'syntax error: unexpected name x at end of statement'
  ],
  [
    'truncated',
    'constant 1.5 truncated to integer',
    'cannot use 1.5 (untyped float constant) as int value in variable declaration (truncated)'
  ],
  ['initialization-cycle', 'typechecking loop involving a = b', 'initialization cycle for a'],
  [
    'assignment-mismatch',
    'cannot assign 2 values to 3 variables',
    'assignment mismatch: 3 variables but f returns 2 values'
  ],
  [
    'assignment-mismatch',
    'assignment count mismatch: 2 = 1',
    'assignment mismatch: 2 variables but 1 value'
  ],
  [
    'untyped-operands',
    'invalid operation: "a" + 1 (mismatched types string and int)',
    'invalid operation: "a" + 1 (mismatched types untyped string and untyped int)'
  ],
  [
    'convert-type',
    'cannot convert "x" (untyped string constant) to int',
    'cannot convert "x" (untyped string constant) to type int'
  ],
  [
    'operator',
    'invalid operation: x % 2 (operator % not defined on float64)',
    'invalid operation: operator % not defined on x (variable of type float64)'
  ],
  [
    'operator',
    'invalid operation: ! untyped number',
    'invalid operation: operator ! not defined on 1 (untyped int constant)'
  ],
  [
    'shifted-operand',
    'invalid operation: x << 2 (shift of type float64)',
    'invalid operation: shifted operand x (variable of type float64) must be integer'
  ],
  [
    'complement',
    'the bitwise complement operator is ^',
    'cannot use ~ outside of interface or type constraint (use ^ for bitwise complement)'
  ],
  [
    'index-or-slice',
    'invalid operation: x[0] (type int does not support indexing)',
    'cannot index x (variable of type int)'
  ],
  [
    'index-or-slice',
    'invalid operation: cannot slice x (variable of type int)',
    'cannot slice x (variable of type int)'
  ],
  [
    'index-value',
    'invalid array index -1 (index must be non-negative)',
    'invalid argument: index -1 (constant of type int) must not be negative'
  ],
  ['index-value', 'array index 3 out of bounds [0:3]', 'index 3 is out of bounds (>= 3)'],
  ['array-length', 'non-constant array bound n', 'invalid array length n'],
  [
    'duplicate-index',
    'duplicate index in array literal: 0',
    'duplicate index 0 in array or slice literal'
  ],
  [
    'mixture',
    'mixture of field:value and value initializers',
    'mixture of field:value and value elements in struct literal'
  ],
  [
    'function-literal',
    'cannot use func literal (type func(string) int) as type func(int) string in argument to f',
    'cannot use func(s string) int {…} (value of type func(s string) int) as func(int) string value in argument to f'
  ],
  [
    'not-interface',
    'invalid type assertion: x.(int) (non-interface type int on left)',
    'invalid operation: x (variable of type int) is not an interface'
  ],
  [
    'not-interface',
    'cannot type switch on non-interface value x (type int)',
    'x (variable of type int) is not an interface'
  ],
  [
    'impossible-type',
    'impossible type switch case: x (type I) cannot have dynamic type T (missing M method)',
    'impossible type switch case: T'
  ],
  [
    'call',
    'cannot call non-function x (type int)',
    'invalid operation: cannot call x (variable of type int): int is not a function'
  ],
  [
    'built-in',
    'invalid argument m (type map[string]int) for cap',
    'invalid argument: m (variable of type map[string]int) for built-in cap'
  ],
  [
    'append-argument',
    'cannot use "x" (type string) as type int in append',
    'cannot use "x" (untyped string constant) as int value in argument to append'
  ],
  [
    'append-slice',
    'first argument to append must be slice; have untyped number',
    'invalid append: argument must be a slice; have 1 (untyped int constant)'
  ],
  ['spread', 'invalid use of ... in call to g', 'cannot use ... in call to non-variadic g'],
  [
    'spread',
    'can only use ... with final parameter in list',
    'can only use ... with final parameter'
  ],
  ['pointer-method', 'cannot call pointer method on x["a"]', 'cannot call pointer method m on T'],
  [
    'struct-field-in-map',
    'cannot assign to m["x"].name',
    'cannot assign to struct field m["x"].name in map'
  ],
  [
    'channel-direction',
    'invalid operation: <-ch (receive from send-only type chan<- int)',
    'invalid operation: cannot receive from send-only channel chan<- int ch (variable of type chan<- int)'
  ],
  [
    'channel-direction',
    'invalid operation: ch <- 1 (send to receive-only type <-chan int)',
    'invalid operation: cannot send to receive-only channel <-chan int ch (variable of type <-chan int)'
  ],
  [
    'channel-direction',
    'invalid operation: close(ch) (cannot close receive-only channel)',
    'invalid operation: cannot close receive-only channel ch (variable of type <-chan int)'
  ],
  [
    'assigned-value',
    'syntax error: x = 2 used as value',
    'syntax error: cannot use assignment x = 2 as value'
  ],
  [
    'condition',
    'non-bool x (type int) used as if condition',
    'non-boolean condition in if statement'
  ],
  [
    'select-case',
    'select case must be receive, send or assign recv',
    'select case must be send or receive (possibly with assignment)'
  ],
  [
    'constant-value',
    'const initializer f() is not a constant',
    'f() (value of type int) is not constant'
  ],
  ['type-as-value', 'type int is not an expression', 'int (type) is not an expression'],
  [
    'rune-literal',
    'invalid character literal (more than one character)',
    'more than one character in rune literal'
  ],
  [
    'rune-literal',
    "empty character literal or unescaped ' in character literal",
    "empty rune literal or unescaped '"
  ],
  ['escape-sequence', 'unknown escape sequence', 'unknown escape'],
  [
    'declared-method',
    'type T has both field and method named a',
    'field and method with the same name a'
  ],
  ['declared-method', 'method redeclared T.b', 'method T.b already declared at a.go:6:10'],
  [
    'as-value',
    'cannot use x (type []string) as type []interface {} in argument to g',
    'cannot use x (variable of type []string) as []interface{} value in argument to g'
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
    ['undefined: fmt.println', 'undefined: fmt.print (but have Print)'],
    [
      'assignment mismatch: 2 variables but f returns 3 values',
      'assignment mismatch: 2 variables but f returns 1 value'
    ],
    [
      'invalid argument m (type int) for cap',
      'invalid argument: m (variable of type int) for built-in len'
    ],
    ['cannot slice x (type int)', 'cannot index x (variable of type int)'],
    [
      'invalid operation: x % 2 (operator % not defined on float64)',
      'invalid operation: operator & not defined on x (variable of type float64)'
    ],
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

  test('one of a call may be told of the assignment today', () => {
    const [call, assignment] = [
      claimed('multiple-value f() in single-value context'),
      parseError('assignment mismatch: 1 variable but f returns 2 values')
    ]
    expect(compareMessages(call, assignment)).toMatchObject({
      kind: 'reworded',
      needsSamePlace: true,
      rewording: {id: 'multiple-value'}
    })
  })

  test('of several on one line, each ends where the place of the next begins', () => {
    const row = '/tmp/a/main.go:4: x declared and not used /tmp/a/main.go:5: missing return'
    expect(parseMessages(row).map(({position, message}) => [position.line, message.text])).toEqual([
      [4, 'x declared and not used'],
      [5, 'missing return']
    ])
  })

  test('without a position only words that nobody else uses are one', () => {
    expect(parseBareMessage('declared and not used: x')?.message.kind).toBe('error')
    expect(parseBareMessage('cannot use that here')).toBeNull()
    expect(parseBareMessage('invalid operation: a + b')).toBeNull()
  })
})
