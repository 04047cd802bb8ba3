import {expect, test} from 'vitest'
import {complete, errorsOf, noAdjustments, repair} from '../../src/complete/index.ts'
import {unitSource} from '../../src/model/text/index.ts'
import {unitOf} from '../compile/units.ts'

/** The source of a fragment once it is repaired after an error, as a Go printed it. */
function repaired(code: string, error: string): string | null {
  const unit = unitOf(code)
  const before = complete(unit, noAdjustments(unit))
  const errors = errorsOf(`goclaims_0.go:${error}`, before.files)
  const adjustments = repair(errors, before, noAdjustments(unit))
  return adjustments && (complete(unit, adjustments).files[0]?.source ?? null)
}

test.each([
  ['1.26', '2:8: "fmt" imported and not used'],
  ['1.19', '2:8: "fmt" imported but not used'],
  ['1.18', '2:8: imported and not used: "fmt"']
])('an import that is not used is taken out, in the words of Go %s', (_, error) => {
  const source = repaired('import "fmt"\n\nfunc f() {}', error)
  expect(source).not.toBe(null)
  expect(source).not.toContain('"fmt"')
})

test.each([
  ['1.26', 'a + 2 (value of type int) is not used'],
  ['1.18', 'a + 2 evaluated but not used']
])('a value that is not used is used, in the words of Go %s', (_, message) => {
  const unit = unitOf('a := 1\na + 2')
  const [file] = complete(unit, noAdjustments(unit)).files
  const line = (file?.source ?? '').split('\n').findIndex(text => text.trim() === 'a + 2') + 1
  expect(repaired(unitSource(unit.files[0]), `${line}:3: ${message}`)).toMatch(/_ =\s+a \+ 2/)
})
