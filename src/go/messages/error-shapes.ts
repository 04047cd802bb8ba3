/*
 * What the compiler's errors look like: those of its parser and type checker (Go 1.9 – 1.26), of
 * the packages that it cannot import, and of the linker. A line `file.go:5:2: words` can be what
 * a program logged, so that the words have to be of one of these shapes.
 */

/** Errors that begin with words of their own. */
const beginnings = [
  'syntax error: \\S',
  '(?:undefined|undeclared name): \\S+',
  'cannot (?:use|assign|convert|call|range over|take (?:the )?address|indirect|infer|slice|index|compare|send|receive|refer|define|declare|embed|make|select|type switch|fallthrough|find package|parse|have|omit) ',
  "(?:could not import|can't find import:) ",
  'package \\S+ is not (?:in|used)',
  'no required module provides package ',
  'import cycle not allowed',
  'imported and not used: ',
  'missing (?:return|function body|init expr|argument in conversion|type constraint|receiver)',
  'invalid (?:operation|argument|recursive type|receiver|map key|append|indirect|type|array|slice|use of|character|operator|context|constant|cast|break|continue|method|struct|composite literal|BOM|digit|package name|import path)\\b',
  'no new variables on left side of :=',
  'assignment (?:count )?mismatch: ',
  '(?:not enough|too many|too few) (?:arguments|return values|values|variables|type arguments|results)',
  'multiple-value ',
  'label \\S+ (?:defined and not used|not defined|already defined)',
  'duplicate (?:case|key|index|argument|method|field|declaration|default|type)',
  'impossible (?:type (?:assertion|switch case)|comparison)',
  'constant \\S+ (?:overflows|truncated)',
  'initialization (?:cycle|loop)',
  'typechecking loop',
  'non-(?:name|bool(?:ean)?|constant|declaration|interface|integer|type) ',
  'unknown field ',
  'mixture of ',
  '(?:break|continue) (?:is not in a loop|label)',
  'goto \\S+ jumps ',
  'expression in (?:defer|go) must ',
  '(?:more than one character|newline|empty rune literal|invalid character) ?(?:in|or)? ',
  '(?:string|rune|comment|raw string) (?:literal )?not (?:terminated|closed)',
  'func(?:tion)? main (?:is undeclared|must have)',
  'func init must ',
  'method redeclared ',
  'use of ',
  '(?:integer )?division by zero',
  'first argument to append ',
  'ambiguous selector ',
  'in call to \\S+, ',
  'embedded (?:field )?type ',
  'fallthrough ',
  'illegal ',
  'got \\d+ (?:type )?arguments? but ',
  'range (?:over|clause) ',
  'select case must ',
  'type \\S+ (?:of \\S+ )?(?:does not|has no|is not|declared|has both)',
  'field and method with the same name ',
  'method \\S+ already declared at ',
  '(?:array )?index \\S+ (?:is )?out of bounds [[(]',
  '(?:the )?bitwise complement operator is ',
  '(?:defer|go) discards result of ',
  'can only use \\.\\.\\. with ',
  'unknown escape(?: sequence)?$',
  'empty character literal ',
  'interface contains type constraints',
  'type parameter ',
  'generic (?:type|function) ',
  'const initializer ',
  'undefined \\(type '
]

/** Errors that begin with a piece of the code. */
const endings = [
  'declared (?:and|but) not used',
  'imported (?:as \\S+ )?(?:and|but) not used',
  'undefined \\((?:type|cannot) .*\\)',
  'redeclared in this block',
  '(?:\\(.*\\) )?(?:is not used|evaluated but not used|used as value|used as type)',
  '(?:\\(.*\\) )?is not (?:a type|an expression|an interface|constant|a function)\\b.*',
  'does not (?:satisfy|implement) \\S.*',
  '(?:\\(.*\\) )?(?:overflows|truncated to) (?:u?int\\d*|byte|rune|uintptr|float\\d+)',
  '(?:is not exported by|not exported by) package \\S+',
  'requires go1\\.\\d+ or later.*',
  'outside (?:a )?function(?: body)?',
  'escapes its scope',
  'is unexported'
]

/** Source of a regular expression for the words of any error, without groups that capture. */
export const errorShape = `(?:${beginnings.join('|')}).*|\\S.* (?:${endings.join('|')})|missing return|declared and not used: \\S+`

const quick =
  /not used|undefined|undeclared|syntax error|cannot |could not|can't find|is not in|no required|not allowed|missing |invalid |no new var|mismatch|not enough|too (?:many|few)|multiple-value|label |duplicate |impossible |overflows|truncated|initialization |loop|non-|unknown field|mixture|break |goto |expression in|in (?:rune|string)|not (?:terminated|closed)|main |redeclared|use of|division|append |ambiguous|in call|embedded|fallthrough|illegal|got \d|range |select case|type |generic |const |used as|evaluated|is not |does not|exported|requires go1|outside|with the same|out of bounds|operator is|discards|can only|unknown escape|empty char/

/** Cheap test before reading: whether a text holds words that an error has. */
export function mayBeError(text: string): boolean {
  return quick.test(text)
}
