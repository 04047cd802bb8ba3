import {expect, test} from 'vitest'
import type {BlockShape, ListingForm} from '../../src/model/index.ts'
import {isOfAlternative} from '../../src/reconcile/judge/alternative.ts'
import {missingMessage} from '../../src/reconcile/judge/missing-message.ts'
import {claimOf, diagnosticsOf} from '../listings.ts'

const program = `package main

func keep(p *int) *int {
	n := 40
	return &n
}

func main() {
	println(*keep(nil))
}`

interface Around {
  readonly code?: string
  readonly shape?: BlockShape
  readonly form?: ListingForm
  readonly offset?: number | null
  readonly codeLine?: number | null
  readonly printed?: readonly string[]
}

function numberingOf(code: string, offset: number | null) {
  const lines = code.split('\n').map(text => ({text, origin: null}))
  const file = {name: 'main.go', lines, firstLine: 1, isBody: false}
  return {file, free: null, offset, spans: [], tabWidth: null}
}

/** What it means that the compiler prints nothing like a claim: a reason, and the row. */
function meaning(line: string, around: Around = {}) {
  const {code = program, shape = 'program', form = 'output', offset = null} = around
  return missingMessage({
    claim: claimOf(line, around.codeLine ?? null),
    numbering: numberingOf(code, offset),
    diagnostics: diagnosticsOf(...(around.printed ?? [])),
    shape,
    form
  })
}
const reason = (line: string, around?: Around) => meaning(line, around).reason

test('refutes a claim about a whole program', () => {
  expect(reason('main.go:4:2: moved to heap: q')).toBe('silent')
  expect(reason('main.go:4:2: n escapes to heap')).toBe('silent')
})

test('says nothing of code with parts left out', () => {
  expect(reason('main.go:4:2: moved to heap: n', {code: `${program}\n\n// ...`})).toBe('incomplete')
})

test('takes a claim without a line for one about the code only in output, by its subject', () => {
  expect(reason('leaking param: p')).toBe('silent')
  expect(reason('leaking param: q')).toBe('no-evidence')
  expect(reason('leaking param: p', {form: 'inline'})).toBe('no-evidence')
})

test('says nothing of addresses, which no Go since 1.13 speaks of', () => {
  expect(reason('main.go:5:9: &n does not escape')).toBe('silent-consistent')
})

test('says nothing of what a fragment does not show', () => {
  const fragment = 'func keep(p *int) *int {\n\tn := 40\n\treturn &n\n}'
  const of = (line: string) => reason(line, {code: fragment, shape: 'fragment'})
  expect(of('main.go:2:2: moved to heap: q')).toBe('silent')
  expect(of('main.go:4:2: moved to heap: q')).toBe('silent')
  expect(of('main.go:5:2: moved to heap: q')).toBe('incomplete')
  expect(of('main.go:1:6: can inline keep')).toBe('silent')
  expect(of('main.go:3:6: can inline keep')).toBe('silent')
  expect(of('main.go:1:6: can inline other')).toBe('silent')
  expect(of('main.go:3:6: can inline other')).toBe('incomplete')
})

test('says nothing of a subject that may stand in the lines missing before it', () => {
  const claim = 'main.go:14:2: moved to heap: q'
  expect(reason(claim, {offset: 10})).toBe('incomplete')
  expect(reason(claim, {offset: -1})).toBe('silent')
  expect(reason('main.go:14:2: leaking param: p', {offset: 10})).toBe('silent')
})

test('takes a comment for one about its line only where the subject stands on it', () => {
  const of = (line: string, codeLine: number) => reason(line, {form: 'comment', codeLine})
  expect(of('moved to heap: n', 4)).toBe('silent')
  expect(of('moved to heap: n', 9)).toBe('no-evidence')
  expect(of('inlining call to lost', 9)).toBe('silent')
  expect(of('inlining call to keep', 4)).toBe('no-evidence')
})

test('may be about the code with a line that stands in a comment', () => {
  const code = program.replace('\treturn &n', '\t// return p.next()\n\treturn &n')
  expect(reason('main.go:3:11: leaking param: p', {code})).toBe('other-code')
  expect(reason('main.go:3:11: leaking param: p')).toBe('silent')
})

test('takes the same expression with other values for other code', () => {
  const code = program.replace('40', 'make([]int, 40)')
  const printed = ['main.go:4:11: make([]int, 40) does not escape']
  expect(reason('main.go:4:11: make([]int, 90) escapes to heap', {code, printed})).toBe(
    'other-code'
  )
  expect(reason('main.go:4:11: make([]int, 90) escapes to heap', {code})).toBe('silent')
  expect(reason('main.go:9:11: make([]int, 90) escapes to heap', {code, printed})).toBe('silent')
  expect(reason('main.go:4:11: make([]byte, 90) escapes to heap', {code, printed})).toBe('silent')
  const elsewhere = `${code}\n\nvar ninety = 90`
  expect(reason('main.go:4:11: make([]int, 90) escapes to heap', {code: elsewhere, printed})).toBe(
    'silent'
  )
})

test('does not expect the compiler to name all that stays on the stack', () => {
  expect(reason('main.go:4:2: n does not escape')).toBe('silent-consistent')
  expect(reason('main.go:5:2: n escapes to heap')).toBe('silent')
  expect(reason('main.go:9:2: n does not escape')).toBe('silent')
  expect(reason('main.go:4:2: main.n does not escape')).toBe('silent')
})

test('an alternative is one for its function, or stands outside of any', () => {
  const inside = numberingOf(
    program.replace('\treturn &n', '\t// return p.next()\n\treturn &n'),
    null
  )
  const about = (line: string, numbering = inside) => isOfAlternative(claimOf(line), numbering)
  expect(about('main.go:4:2: moved to heap: n')).toBe(true)
  expect(about('main.go:10:10: *keep(nil) escapes to heap')).toBe(false)
  expect(about('main.go:14:2: moved to heap: n', {...inside, offset: 10})).toBe(true)
  expect(about('moved to heap: n')).toBe(false)
  expect(about('main.go:3:6: can inline keep')).toBe(false)
  const twice = `${inside.file.lines.map(({text}) => text).join('\n')}

func after() int {
	// return 2
	return 1
}`
  expect(about('main.go:4:2: moved to heap: n', numberingOf(twice, null))).toBe(true)
  const outside = numberingOf(`// var spare = new(int)\nvar spare int\n\n${program}`, null)
  expect(about('main.go:10:10: *keep(nil) escapes to heap', outside)).toBe(true)
  expect(about('main.go:4:2: moved to heap: n', numberingOf(program, null))).toBe(false)
})
