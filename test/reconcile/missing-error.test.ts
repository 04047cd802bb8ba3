import {expect, test} from 'vitest'
import {missingError} from '../../src/reconcile/judge/missing-error.ts'
import {claimOf, diagnosticsOf} from '../listings.ts'

const program = ['package main', '', 'func main() {', '\tx := 1', '\tprintln(x)', '}']

function reason(
  line: string,
  {
    code = program,
    shape = 'program',
    printed = []
  }: {
    readonly code?: readonly string[]
    readonly shape?: 'program' | 'fragment'
    readonly printed?: readonly string[]
  } = {}
) {
  const lines = code.map(text => ({text, origin: null}))
  const file = {name: 'main.go', lines, firstLine: 1, isBody: false}
  return missingError({
    claim: claimOf(line),
    numbering: {file, free: null, offset: null, spans: [], tabWidth: null},
    diagnostics: diagnosticsOf(...printed),
    shape,
    form: 'output'
  }).reason
}

test('an error that a whole program does not have is refuted', () => {
  expect(reason('./prog.go:4:2: declared and not used: x')).toBe('silent')
})

test('of parts, and of code with parts left out, nobody can say', () => {
  const claim = './prog.go:4:2: declared and not used: x'
  expect(reason(claim, {shape: 'fragment'})).toBe('incomplete')
  expect(reason(claim, {code: [...program.slice(0, 4), '\t...', '}']})).toBe('incomplete')
})

test('one error hides another', () => {
  const printed = ['main.go:5:2: undefined: y']
  expect(reason('./prog.go:4:2: declared and not used: x', {printed})).toBe('does-not-compile')
})

test.for([
  'cannot range over 10 (untyped int constant)',
  'type inference requires go1.18 or later',
  'invalid operation: shift count n (variable of type int) must be unsigned integer',
  'duplicate method Close',
  'cannot infer T',
  'undeclared name: any',
  'cannot convert s (variable of type []int) to type [2]int',
  "invalid digit '8' in octal literal"
])('what the language allows by now may have been an error: %s', words => {
  expect(reason(`./prog.go:4:2: ${words}`)).toBe('silent-consistent')
})

test('an error without a line is about no code that we know', () => {
  expect(reason('declared and not used: x')).toBe('no-evidence')
})
