import {expect, test} from 'vitest'
import {failureOf} from '../../src/compile/process/failure.ts'
import {noAdjustments} from '../../src/complete/adjustments.ts'
import {complete} from '../../src/complete/complete.ts'
import {errorsOf} from '../../src/complete/errors.ts'
import {unitOf} from './units.ts'

const unit = unitOf('package main\n\nfunc main() {}\n\nvar a [1 << 45]byte')
const completion = complete(unit, noAdjustments(unit))

/** What a compiler that ended with 2 and printed this means. */
function failureAfter(...lines: readonly string[]) {
  const output = `${lines.join('\n')}\n`
  return failureOf(errorsOf(output, completion.files), completion, {output, code: 2})
}

const diagnostics = [
  'goclaims_0.go:3:6: can inline main with cost 2 as: func() {}',
  'goclaims_0.go:3:6: new(int) escapes to heap in main:',
  'goclaims_0.go:3:6:   flow: p = &{storage for new(int)}:',
  '\tgoclaims_0.go:3:6: from p'
]

test('what was printed before an error is no error', () => {
  const late =
    'goclaims_0.go:5:5: main.a: symbol too large (35184372088832 bytes > 2000000000 bytes)'
  expect(failureAfter(...diagnostics, late)).toMatchObject({
    kind: 'errors',
    errors: [{position: {line: 5, column: 5}, message: expect.stringMatching(/^main\.a: symbol/)}]
  })
})

test.for([
  ['compile: writing output: write out.o: no space left on device', 'no space left'],
  ['open out.o: permission denied', 'permission denied'],
  ['goclaims_0.go:3:8: could not import fmt (open /go/fmt.a: no such file or directory)', 'fmt']
] as const)('a fault of the machine is none of the code: %s', ([line, said]) => {
  expect(failureAfter(...diagnostics, line)).toEqual({
    kind: 'unusable',
    detail: expect.stringContaining(said)
  })
})

test('a compiler that fails without a word does not work', () => {
  expect(failureAfter()).toMatchObject({kind: 'unusable'})
  expect(failureAfter(...diagnostics)).toMatchObject({kind: 'unusable'})
})

test('a compiler that panics has met a mistake of its own', () => {
  expect(failureAfter('panic: oops', '', 'goroutine 1 [running]:')).toMatchObject({kind: 'crash'})
})
