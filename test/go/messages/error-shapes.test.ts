import {expect, test} from 'vitest'
import {parseLine} from '../../../src/go/messages/index.ts'

/** Errors of the compiler, one of each shape that begins with words of its own. */
const errors = [
  'syntax error: unexpected }',
  'undefined: lamp',
  'undeclared name: lamp',
  'cannot use w (variable of type int) as string value in argument to light',
  'cannot assign to w (neither addressable nor a map index expression)',
  'cannot infer T',
  'could not import shop (open : no such file or directory)',
  `can't find import: "shop"`,
  'package shop is not in std',
  'no required module provides package example.com/shop; to add it:',
  'import cycle not allowed',
  'imported and not used: "os"',
  'missing return',
  'invalid operation: w + s (mismatched types int and string)',
  'no new variables on left side of :=',
  'assignment mismatch: 2 variables but f returns 1 value',
  'not enough arguments in call to f',
  'multiple-value f() (value of type (int, int)) in single-value context',
  'label L defined and not used',
  'duplicate case 1 in expression switch',
  'impossible type assertion: s.(T)',
  'impossible type switch case: s (variable of type S) cannot have dynamic type T',
  'constant 300 overflows byte',
  'initialization cycle: a refers to itself',
  'non-boolean condition in if statement',
  'unknown field watt in struct literal of type lamp',
  'mixture of field:value and value elements in struct literal',
  'break is not in a loop, switch, or select',
  'goto L jumps over variable declaration at line 4',
  'expression in defer must be function call',
  'newline in string',
  'string not terminated',
  'function main is undeclared in the main package',
  'func init must have no arguments and no return values',
  'method redeclared lamp.light',
  'use of package fmt without selector',
  'division by zero',
  'first argument to append must be a typed slice; have untyped nil',
  'ambiguous selector l.watt',
  'embedded field type cannot be a pointer',
  'got 1 type arguments but f[T] has 2 type parameters',
  'range over 10 permits only one iteration variable',
  'select case must be receive, send or assign recv',
  'type lamp has no field watt',
  'interface contains type constraints',
  'generic type box[T any] without instantiation',
  'const initializer f() is not a constant'
]

test.for(errors)('%s', words => {
  expect(parseLine(`./prog.go:5:2: ${words}`)?.message).toMatchObject({kind: 'error', text: words})
})

/** … one of each shape that ends with words of its own. */
const endings = [
  'w declared and not used',
  'w declared but not used',
  '"os" imported and not used',
  '"os" imported as system and not used',
  'l.watt undefined (type lamp has no field or method watt)',
  'w redeclared in this block',
  'w (variable of type int) is not used',
  'w + 1 evaluated but not used',
  'light() (no value) used as value',
  'w (variable of type int) is not a type',
  'lamp does not implement light (missing method on)',
  '300 (untyped int constant) overflows byte',
  '1.5 (untyped float constant) truncated to int',
  'name lamp not exported by package shop',
  'loop over a number requires go1.22 or later (-lang was set to go1.21)',
  'statement outside function body',
  'lamp.watt is unexported'
]

test.for(endings)('%s', words => {
  expect(parseLine(`./prog.go:5:2: ${words}`)?.message).toMatchObject({kind: 'error', text: words})
})

test.for([
  'request failed',
  'listening on port 80',
  'jumps over the lazy dog',
  'possible leak of w'
])('what a program logs is no error of the compiler: %s', words => {
  expect(parseLine(`./prog.go:5:2: ${words}`)).toBeNull()
})
