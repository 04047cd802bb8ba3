import {expect, test} from 'vitest'
import {reconcile} from '../../src/reconcile/index.ts'
import {authorsPath} from '../../src/reconcile/numbering/authors-path.ts'
import {claimOf, diagnosticsOf, listingOf, pairingOf} from '../listings.ts'

const code = 'package main\n\nfunc f() *int {\n\tx := 1\n\treturn &x\n}'
const printed = diagnosticsOf('main.go:3:6: can inline f', 'main.go:4:2: moved to heap: x')

/** What the author calls `main.go`, or another file. */
function pathOf(lines: readonly string[], name = 'main.go'): string | null {
  const claims = lines.map(line => claimOf(line))
  const {verdicts} = reconcile(listingOf(claims), pairingOf(code, claims), printed, [])
  return authorsPath(verdicts, name)
}

test('is what stands before a message of the file, the first that names one', () => {
  expect(pathOf(['cmd/a.go:4:2: moved to heap: x', './b.go:3:6: can inline f'])).toBe('cmd/a.go')
  expect(pathOf(['4:2: moved to heap: x', './b.go:3:6: can inline f'])).toBe('./b.go')
  expect(pathOf(['4:2: moved to heap: x'])).toBeNull()
})

test('is where its name stands, else the name beside another', () => {
  expect(pathOf(['x/a.go:9:9: moved to heap: q', 'y/b.go:9:9: moved to heap: q'], 'b.go')).toBe(
    'y/b.go'
  )
  expect(pathOf(['x/a.go:9:9: moved to heap: q'], 'b.go')).toBe('x/b.go')
})
