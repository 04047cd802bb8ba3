import {errorRow, type FoldingRow, type Replacement} from './rewording-row.ts'

/** The same words for errors that begin, or end, like this. */
const whole = (words: string, ...patterns: readonly RegExp[]): readonly Replacement[] =>
  patterns.map(pattern => [pattern, words] as const)

/**
 * How the words of errors about operations, calls and statements changed, measured with Go 1.9 –
 * 1.26. They come after those about operands, which leave out what is said of these in brackets.
 */
export const operationFoldingRows: readonly FoldingRow[] = [
  errorRow('syntax-error', '1.6', 'it is called a syntax error', [
    /^syntax error: (?=non-declaration statement )/,
    ''
  ]),
  errorRow(
    'assignment-mismatch',
    '1.10',
    'variables and values are counted in other words',
    [
      /^cannot assign (\d+) values to (\d+) variables$/,
      'assignment mismatch: $2 variables but $1 values'
    ],
    [
      /^assignment count mismatch: (\d+) = (\d+)$/,
      'assignment mismatch: $1 variables but $2 values'
    ],
    [/^(assignment mismatch: \d+ variable) /, '$1s '],
    [/^(assignment mismatch: \d+ variables but )(?:\S+ returns? )?(\d+ value)s?$/, '$1$2s']
  ),
  errorRow(
    'untyped-operands',
    '1.17',
    'constants are called untyped',
    [/^(invalid operation: .* \(mismatched types )untyped /, '$1'],
    [/ and untyped /, ' and ']
  ),
  errorRow('convert-type', '1.20', 'it says `to type T`', [/^(cannot convert \S+ to )type /, '$1']),
  errorRow(
    'operator',
    '1.18',
    'the operator stands before what it is not defined on',
    [/^invalid operation: operator (\S+) not defined on .*$/, 'operator $1 not defined'],
    [/^invalid operation: [^(]*\(operator (\S+) not defined on .*$/, 'operator $1 not defined'],
    [/^invalid operation: ([!+^-]) (?:untyped )?\w+$/, 'operator $1 not defined']
  ),
  errorRow(
    'shifted-operand',
    '1.18',
    'it says that the operand must be an integer',
    ...whole(
      'shifted operand must be integer',
      /^invalid operation: shifted operand .* must be integer$/,
      /^invalid operation: [^(]*\(shift of type .*$/
    )
  ),
  errorRow(
    'complement',
    '1.11',
    'it says that `~` stands only in constraints',
    ...whole(
      'no operator ~',
      /^(?:the )?bitwise complement operator is \^$/,
      /^invalid character U\+007E '~'$/,
      /^syntax error: unexpected ~, .*$/,
      /^cannot use ~ outside of interface or type constraint.*$/
    )
  ),
  errorRow(
    'index-or-slice',
    '1.18',
    'it says in other words what has no elements',
    [/^invalid operation: (?=cannot (?:index|slice) )/, ''],
    [/^invalid operation: ([^\s[]+)\[\S*\]$/, 'cannot index $1']
  ),
  errorRow(
    'index-value',
    '1.18',
    'it says in other words that an index is out of bounds',
    [/^invalid argument: index (\S+) must not be negative$/, 'index $1 is negative'],
    [/^invalid array index (\S+) \(index must be non-negative\)$/, 'index $1 is negative'],
    [/^array index (\S+) out of bounds \[0:(\d+)\]$/, 'index $1 out of bounds $2'],
    [/^index (\S+) is out of bounds \(>= (\d+)\)$/, 'index $1 out of bounds $2']
  ),
  errorRow('array-length', '1.18', 'it is called an array length', [
    /^non-constant array bound /,
    'invalid array length '
  ]),
  errorRow(
    'duplicate-index',
    '1.18',
    'the index stands before where it is',
    [/^duplicate index in .*: (\S+)$/, 'duplicate index $1'],
    [/^duplicate index (\S+) in .*$/, 'duplicate index $1']
  ),
  errorRow(
    'mixture',
    '1.18',
    'they are called elements of a struct literal',
    ...whole('mixture of fields and values', /^mixture of .*$/)
  ),
  errorRow('function-literal', '1.18', 'a function literal is shown with its signature', [
    /^cannot use func\([^{]*\{(?:…|\.\.\.)\}/,
    'cannot use func literal'
  ]),
  errorRow(
    'not-interface',
    '1.18',
    'it says that the value is not an interface',
    [/^invalid type assertion: ([^\s()]+)\.\(.*$/, '$1 is not an interface'],
    [/^cannot type switch on non-interface value (\S+)$/, '$1 is not an interface'],
    [/^invalid operation: (\S+ is not an interface)$/, '$1']
  ),
  errorRow(
    'impossible-type',
    '1.18',
    'it names the type, and gives the reason on the next line',
    [
      /^impossible type switch case: \S+ cannot have dynamic type (\S+) .*$/,
      'impossible type switch case: $1'
    ],
    ...whole('impossible type assertion', /^impossible type assertion:.*$/)
  ),
  errorRow(
    'call',
    '1.25',
    'it says in other words that something is not a function',
    [/^(?:invalid operation: )?cannot call non-function /, 'cannot call '],
    [/^invalid operation: (cannot call [^\s:]+): .* is not a function$/, '$1']
  ),
  errorRow(
    'built-in',
    '1.23',
    'it says that the function is a built-in one',
    [/^invalid argument: (?=\S+ for )/, 'invalid argument '],
    [/ for built-in /, ' for ']
  ),
  errorRow('append-argument', '1.18', 'it is an argument to `append`', [
    / in append$/,
    ' in argument to append'
  ]),
  errorRow(
    'append-slice',
    '1.25',
    'it says in other words that `append` needs a slice',
    ...whole(
      'append needs a slice',
      /^first argument to append must be (?:a )?slice; have .*$/,
      /^invalid append: argument must be a slice; have .*$/
    )
  ),
  errorRow(
    'spread',
    '1.18',
    'it says in other words where `...` may stand',
    [/^invalid use of \.\.\. in call to /, 'cannot use ... in call to non-variadic '],
    ...whole(
      'can only use ... with final parameter',
      /^can only use \.\.\. with final parameter in list$/,
      /^syntax error: cannot use \.\.\. with non-final parameter .*$/
    )
  ),
  errorRow(
    'pointer-method',
    '1.18',
    'it names the method and the type',
    ...whole('cannot call pointer method', /^cannot call pointer method .*$/)
  ),
  errorRow('struct-field-in-map', '1.8', 'it says that it is a field of a struct in a map', [
    /^cannot assign to struct field (\S+) in map$/,
    'cannot assign to $1'
  ]),
  errorRow(
    'channel-direction',
    '1.18',
    'it names the direction before the channel',
    ...whole(
      'receive from send-only channel',
      /^invalid operation: <-\S+ \(receive from send-only type .*$/,
      /^invalid operation: cannot receive from send-only channel .*$/
    ),
    ...whole(
      'send to receive-only channel',
      /^invalid operation: [^(]*\(send to receive-only type .*$/,
      /^invalid operation: cannot send to receive-only channel .*$/
    ),
    ...whole(
      'close of receive-only channel',
      /^invalid operation: close\(\S+\) \(cannot close receive-only channel\)$/,
      /^invalid operation: cannot close receive-only channel .*$/
    )
  ),
  errorRow(
    'assigned-value',
    '1.21',
    'it says in other words that an assignment has no value',
    ...whole(
      'syntax error: assignment is no value',
      /^syntax error: .* used as value$/,
      /^syntax error: cannot use .* as value$/
    )
  ),
  errorRow('condition', '1.18', 'it is called a condition of a statement', [
    /^non-bool \S+ used as (\w+) condition$/,
    'non-boolean condition in $1 statement'
  ]),
  errorRow(
    'select-case',
    '1.18',
    'it says in other words what a case of `select` may be',
    ...whole('select case must be send or receive', /^select case must be .*$/)
  ),
  errorRow('constant-value', '1.18', 'it is only said not to be constant', [
    /^const initializer (\S+) is not a constant$/,
    '$1 is not constant'
  ]),
  errorRow('type-as-value', '1.17', 'what is a type is said so behind it', [
    /^type (\S+) is not an expression$/,
    '$1 is not an expression'
  ]),
  errorRow(
    'rune-literal',
    '1.15',
    'it is called a rune literal',
    ...whole(
      'more than one character in rune',
      /^invalid character.*\(more than one character\)$/,
      /^more than one character in rune\b.*$/
    ),
    ...whole('empty rune', /^empty (?:character|rune)\b.*$/)
  ),
  errorRow('escape-sequence', '1.15', 'it is called an escape', [
    /^unknown escape sequence$/,
    'unknown escape'
  ]),
  errorRow(
    'declared-method',
    '1.18',
    'it says in other words what else has the name',
    [/^type \S+ has both field and method named (?=\S+$)/, 'field and method with the same name '],
    [/^method redeclared (\S+)$/, 'method $1 already declared'],
    [/^(method \S+ already declared) at .*$/, '$1']
  )
]
