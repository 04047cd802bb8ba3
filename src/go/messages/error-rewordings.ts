import {upTo} from '../../model/text/index.ts'
import {errorRow, type FoldingRow, without} from './rewording-row.ts'

/** The longest error that some rows are held to, in UTF-16 code units: none that anybody shows. */
const longest = 1000

/** Errors whose whole wording changed. */
function reordered(id: string, about: string, since: string, summary: string): FoldingRow {
  return {
    id,
    since,
    summary,
    fold: fact =>
      fact.kind === 'error' && fact.fields.about === about ? without(fact, 'words') : fact
  }
}

/**
 * Changes of the words of compile errors, measured with Go 1.9 – 1.26. Most did in Go 1.18, which
 * got a new type checker.
 */
export const errorFoldingRows: readonly FoldingRow[] = [
  errorRow(
    'full-width',
    null,
    'the compiler writes brackets and colons in ASCII',
    [/（/g, '('],
    [/）/g, ')'],
    [/：/g, ': ']
  ),
  reordered(
    'unused-variable',
    'unused variable',
    '1.23',
    'an unused variable is reported as `declared and not used: x`'
  ),
  reordered(
    'unused-import',
    'unused import',
    '1.20',
    'an unused import is reported as `"os" imported and not used`'
  ),
  reordered('undeclared-name', 'undefined', '1.20', 'a name that nothing declares is `undefined`'),
  reordered('missing-return', 'return', '1.18', 'it is only `missing return`'),
  errorRow('reason-behind', '1.20', 'the reason stands behind the error, on the same line', [
    upTo(longest, /(?<=^cannot use .* as .* (?:in|value in) [^:]*):.*$/s),
    ''
  ]),
  errorRow(
    'operand-description',
    '1.18',
    'operands are described in other words, as `x (variable of type T)`',
    [
      / \((?:no value|(?:untyped [\p{L}]+ )?(?:constant|type|variable|package-level variable|value|map index expression|comma, ok expression|nil|built-in|untyped)\b[^()]*(?:\([^()]*\)[^()]*)*)\)(?=$|[ :])/gu,
      ''
    ]
  ),
  errorRow(
    'truncated',
    '1.18',
    'it says what a constant cannot be used as',
    [/^constant (\S+) truncated to \S+$/, '$1 truncated'],
    [/^cannot use (\S+) as .*\(truncated\)$/, '$1 truncated']
  ),
  errorRow('overflow', '1.18', 'a constant that is too large is described with its type', [
    /^(?:constant (\S+) (?:overflows|truncated to) (\S+)|cannot use (\S+) as (?:type )?(\S+)(?: value)? in .*\((?:overflows|truncated)\))$/,
    '$1$3 overflows $2$4'
  ]),
  errorRow('as-value', '1.20', '`as T value` instead of `as type T`', [
    upTo(longest, / as type (.+) in /),
    ' as $1 value in '
  ]),
  errorRow('in-declaration', '1.18', 'a declaration is no longer called an assignment', [
    / in (?:assignment|variable declaration)$/,
    ' in assignment'
  ]),
  errorRow('return-values', '1.18', 'they are called return values', [
    /^(too many|not enough) arguments to return$/,
    '$1 return values'
  ]),
  errorRow(
    'missing-comma',
    '1.19',
    'it says that a comma may be missing',
    [
      /unexpected newline(?: in (?:composite(?: literal|\{\.{3}\})|argument list|parameter list); possibly missing|, expect(?:ing|ed)) comma or (?=[})])/,
      'unexpected newline, missing comma or '
    ],
    [
      /need trailing comma before newline in composite(?: literal|\{\.{3}\})$/,
      'unexpected newline, missing comma or }'
    ],
    [
      /need trailing comma before newline in argument list$/,
      'unexpected newline, missing comma or )'
    ]
  ),
  errorRow('expected', '1.20', '`expected` instead of `expecting`', [
    /, expecting /,
    ', expected '
  ]),
  errorRow('token-name', '1.23', 'it says that the word is a name', [
    /(?<=^syntax error: unexpected )name /,
    ''
  ]),
  errorRow('token-keyword', '1.24', 'it says that the word is a keyword', [
    /(?<=^syntax error: unexpected )keyword /,
    ''
  ]),
  errorRow('not-used', '1.18', '`is not used` instead of `evaluated but not used`', [
    / (?:is|evaluated but) not used$/,
    ' is not used'
  ]),
  errorRow(
    'address-of-error',
    '1.18',
    '`cannot take address of` instead of `cannot take the address of`',
    [/^(?:invalid operation: )?cannot take (?:the )?address of /, 'cannot take address of ']
  ),
  errorRow('assign-reason', '1.21', 'it says in other words why nothing can be assigned', [
    upTo(longest, /(?<=^cannot assign to [^ ]+) \(.*\)$/),
    ''
  ]),
  errorRow('division-by-zero', '1.18', 'it is an invalid operation', [
    /^invalid operation: (?=division by zero$)/,
    ''
  ]),
  errorRow('index-bounds', '1.19', 'the bounds are written `[0:n]`', [
    upTo(
      longest,
      /^(?:invalid argument: (?:array )?index (\S+) out of bounds \[0:(\d+)\]|invalid array index (\S+) \(out of bounds for (\d+)-element array\))$/
    ),
    'index $1$3 out of bounds $2$4'
  ]),
  errorRow('indirect', '1.18', '`cannot indirect x` instead of `invalid indirect of x`', [
    /^(?:invalid operation: cannot indirect|invalid indirect of) /,
    'cannot indirect '
  ]),
  errorRow('untyped-nil', '1.18', 'it says where `nil` is used', [
    /^use of untyped nil(?: in .*)?$/,
    'use of untyped nil'
  ]),
  errorRow('nil-type', '1.18', '`nil` is called `untyped nil`', [
    / and (?:untyped )?nil\)$/,
    ' and nil)'
  ]),
  errorRow('duplicate-case', '1.18', 'the switch is called an expression switch', [
    / in (?:expression )?switch$/,
    ' in switch'
  ]),
  errorRow('unknown-field', '1.20', 'the field stands without quotes', [
    /^unknown field '([^']*)'/,
    'unknown field $1'
  ]),
  {
    id: 'other-field',
    since: '1.23',
    summary: 'it says whether there is a field or a method of a like name',
    fold: fact => {
      const {why} = fact.fields
      if (fact.kind !== 'error' || why === undefined) return fact
      const plain = why.replace(/, but does have (?:field |method )?(?=\S+$)/, ', but does have ')
      return plain === why ? fact : {...fact, fields: {...fact.fields, why: plain}}
    }
  },
  {
    id: 'like-name',
    since: '1.20',
    summary: 'it says which name of other letter case there is',
    fold: fact => (fact.kind === 'error' ? without(fact, 'other') : fact)
  },
  errorRow('struct-literal', '1.20', 'it says of which type the struct literal is', [
    /^(too (?:few|many) values in) .+$/,
    '$1 struct literal'
  ]),
  errorRow('recursive-type', '1.20', 'it says that the type refers to itself', [
    /^invalid recursive type:? (\S+?)(?: refers to itself)?$/,
    'invalid recursive type $1'
  ]),
  errorRow(
    'initialization-cycle',
    '1.20',
    'it is called a cycle',
    [/^initialization (?:cycle|loop) for /, 'initialization cycle for '],
    [/^typechecking loop involving (\S+) .*$/, 'initialization cycle for $1']
  ),
  errorRow('satisfy', '1.20', 'types satisfy constraints, and implement interfaces', [
    upTo(longest, / does not (?:implement|satisfy) ([^(]*?)(?: \(.*\))?$/),
    ' does not satisfy $1'
  ])
]
